// The answer of `prioritise --what-if`: two choices side by side.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/ranking/choice.hpp"

#include <string>
#include <vector>

namespace itplan {

// What was asked, in words that can be typed again, with the plans and choices it is between.
struct WhatIf {
  std::vector<std::string> asked; // "budget.investering+50000"
  const Plan& plan;
  const Choice& before;
  const Plan& changed;
  const Choice& after;
};

// Keys: what_if, before and after (value, bound, proven, skills, budgets, strained), enters and
// leaves (as the requests of `prioritise --json`), moves (id, before, after).
Value what_if_value(const WhatIf& asked, Language language);
std::string what_if_text(const WhatIf& asked, Language language, std::size_t width);

} // namespace itplan
