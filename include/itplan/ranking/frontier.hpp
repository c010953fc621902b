// What each further amount of one resource buys: the efficient frontier, all of it at once.
//
// With one resource and what items need, the best choices at certain amounts form a chain: each
// contains the one before (Picard and Queyranne, 1982). Between two neighbours the straight line
// is an upper bound on any choice, so the chain is both a list of bargains in order and a bound
// at every budget. Exclusions and other resources are left aside: what they forbid is not here,
// and the line stays an upper bound.
//
// Found by divide and conquer on the chain (Eisner and Severance, 1976), contracting to the items
// between two neighbours: about two closures per step of the frontier. Integers only.
#ifndef ITPLAN_RANKING_FRONTIER_HPP
#define ITPLAN_RANKING_FRONTIER_HPP

#include "itplan/ranking/instance.hpp"

#include <cstdint>
#include <vector>

namespace itplan {

struct FrontierStep {
  std::int64_t used = 0;    ///< of the resource, in all, forced items included
  std::int64_t value = 0;   ///< in all
  std::vector<int> entered; ///< ascending: what this step adds to the step before
};

/// The steps by rising use; the first is what forced items and free gains give, the last holds
/// everything of value. Value per unit falls strictly from step to step.
std::vector<FrontierStep> frontier(const Instance& instance, int resource);

} // namespace itplan

#endif
