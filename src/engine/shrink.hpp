// A smaller set of which something still holds.
#pragma once

#include "work.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace itplan::engine {

// Leaves out what can be left out while `holds(rest)`: halves first, then ever smaller pieces
// (delta debugging; Zeller and Hildebrandt, 2002). What must be `kept(item)` stays.
template <class Kept, class Holds>
std::vector<int> shrunk(std::vector<int> items, Work& work, Kept kept, Holds holds) {
  for (std::size_t piece = items.size() / 2; piece > 0; piece /= 2)
    for (std::size_t from = 0; from < items.size() && !work.spent();) {
      std::vector<int> rest = items;
      const auto begin = rest.begin() + static_cast<std::ptrdiff_t>(from);
      const auto end = begin + static_cast<std::ptrdiff_t>(std::min(piece, items.size() - from));
      rest.erase(std::remove_if(begin, end, [&](int item) { return !kept(item); }), end);
      work.add(static_cast<std::int64_t>(100 * items.size()));
      if (rest.size() < items.size() && holds(rest))
        items = std::move(rest);
      else
        from += piece;
    }
  return items;
}

} // namespace itplan::engine
