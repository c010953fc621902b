#include "itplan/plan/rhythm.hpp"
#include "itplan/plan/working_days.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

using namespace itplan;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

WorkingCalendar dutch_2027() {
  Plan plan;
  for (const auto* date : {"2027-01-01", "2027-03-26", "2027-03-29", "2027-04-27", "2027-05-06"})
    plan.holidays.push_back(day(date));
  return working_calendar(plan);
}

CommunicationRow row(std::optional<Every> every, std::string_view starts,
                     std::initializer_list<std::string_view> done = {}) {
  CommunicationRow made;
  made.every = every;
  if (!starts.empty()) made.starts = day(starts);
  for (const auto date : done)
    made.done.push_back(day(date));
  return made;
}

std::string days_of(const CommunicationRow& row, std::string_view from, std::string_view to) {
  std::string text;
  for (const auto& one : occurrences(row, dutch_2027(), day(from), day(to)))
    text += (text.empty() ? "" : " ") + iso_date(one.day).substr(5);
  return text;
}

std::string next_of(const CommunicationRow& row, std::string_view from = "1900-01-01") {
  const auto next = next_occurrence(row, dutch_2027(), day(from));
  return next ? iso_date(next->day) : "never";
}

} // namespace

TEST_CASE("a row comes round from its first day; days off move on") {
  CHECK(days_of(row(Every::week, "2027-03-22"), "2027-03-01", "2027-04-12") ==
        "03-22 03-30 04-05 04-12"); // Easter Monday moves to Tuesday
  CHECK(
      days_of(row(Every::month, "2027-01-31"), "2027-01-01", "2027-06-30") ==
      "02-01 03-01 03-31 04-30 05-31 06-30"); // month ends: 31 January and 28 February are Sundays
  CHECK(days_of(row(Every::quarter, "2026-11-30"), "2027-01-01", "2027-12-31") ==
        "03-01 05-31 08-30 11-30");
  CHECK(days_of(row(Every::half_year, "2027-01-15"), "2027-01-01", "2027-12-31") == "01-15 07-15");
  CHECK(days_of(row(Every::year, "2024-02-29"), "2027-01-01", "2028-12-31") == "03-01 02-29");
  CHECK(days_of(row({}, "2027-04-27"), "2027-01-01", "2027-12-31") == "04-28"); // once
}

TEST_CASE("the edges of a range count, also for what moves into it") {
  const auto weekly = row(Every::week, "2027-03-22");
  CHECK(days_of(weekly, "2027-03-22", "2027-03-22") == "03-22");
  CHECK(days_of(weekly, "2027-03-30", "2027-03-30") == "03-30");
  CHECK(days_of(weekly, "2027-03-29", "2027-03-29") == "");
  CHECK(days_of(weekly, "2027-04-12", "2027-04-05") == "");
}

TEST_CASE("once done, the nearest time counts as done and the rhythm does not drift") {
  struct Row {
    std::initializer_list<std::string_view> done;
    std::string_view next;
  };
  for (const auto& one : {
           Row{{}, "2027-02-01"}, Row{{"2027-02-01"}, "2027-03-01"},
           Row{{"2027-01-25"}, "2027-03-01"},               // a week early
           Row{{"2027-02-10"}, "2027-03-01"},               // a week late
           Row{{"2027-02-01", "2027-02-24"}, "2027-04-01"}, // early again
           Row{{"2027-02-24", "2027-02-01"}, "2027-04-01"}, // in any order
           Row{{"2027-07-02"}, "2027-08-02"}, // after a long pause; 1 August is Sunday
       }) {
    CAPTURE(one.next);
    CHECK(next_of(row(Every::month, "2027-02-01", one.done)) == one.next);
  }
  CHECK(next_of(row(Every::week, "2027-02-01", {"2027-02-04"})) == "2027-02-08"); // Thursday: late
  CHECK(next_of(row(Every::week, "2027-02-01", {"2027-02-05"})) == "2027-02-15"); // Friday: early
}

TEST_CASE("without a first day it counts from when it was done; without either it never comes") {
  CHECK(next_of(row(Every::month, "", {"2027-02-01"})) == "2027-03-01");
  CHECK(next_of(row(Every::month, "")) == "never");
  CHECK(next_of(row({}, "2027-02-01")) == "2027-02-01");
  CHECK(next_of(row({}, "2027-02-01", {"2027-02-03"})) == "never");
}

TEST_CASE("the next time from a day on") {
  const auto weekly = row(Every::week, "2027-03-22", {"2027-03-22"});
  CHECK(next_of(weekly, "2027-03-30") == "2027-03-30");
  CHECK(next_of(weekly, "2027-03-31") == "2027-04-05");
  CHECK(next_of(weekly, "2026-01-01") == "2027-03-30");
  CHECK(next_of(row({}, "2027-02-01"), "2027-02-02") == "never");
}
