// What a request takes, added up.
#pragma once

#include "itplan/plan/plan.hpp"

namespace itplan {

// Of all skills together, as likely.
Days total_effort(const Request& request);
// Of all budgets together.
Money total_cost(const Request& request);

} // namespace itplan
