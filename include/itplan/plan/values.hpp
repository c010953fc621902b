// Records of the plan as plain data, keys and order as in the file: for --json and templates.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/plan/plan.hpp"

namespace itplan {

// Absent fields are left out. Numbers stay numbers, dates dates; a spread is a map of low, likely
// and high.
Value to_value(const Request& request);
Value to_value(const Customer& customer);
// Eight letters and digits that change with any value of the request: a sheet carries them, so that
// it can be told whether the plan changed since. FNV-1a of 32 bits, after a v so that no
// spreadsheet takes it for a number; no protection against those who want two alike.
std::string version_of(const Request& request);
Value to_value(const ImportMapping& mapping);
Value to_value(const Plan& plan);

} // namespace itplan
