// User text before it is escaped: one line of characters that mean what they look like.
#pragma once

#include <string>
#include <string_view>

namespace itplan {

// White space and line ends become single spaces, none at the ends; controls, bidirectional marks
// and byte-order marks are left out; bad bytes become U+FFFD.
std::u32string clean_line(std::string_view text);

constexpr bool is_ascii_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
constexpr bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool is_ascii_word(char32_t c) { return is_ascii_letter(c) || is_ascii_digit(c); }

} // namespace itplan
