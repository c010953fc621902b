// Two choices side by side: what a change to the plan does to the line.
#pragma once

#include "itplan/ranking/choice.hpp"

namespace itplan {

struct QuarterMove {
  Id id;
  std::optional<int> before; // 0 to 3; nothing: above the line without a quarter
  std::optional<int> after;
};

// In the order of the choice they are above the line in.
struct ChoiceDifference {
  std::vector<Id> enters;
  std::vector<Id> leaves;
  std::vector<QuarterMove> moves; // above the line in both, done in another quarter
};

ChoiceDifference difference(const Choice& before, const Choice& after);

} // namespace itplan
