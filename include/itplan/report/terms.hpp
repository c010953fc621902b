// What there is to plan with, days, reserve and budgets, and what it was.
#pragma once

#include "itplan/plan/plan.hpp"

namespace itplan {

// What there was to plan with from a day on.
struct Terms {
  Date date;
  const Plan* plan = nullptr;
};

// Is there the same to plan with: days, reserve, budgets?
bool have_same_terms(const Plan& a, const Plan& b);

} // namespace itplan
