// What changed in what there is to plan with: days, reserve, budgets.
#pragma once

#include "itplan/report/terms.hpp"

#include "voice.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct TermChange {
  OptionalDate date;     // since when it is so; absent where history does not tell
  std::string_view kind; // days, reserve, budget: as in --json
  Id id;                 // of the skill or budget
  std::string what;
  std::string was; // for people to read; "" when there was nothing
  std::string is;
};

// In the order of the plan: reserve, days by skill and quarter, budgets, and what is no longer
// there. `between` are the terms between `then` and now, oldest first. O(terms x between).
std::vector<TermChange> terms_changed(const Voice& now, const Plan& then,
                                      const std::vector<Terms>& between);

} // namespace itplan
