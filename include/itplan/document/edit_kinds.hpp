// What can be changed in a YAML text, as values.
#pragma once

#include "itplan/base/path.hpp"
#include "itplan/base/value.hpp"

#include <string>
#include <variant>

namespace itplan {

// Replaces the value at `path` (which exists). A scalar keeps its quoting style where that can hold
// the new text; a comment behind it stays. The text is taken to the letter: one that ends in
// a newline becomes a | block, one of several lines that does not a |- block. Where the new value
// says what the old one said, nothing changes, whatever the style. Of a list or map that becomes
// another one only what differs is touched.
struct SetValue {
  Path path;
  Value value;
};
// Adds a key to the map at `map` (or to the empty value or empty document there), before the key
// `before` and the comment lines glued to it, or, when that is empty, at the end. A map among maps
// that are written on lines, or the first one of a map, gets lines; others go in { } as in
// compose().
struct AddKey {
  Path map;
  std::string key;
  Value value;
  std::string before;
};
// Adds an element at the end of the list at `list` (or to the empty value there).
struct AddElement {
  Path list;
  Value value;
};
// Takes away a key with its value, or an element of a list, and the comments on its lines; those
// above it stay, unless those that are glued to it go too. The last one leaves {} or [].
struct Remove {
  Path path;
  bool with_glued = false;
};
using Edit = std::variant<SetValue, AddKey, AddElement, Remove>;

} // namespace itplan
