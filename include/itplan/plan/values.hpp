// Records of the plan as plain data, keys and order as in the file: for --json and templates.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/plan/plan.hpp"

namespace itplan {

// Absent fields are left out. Numbers stay numbers, dates dates; a spread is a map of low, likely
// and high.
Value to_value(const Request& request);
Value to_value(const Customer& customer);
Value to_value(const Plan& plan);

} // namespace itplan
