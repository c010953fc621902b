// The report for one customer: its requests and those it shares, what it said and what IT decided,
// did and why, agreements on both sides, promises, points, and when they speak again.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/ranking/choice.hpp"

#include <string_view>

namespace itplan {

// Spoken to the customer, in its form of address. Points only of rounds that are closed. Every key
// is there always; lists are empty where the plan says nothing. `customer` must be in the plan.
Value customer_report(const Plan& plan, const Choice& choice, std::string_view customer, Date today,
                      Language language);

} // namespace itplan
