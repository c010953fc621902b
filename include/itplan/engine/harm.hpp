// What a change of promised work does, in the order in which it counts: less is better.
#pragma once

#include <compare>
#include <cstdint>

namespace itplan {

struct Harm {
  std::int64_t law = 0;       // legal duties after their day
  std::int64_t word = 0;      // told or begun work that is put off
  std::int64_t customers = 0; // who hear that a told promise changes
  std::int64_t delay = 0;     // quarters that told promises come later
  std::int64_t points = 0;    // of what is put off
  std::int64_t quiet = 0;     // quarters of untold work, and changes in number
  friend auto operator<=>(const Harm&, const Harm&) = default;
};

} // namespace itplan
