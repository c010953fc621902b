// Changes to a YAML text as splices into its bytes: nothing else in the text is ever touched.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/base/value.hpp"
#include "itplan/document/edit_kinds.hpp"
#include "itplan/document/tree.hpp"

#include <span>
#include <string>
#include <vector>

namespace itplan {

struct Edited {
  std::string bytes;             // the whole new text; the old one where there are problems
  std::vector<Problem> problems; // why nothing was changed
  std::vector<Place> gone = {};  // comments of the old text that went with what they stood beside
  TreePtr tree = {};             // the new text as it was read again; null where it was not
};

// All edits are planned on `tree` as it is, must not overlap, and are applied together. The result
// is parsed again and compared with the tree as it should have become, and its comments with the
// old ones; a difference is a problem "edit-not-exact" and nothing is changed. A change that
// changes nothing gives the same bytes. A list or map in the place of another is a difference: what
// stays keeps its bytes and comments, a key keeps its place, and elements are matched by what they
// say; a comment goes only with what it stands beside. Line ends, indentation and the layout of
// lists are taken from the neighbours. O(bytes).
Edited edit(const Tree& tree, std::span<const Edit> edits);

// A value as a whole new YAML text in block style ("key: value" lines), LF line ends. Lists and
// maps that hold only short single words, numbers and dates go on one line in [ ] or { }; texts
// with newlines become | blocks; what another YAML reader would not read as this text is quoted.
std::string compose(const Value& value);

} // namespace itplan
