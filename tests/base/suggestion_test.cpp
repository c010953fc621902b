#include "itplan/base/suggestion.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace itplan;

TEST_CASE("a swap of neighbours is one edit") {
  CHECK(edit_distance("report", "reprot") == 1);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("the nearest word is near or not given") {
  const std::array<std::string_view, 3> words = {"report", "prioritise", "check"};
  CHECK(nearest("reprot", words) == "report");
  CHECK(nearest("PRIORITIZE", words) == "prioritise");
  CHECK(nearest("xyz", words).empty());
  CHECK(nearest("prior", words) == "prioritise");
  CHECK(suggest("chekc", words) == "did you mean 'check'?");
  CHECK(suggest("zzz", words) == "known: report, prioritise, check");
}
