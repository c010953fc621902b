// How large a file may be.
#pragma once

#include <cstddef>

namespace itplan {

// What one file of a plan may hold; more is refused with a message that names the limit. A plan of
// 100,000 requests in one file takes some three quarters of the bytes and of the values.
struct ParseLimits {
  std::size_t bytes = 64u << 20;
  std::size_t nodes = 4'000'000;
  std::size_t depth = 64;
  std::size_t text = 1u << 20; // bytes of one text or key
};

// What is taken in at once, as a table, lines of JSON or a form: a byte of these may become more
// than a byte of a plan does.
inline constexpr std::size_t most_taken_in = 16u << 20;

} // namespace itplan
