#include "itplan/plan/rounds.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

} // namespace

TEST_CASE("a round is closed from the day after its last") {
  Round round;
  CHECK_FALSE(is_closed(round, day("2099-01-01")));
  round.closes = day("2026-10-31");
  CHECK_FALSE(is_closed(round, day("2026-10-31")));
  CHECK(is_closed(round, day("2026-11-01")));
}
