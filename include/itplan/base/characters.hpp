// What single characters are, for every reader: terminal, Markdown, JSON, forms, pictures.
// Category, width and case come from Unicode's own tables (utf8proc).
#pragma once

#include <cstddef>
#include <string>

namespace itplan {

// C0, DEL and C1.
bool is_control(char32_t c);

// Unseen, and part of how a word is written: the soft hyphen, and the joiner and non-joiner that
// letters and emoji need.
bool is_joining(char32_t c);

// Shows nothing itself, and changes how its neighbours are read, splits words without a trace or
// carries words past the reader: marks of direction, line and paragraph separators, the byte-order
// mark, fillers, and the tag characters, in which a whole sentence can hide.
bool is_hidden(char32_t c);

// White_Space of Unicode's PropList: spaces of any width, tabs and line ends.
bool is_white_space(char32_t c);

// Columns in a terminal: 2 for wide East Asian characters and emoji, 0 for what combines, else 1.
std::size_t columns_of(char32_t c);

// Its Latin letters and digits without case and diacritics: "e" of Ễ, "l" of Ł, "ss" of ß; "" of
// what has none. Marks that combine give "" too.
std::string plain_letters(char32_t c);

} // namespace itplan
