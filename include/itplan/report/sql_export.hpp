// The plan as tables for other programs: what is in it, and where each request stands.
#pragma once

#include "itplan/plan/plan.hpp"
#include "itplan/ranking/choice.hpp"

#include <string>

namespace itplan {

// SQL that makes every table and view anew, in one transaction. Tables: plan, customer, request,
// also_for, effort, cost, progress, decision, agreement, note, ballot, capacity, budget, promise.
// Views: above_line, below_line, days_by_quarter, money_by_budget, request_by_customer,
// decision_by_month, satisfaction_by_month. IT's own data: also what is private and what no customer
// has heard. O(plan).
std::string sql_export(const Plan& plan, const Choice& choice, Date today);

} // namespace itplan
