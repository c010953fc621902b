// The best choice so far, in items, and the value every further one must exceed.
#pragma once

#include "core.hpp"

#include <cstdint>
#include <vector>

namespace itplan::engine {

struct Incumbent {
  std::int64_t floor = -1; // only more than this is of interest
  bool found = false;
  std::vector<int> items;
  bool fixed = false; // the floor stays: all choices above it are wanted, not the best

  // Takes the nodes with a mark when they are worth more than the floor.
  bool offer(const Core& core, const std::vector<char>& in, std::int64_t value) {
    if (fixed || value <= floor) return false;
    floor = value;
    found = true;
    items = core.taken;
    for (int i = 0; i < core.size(); ++i)
      if (in[i]) items.insert(items.end(), core.members[i].begin(), core.members[i].end());
    return true;
  }
};

} // namespace itplan::engine
