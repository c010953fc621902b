// Weighing the open requests of a plan: the act of choosing, whose outcome is a Choice.
#pragma once

#include "itplan/ranking/choice_options.hpp"

namespace itplan {

// Weighs the requests that are open on `today` (status.hpp) after legal and agreed work and the
// reserve. Needs a plan without wrong references. Deterministic: no clock, no order of input.
Choice choose(const Plan& plan, Date today, const ChoiceOptions& options = {});

} // namespace itplan
