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

TEST_CASE("counting in weeks gives what counting day by day gives") {
  WorkingCalendar calendar;
  calendar.weekday[2] = false; // a Wednesday off
  calendar.weekday[5] = true;
  for (const unsigned day : {1U, 3U, 26U, 27U, 28U, 29U, 30U})
    calendar.holidays.push_back(make_date(2027, 4, day));
  using std::chrono::days;
  const Date first = make_date(2027, 3, 20);
  for (Date from = first; from < first + days(60); from += days(1)) {
    int count = 0;
    for (Date to = from + days(1); to < from + days(60); to += days(1)) {
      if (calendar.is_working_day(to)) CHECK(calendar.add(from, ++count) == to);
      CHECK(calendar.days_between(from, to) == count);
    }
  }
}

TEST_CASE("a day off moves to the next day that is worked") {
  WorkingCalendar calendar;
  calendar.holidays = {make_date(2027, 3, 26), make_date(2027, 3, 29)}; // Easter
  CHECK(calendar.on_or_after(make_date(2027, 3, 25)) == make_date(2027, 3, 25));
  CHECK(calendar.on_or_after(make_date(2027, 3, 26)) == make_date(2027, 3, 30));
  CHECK(calendar.on_or_after(make_date(2027, 3, 28)) == make_date(2027, 3, 30));
}

TEST_CASE("months later: the same day, or the last of a shorter month") {
  CHECK(add_months(make_date(2027, 1, 31), 1) == make_date(2027, 2, 28));
  CHECK(add_months(make_date(2027, 1, 31), 13) == make_date(2028, 2, 29));
  CHECK(add_months(make_date(2027, 1, 31), 3) == make_date(2027, 4, 30));
  CHECK(add_months(make_date(2027, 11, 15), 3) == make_date(2028, 2, 15));
  CHECK(add_months(make_date(2027, 1, 31), 0) == make_date(2027, 1, 31));
}

TEST_CASE("a calendar without working days ends") {
  WorkingCalendar calendar;
  for (bool& day : calendar.weekday)
    day = false;
  CHECK(calendar.add(make_date(2027, 1, 1), 5) > make_date(2027, 1, 1));
}
