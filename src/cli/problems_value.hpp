// Problems as data.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/base/value.hpp"

#include "stop.hpp"

#include <span>
#include <string>
#include <string_view>

namespace itplan {

// [{severity, code, message, help, file, line, column, end_line, end_column, path}]; positions from
// 1, columns in characters.
Value problems_value(std::span<const Problem> problems);

// What a command that stopped answers with --json: the problems it showed; where it showed none,
// its message as one, with the exit code's word ("no", "usage", "unreadable", "failed") as code.
std::string json_error(Exit code, std::string_view message, std::span<const Problem> shown);

} // namespace itplan
