// The plan of a later year, begun from this one.
#pragma once

#include "itplan/change/change.hpp"

#include <string>

namespace itplan {

struct NextYearOptions {
  std::string plan_id;      // of the new plan
  int year = 0;             // after that of the plan
  std::string previous;     // the plan's folder, seen from the new one; empty: not named
  std::string title;        // empty: this plan's, with the new year
  std::string organisation; // empty: this plan's
  Date today;
};

// The files of the new plan, each a copy with splices: requests that go on move whole
// (going_on.hpp) and their promised quarters get this plan's year; customers and all else that
// still holds come along; rounds, ballots, holidays and what was done in the year stay; budgets
// wait to be filled, and so do the days, which stand there as they were. The plan must have a year.
// O(bytes).
Change next_year(const Loaded& last, const NextYearOptions& options);

} // namespace itplan
