#include "itplan/plan/working_days.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

} // namespace

TEST_CASE("the working week is Monday to Friday unless the plan says otherwise") {
  Plan plan;
  const Date saturday = day("2027-04-24");
  CHECK_FALSE(working_calendar(plan).is_working_day(saturday));
  CHECK(working_calendar(plan).is_working_day(day("2027-04-23")));
  plan.working_days = {Weekday::sat, Weekday::mon};
  plan.holidays = {day("2027-05-03"), day("2027-04-26")}; // not in order, both Mondays
  const auto calendar = working_calendar(plan);
  CHECK(calendar.is_working_day(saturday));
  CHECK_FALSE(calendar.is_working_day(day("2027-04-23")));
  CHECK_FALSE(calendar.is_working_day(day("2027-04-26")));
  CHECK_FALSE(calendar.is_working_day(day("2027-05-03")));
  CHECK(calendar.is_working_day(day("2027-05-10")));
  CHECK(calendar.days_between(day("2027-04-23"), day("2027-05-10")) == 4);
}
