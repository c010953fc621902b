// What a text must say after an edit, and whether it does.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/document/edit_kinds.hpp"
#include "itplan/document/tree.hpp"

#include <span>

namespace itplan {

// Whether a node says what a value says, whatever its style.
bool says(Node node, const Value& value);

// Whether `after` is `before` with exactly these edits: all else has the same content, order and
// style. O(nodes).
bool as_intended(const Tree& before, std::span<const Edit> edits, const Tree& after);

} // namespace itplan
