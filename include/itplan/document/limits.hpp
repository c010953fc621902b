// How large a file may be.
#pragma once

#include <cstddef>

namespace itplan {

// What one file of a plan may hold; more is refused with a message that names the limit. A plan of
// 5,000 requests in one file takes half of the values and of the bytes at most.
struct ParseLimits {
  std::size_t bytes = 16u << 20;
  std::size_t nodes = 1'000'000;
  std::size_t depth = 64;
  std::size_t text = 1u << 20; // bytes of one text or key
};

} // namespace itplan
