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
// The same texts in the same order, wherever they stand.
bool same_comments(const std::vector<Comment>& a, const std::vector<Comment>& b);

} // namespace itplan
