// One word for another in many places of a text: for ids, which are values here and keys there.
#pragma once

#include "itplan/document/edit.hpp"

#include <span>

namespace itplan {

struct Word {
  Path path;
  bool is_key = false; // the key under which the value at `path` stands, instead of the value
};

// Puts `word`, which must need no quotes, in the place of each value or key; quotes that are there
// stay, and not a byte beside is touched. The result is read again and compared, as in edit(); a
// word written as a block text is refused. O(bytes).
Edited reword(const Tree& tree, std::span<const Word> words, std::string_view word);

} // namespace itplan
