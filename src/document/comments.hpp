// The comments of a text, which the tree does not hold.
#pragma once

#include "itplan/document/tree.hpp"

#include <string_view>
#include <vector>

namespace itplan {

struct Comment {
  std::size_t at = 0;
  std::string_view text; // from its # to the end of the line
};

// In the order of the text. O(bytes).
std::vector<Comment> comments_of(const Tree& tree);

} // namespace itplan
