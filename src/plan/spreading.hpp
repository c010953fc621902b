// Work put into the quarters up to the one it is due in.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace itplan {

// Quarters 0 to 3, and 4 for all later ones, which have room for anything.
using ByQuarter = std::array<std::int64_t, 5>;

struct Load {
  std::int64_t amount = 0;
  int due = 0;         // the last quarter in which it may be done
  ByQuarter wished{};  // where it is put when there is room
  ByQuarter placed{};  // the answer; what fits nowhere stands in `due`
  std::int64_t late{}; // of it, what fits nowhere
};

// As much as can be fitted in, each load from `first` up to its due quarter: first where it is
// wished, then by moving within the windows (augmenting paths). Earlier loads go before later ones.
void spread(std::vector<Load>& loads, int first, ByQuarter room);

} // namespace itplan
