// What is said about a rule and its code.
#pragma once

#include "itplan/base/problem.hpp"

#include <string_view>

namespace itplan {

// A code with its meaning, for `itplan help CODE`.
struct CodeInfo {
  std::string_view code;
  std::string_view summary; // one line, no full stop
  std::string_view remedy;  // why it matters and what to do, in plain sentences
};

// Severity::wrong is a contradiction or a broken rule: it was there when the plan was written and
// does not come with time, but for facts that lie ahead. What is late or unwise is a warning.
struct Rule {
  std::string_view code; // stable, kebab-case; one code, one meaning
  Severity severity = Severity::warning;
  std::string_view summary;
  std::string_view remedy;
  bool touches_choice = false; // no honest choice can be made while it fires
  bool is_step = false;        // a step of a life out of place: no write may bring it about
};

} // namespace itplan
