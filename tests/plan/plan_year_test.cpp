#include "itplan/plan/plan_year.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("the quarters of the plan's year") {
  const PlanYear year(2027);
  CHECK(year.first_day() == make_date(2027, 1, 1));
  CHECK(year.last_day() == make_date(2027, 12, 31));
  CHECK(year.first_day(2) == make_date(2027, 7, 1));
  CHECK(year.last_day(0) == make_date(2027, 3, 31));
  CHECK(year.quarter_of(make_date(2027, 3, 31)) == 0);
  CHECK(year.quarter_of(make_date(2027, 12, 31)) == 3);
  CHECK(year.quarter_of(make_date(2026, 12, 31)) == PlanYear::before);
  CHECK(year.quarter_of(make_date(2028, 1, 1)) == PlanYear::after);
  CHECK(year.contains(make_date(2027, 6, 1)));
  CHECK_FALSE(year.contains(make_date(2028, 6, 1)));
}

TEST_CASE(
    "work can be done from the quarter of today on, and in no quarter when the year is over") {
  const PlanYear year(2027);
  CHECK(year.open_quarter(make_date(2026, 12, 1)) == 0);
  CHECK(year.open_quarter(make_date(2027, 8, 15)) == 2);
  CHECK(year.open_quarter(make_date(2028, 1, 1)) == PlanYear::after);
}

TEST_CASE("a promised quarter is of the plan's year, unless it names its own") {
  Plan plan;
  plan.year = 2027;
  Decision decision;
  CHECK_FALSE(promised_quarter(plan, decision));
  decision.quarter = Quarter::q4;
  CHECK(promised_quarter(plan, decision) == YearQuarter{2027, 3});
  decision.quarter = PromisedQuarter(Quarter::q1, 2028);
  CHECK(promised_quarter(plan, decision) == YearQuarter{2028, 0});
  CHECK(plan_year(plan).quarter_of(YearQuarter{2028, 0}) == PlanYear::after);
  CHECK(last_day(YearQuarter{2028, 0}) == make_date(2028, 3, 31));
}

TEST_CASE("a quarter as it is written") {
  CHECK(parse_quarter("q1") == PromisedQuarter(Quarter::q1));
  CHECK(parse_quarter("q4-2027") == PromisedQuarter(Quarter::q4, 2027));
  for (const auto* text : {"q4-2027", "q1", "q2-1000"})
    CHECK(quarter_text(*parse_quarter(text)) == text);
  for (const auto* text : {"", "q", "q5", "Q1", "q1-", "q1-27", "q1-02027", "q1-2027-", "q1 2027",
                           "q0-2027", "q1-99999", "q1--2027"})
    CHECK_FALSE(parse_quarter(text));
}
