// The list of what is owed in the making; owed.cpp and owed_contact.cpp add to it.
#pragma once

#include "itplan/plan/limits.hpp"
#include "itplan/plan/owed_kind.hpp"
#include "itplan/plan/working_days.hpp"

namespace itplan {

struct Owing {
  const Plan& plan;
  Date today;
  Date until;
  WorkingCalendar calendar = working_calendar(plan);
  std::optional<Limit> receipt = limit_of(plan, Measure::working_days_to_receipt);
  std::optional<Limit> decision = limit_of(plan, Measure::working_days_to_decision);
  std::vector<Owed> found{};

  void add(Owed one) {
    if (one.due > until) return;
    one.late = calendar.days_between(one.due, today);
    found.push_back(one);
  }
};

// What became of the work itself: measured or not, and a plan that no longer fits.
void add_work(Owing& owing);
// The yearly question, points, what became of what customers told, and the communication plan.
void add_contact(Owing& owing);

} // namespace itplan
