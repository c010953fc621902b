#include "itplan/base/value.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("a value grows into a map or a list") {
  Value map;
  map.set("b", 1);
  map.set("a", "x");
  map.set("b", 2);
  REQUIRE(map.map());
  CHECK(map.map()->size() == 2);
  CHECK(*map.find("b") == Value(2));
  CHECK(map.find("c") == nullptr);
  Value list;
  list.add(Hundredths{1250});
  CHECK(list.list()->size() == 1);
}

TEST_CASE("scalars have one way of writing") {
  CHECK(scalar_text(Value(true)) == "true");
  CHECK(scalar_text(Value(Hundredths{1250})) == "12.5");
  CHECK(scalar_text(Value(make_date(2027, 2, 3))) == "2027-02-03");
  CHECK(scalar_text(Value("no")) == "no");
  CHECK(scalar_text(Value()) == "");
}
