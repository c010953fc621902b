#include "same.hpp"

namespace itplan {

bool same_tree(Node before, Node after, const Reworded& but) {
  if (!before || !after) return !before && !after;
  const bool reworded = before.is_scalar() && but.values.contains(before.span().begin);
  const bool same_node = before.kind() == after.kind() && before.style() == after.style() &&
                         before.size() == after.size() &&
                         after.text() == (reworded ? but.word : before.text());
  if (!same_node) return false;
  Node other = after.first_child();
  for (const Node child : before.children()) {
    const auto key = but.keys.contains(child.key_span().begin) ? but.word : child.key();
    if (other.key() != key || !same_tree(child, other, but)) return false;
    other = other.next();
  }
  return true;
}

bool same_cells(const Tree& a, const Tree& b) {
  return a.cells == b.cells && a.decoded == b.decoded;
}

} // namespace itplan
