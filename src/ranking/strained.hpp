// Promised quarters that no longer hold.
#pragma once

#include "found.hpp"

namespace itplan {

// In the order of the pool. Of the promises of an overfull quarter those made first are kept, and
// work that has begun before all; the others are named, each with what the quarter lacks for it.
std::vector<StrainedPromise> strained_promises(const Plan& plan, const Pool& pool,
                                               const Quartered& placed);

} // namespace itplan
