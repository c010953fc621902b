#include "itplan/base/path.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("a path is keys with dots between") {
  const auto path = Path::parse("requests.digitale-balie.needs.0");
  CHECK(path.size() == 4);
  CHECK(path[1] == "digitale-balie");
  CHECK(path.text() == "requests.digitale-balie.needs.0");
  CHECK(path == Path{"requests", "digitale-balie"} / "needs" / std::size_t{0});
  CHECK(path.parent().back() == "needs");
  CHECK(path.without_first(2).text() == "needs.0");
  CHECK(path.without_first(9).empty());
  CHECK(Path().parent().empty());
}

TEST_CASE("an empty part stays an empty key") {
  CHECK(Path::parse("a..b").size() == 3);
  CHECK(Path::parse("").size() == 1);
}
