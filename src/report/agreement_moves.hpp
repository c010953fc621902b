// The moves of what we ourselves agreed to do.
#pragma once

#include "itplan/plan/plan.hpp"

#include <vector>

namespace itplan {

// The moves that shifted our date, by index. One that leads to `we_by` counts too: somebody brought
// that date up to date by hand.
std::vector<std::size_t> our_moves(const Agreement& agreement);

} // namespace itplan
