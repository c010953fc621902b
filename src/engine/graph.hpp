// What must be known of an instance's graph before anything is chosen.
#pragma once

#include "itplan/engine/schedule.hpp"

#include <vector>

namespace itplan::engine {

// Items that need each other, directly or not: strongly connected components (Tarjan, 1972),
// each ascending, by their smallest item.
std::vector<std::vector<int>> circles(const Instance& instance);

// Jobs that need each other wait for nothing among themselves.
void open_circles(std::vector<Job>& jobs);

// Sets of free items of which at most one can be in, covering every excluding pair. Larger sets
// bound better than their pairs, so each is grown greedily in canonical order.
std::vector<std::vector<int>> cliques(const Instance& instance);

// Adds the amounts of `more` to `uses`; both by resource ascending.
void add_uses(std::vector<Use>& uses, const std::vector<Use>& more);

} // namespace itplan::engine
