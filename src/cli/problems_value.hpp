// Problems as data.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/base/value.hpp"

#include <span>

namespace itplan {

// {"schema": 1, "problems": [{severity, code, message, help, file, line, column, end_line,
// end_column, path}]}; positions from 1, columns in characters.
Value problems_value(std::span<const Problem> problems);

} // namespace itplan
