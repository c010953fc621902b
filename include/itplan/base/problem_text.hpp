// The one place where problems are laid out for people.
#pragma once

#include "itplan/base/problem.hpp"

#include <span>
#include <string>

namespace itplan {

// One problem, every text made safe for a terminal and a CI log:
//
//   requests/vpn.yaml:4:9: error: unknown value 'hihg' [unknown-value]
//     4 | claimed: hihg
//       |          ^^^^
//     help: did you mean 'high'?
//
// Ends with a newline. A problem without a place starts with "itplan: ".
std::string problem_text(const Problem& problem);

// "2 errors, 1 warning"; empty when there are none.
std::string problem_count(std::span<const Problem> problems);

} // namespace itplan
