// What is owed on a day: by IT to its customers, and by customers to IT. The one list behind
// `today`, the late part of the weekly report, and the rules that warn of what is late.
#pragma once

#include "itplan/plan/owed_kind.hpp"

#include <string_view>
#include <vector>

namespace itplan {

// All that has to be done by `until` (today or later) or is late, oldest first, then by ids. A
// limit is past when a working day has begun after it. A plan that was closed owes nothing: what is
// open goes on in the next. O(plan + n log n) for n things owed.
std::vector<Owed> owed(const Plan& plan, Date today, Date until);

// Is it with, for or about this customer? Requests they share count, rows for all customers too.
bool concerns(const Owed& owed, const Plan& plan, std::string_view customer);

} // namespace itplan
