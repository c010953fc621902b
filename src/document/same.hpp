// Whether two texts hold the same tree, in content, order and style.
#pragma once

#include "itplan/document/tree.hpp"

#include <set>

namespace itplan {

// Values and keys of the first tree, by where they start, that the second has another word for.
struct Reworded {
  std::string_view word;
  std::set<std::uint32_t> values;
  std::set<std::uint32_t> keys;
};

// O(nodes). Without `but` no difference is allowed.
bool same_tree(Node before, Node after, const Reworded& but = {});

// Whether two trees of one text are the same to the last position. O(nodes).
bool same_cells(const Tree& a, const Tree& b);

} // namespace itplan
