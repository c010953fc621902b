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

// Unseen, and able to deceive: what turns the direction of writing, splits words without a trace,
// tags, line and paragraph separators, the byte-order mark.
bool is_deceiving(char32_t c);

// A space of any width; no tab and no newline.
bool is_blank(char32_t c);

// Columns in a terminal: 2 for wide East Asian characters and emoji, 0 for what combines, else 1.
std::size_t columns_of(char32_t c);

// Its Latin letters and digits without case and diacritics: "e" of Ễ, "l" of Ł, "ss" of ß; "" of
// what has none. Marks that combine give "" too.
std::string plain_letters(char32_t c);

} // namespace itplan
