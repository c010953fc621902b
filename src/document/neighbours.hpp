// How the text around a place is laid out, so that what is added there looks the same.
#pragma once

#include "itplan/document/tree.hpp"

#include "writer.hpp"

#include <string_view>

namespace itplan {

// The line end before `at`, else the one behind it, else LF.
std::string_view line_end_near(std::string_view bytes, std::size_t at);

// How deep maps and lists stand under their keys in the part of the text nearest to `at`.
Indents indents_near(const Tree& tree, std::size_t at);

// Where a child starts: at its key, or else its value.
std::size_t start_of(Node child);
// The dash of an element of a block list; `from` is the list's start or the previous element's end.
std::size_t dash_of(std::string_view bytes, std::size_t from);
// Behind the colon or dash that introduces a child of a block map or list.
std::size_t behind_indicator(const Tree& tree, Node parent, Node child);

// Where the lines of an entry of a block map start: above the comment lines glued to its key, which
// stand directly over it in its column, but not above `floor`.
std::size_t glued_start(std::string_view bytes, std::size_t key, std::size_t floor);
// The line behind an entry that stands at `column` and ends at `end`: comments that are indented
// deeper than the entry belong to it.
std::size_t behind_entry(std::string_view bytes, std::size_t end, std::size_t column);

// Whether at least one blank line stands between `begin` and `end`.
bool has_blank_line(std::string_view bytes, std::size_t begin, std::size_t end);
// Whether a block list or map has two or more children, with blank lines between all of them.
bool all_apart(std::string_view bytes, Node parent);

// Whether a blank line at `at` is text: it stands right below a block that keeps all its line ends.
bool below_kept_text(const Tree& tree, std::size_t at);

// Whether each child of a flow list or map starts a line.
bool one_per_line(std::string_view bytes, Node parent);

// Over white space and comments to the next token.
std::size_t skip_trivia(std::string_view bytes, std::size_t at);

} // namespace itplan
