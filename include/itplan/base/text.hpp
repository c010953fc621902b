// Text for people: UTF-8, width in a terminal, wrapping, ids from titles, likeness.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// Offset of the first byte that is not UTF-8 (overlong forms and surrogates count), or nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

// The code points; a bad byte gives U+FFFD.
std::u32string decode_utf8(std::string_view text);
void append_utf8(std::string& out, char32_t code_point);

// Columns a text takes in a terminal: wide East Asian characters and emoji 2, combining ones 0.
std::size_t display_width(std::string_view text);

// Safe to print: controls and hidden characters (characters.hpp) become visible escapes (\x1b,
// \u202e), bad bytes U+FFFD; what a CI runner would take as an order (runner_orders.hpp) gets a \.
// A newline stays when `keep_newlines`, else becomes a space.
std::string printable(std::string_view text, bool keep_newlines = false);

// At most `width` columns, cut at a character, ending in "…" where cut.
std::string shorten(std::string_view text, std::size_t width);
// Padded with spaces on the right to `width` columns.
std::string pad(std::string_view text, std::size_t width);
// Lines of at most `width` columns where words allow; existing newlines stay.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

// Without white space at both ends.
std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
// Every `before`, which is not empty, becomes `after`. O(bytes).
void replace_all(std::string& text, std::string_view before, std::string_view after);
// ASCII letters only; other bytes stay.
std::string lower(std::string_view text);

// Lower-case letters and digits, diacritics off, everything between them one space: for searching
// and comparing.
std::string folded(std::string_view text);

// The words of a text as an id: lower case, diacritics off (é to e, ß to ss), other characters to
// hyphens, cut at a word to at most `longest` characters. Starts with a letter, or is empty.
std::string slug(std::string_view text, std::size_t longest = 40);

// How alike two titles are, 0 to 100: shared letter pairs (Dice coefficient on bigrams of the
// folded words; Dice 1945). Equal texts 100; O(length).
int likeness(std::string_view a, std::string_view b);

} // namespace itplan
