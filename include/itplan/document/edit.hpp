// Changes to a YAML text as splices into its bytes: nothing else in the text is ever touched.
#pragma once

#include "itplan/base/path.hpp"
#include "itplan/base/problem.hpp"
#include "itplan/base/value.hpp"
#include "itplan/document/tree.hpp"

#include <span>
#include <string>
#include <variant>
#include <vector>

namespace itplan {

// Replaces the value at `path` (which exists). A scalar keeps its quoting style where that can hold
// the new text; a comment behind it stays. The text is taken to the letter: one that ends in
// a newline becomes a | block, one of several lines that does not a |- block. Where the new value
// says what the old one said, nothing changes, whatever the style.
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
// above it stay. The last one leaves {} or [].
struct Remove {
  Path path;
};
using Edit = std::variant<SetValue, AddKey, AddElement, Remove>;

struct Edited {
  std::string bytes;             // the whole new text; the old one where there are problems
  std::vector<Problem> problems; // why nothing was changed
};

// All edits are planned on `tree` as it is, must not overlap, and are applied together. The result
// is parsed again and compared with the tree as it should have become, and its comments with the
// old ones; a difference is a problem "edit-not-exact" and nothing is changed. A change that
// changes nothing gives the same bytes. Line ends, indentation and the layout of lists are taken
// from the neighbours. O(bytes).
Edited edit(const Tree& tree, std::span<const Edit> edits);

// A value as a whole new YAML text in block style ("key: value" lines), LF line ends. Lists and
// maps that hold only short single words, numbers and dates go on one line in [ ] or { }; texts
// with newlines become | blocks; what another YAML reader would not read as this text is quoted.
std::string compose(const Value& value);

} // namespace itplan
