// A selection together with its quarters: what choosing comes down to.
#pragma once

#include "itplan/engine/select.hpp"

#include "placing.hpp"

namespace itplan {

struct Found {
  Selection selection;
  Quartered quarters; // of all that was selected
  QuarterRule rule;   // that every choice must keep
  Instance instance;  // the pool's, with what the rule taught: for further questions
};

// The most valuable choice that fits the year and its quarters.
Found select_and_place(const Plan& plan, const Pool& pool, const Limits& limits);

// The same without saying when; at least as good as `known`, which may be empty.
Selection select_only(const Plan& plan, const Pool& pool, const Limits& limits,
                      const std::vector<bool>& known);

// Without a rule for what counts there is no line: only what must is in.
Found only_what_must(const Plan& plan, const Pool& pool);

// The value of the choice, and no choice's value is above the bound: legal and agreed work and
// what it needs counted for neither.
struct Worth {
  Hundredths value;
  Hundredths bound;
};
Worth worth_of(const Pool& pool, const Selection& selection);

} // namespace itplan
