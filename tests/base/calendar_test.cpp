#include "itplan/base/calendar.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("only real days in ISO form are dates") {
  CHECK(iso_date(*parse_date("2027-02-28")) == "2027-02-28");
  CHECK(parse_date("2028-02-29").has_value());
  for (const auto* text : {"2027-02-29", "2027-13-01", "2027-1-1", "02-10-2026", "2027-00-10",
                           "2027-01-00", "0999-01-01", "2027-01-01 ", "2027/01/01", ""}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text).has_value());
  }
}

TEST_CASE("quarters are those of the calendar year") {
  CHECK(quarter_of(make_date(2027, 1, 1)) == 0);
  CHECK(quarter_of(make_date(2027, 3, 31)) == 0);
  CHECK(quarter_of(make_date(2027, 12, 31)) == 3);
  CHECK(first_day_of_quarter(2027, 2) == make_date(2027, 7, 1));
  CHECK(last_day_of_quarter(2027, 0) == make_date(2027, 3, 31));
  CHECK(last_day_of_quarter(2027, 3) == make_date(2027, 12, 31));
}

TEST_CASE("working days leave out the weekend and the holidays") {
  WorkingCalendar calendar;
  calendar.holidays = {make_date(2027, 4, 27)}; // a Tuesday
  const Date friday = make_date(2027, 4, 23);
  CHECK(calendar.days_between(friday, make_date(2027, 4, 26)) == 1);
  CHECK(calendar.days_between(friday, make_date(2027, 4, 28)) == 2);
  CHECK(calendar.days_between(friday, friday) == 0);
  CHECK(calendar.add(friday, 2) == make_date(2027, 4, 28));
  CHECK(calendar.add(friday, 0) == friday);
}

TEST_CASE("a calendar without working days ends") {
  WorkingCalendar calendar;
  for (bool& day : calendar.weekday)
    day = false;
  CHECK(calendar.add(make_date(2027, 1, 1), 5) > make_date(2027, 1, 1));
}
