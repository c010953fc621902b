// The answer of `prioritise --compare`: other rules beside the plan's own, and how firm the line
// is.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/ranking/compare.hpp"

#include <string>

namespace itplan {

// Keys: methods (method, proven), weightings (method, step, count, not_proven), requests (id,
// title, customer, fixed, above by method, equal_shares, times_above, in_doubt), interrupted. Those
// in doubt first, then by how often they are above.
Value comparison_value(const Plan& plan, const Comparison& comparison);
std::string comparison_text(const Plan& plan, const Comparison& comparison, Language language,
                            std::size_t width);

} // namespace itplan
