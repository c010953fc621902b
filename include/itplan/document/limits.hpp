// How large a file may be.
#pragma once

#include <cstddef>

namespace itplan {

// What one file of a plan may hold; more is refused with a message that names the limit.
struct ParseLimits {
  std::size_t bytes = 64u << 20;
  std::size_t nodes = 4'000'000;
  std::size_t depth = 64;
};

} // namespace itplan
