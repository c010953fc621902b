// Records of the plan as plain data, keys and order as in the file: for --json and templates.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/plan/plan.hpp"

namespace itplan {

// Absent fields are left out. Numbers stay numbers, dates dates; a spread is a list of three.
Value to_value(const Request& request);
Value to_value(const Customer& customer);
Value to_value(const Plan& plan);

} // namespace itplan
