// The plan's ballots counted by equal shares (equal_shares.hpp).
#pragma once

#include "itplan/ranking/choice.hpp"

#include "pool.hpp"

namespace itplan {

// Nothing without ballots that count or without days to divide. The customers who gave points
// divide what legal and agreed work leaves of all skills together.
std::optional<SharesView> shares_of(const Plan& plan, const Pool& pool,
                                    const std::vector<RequestValue>& values,
                                    const Weighing& weighing);

} // namespace itplan
