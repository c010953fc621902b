#include "one_line.hpp"

#include "itplan/base/text.hpp"

namespace itplan {
namespace {

// Tab, line feed, vertical tab, form feed, carriage return, next line, line and paragraph
// separator.
bool is_white(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// Controls, and marks that show a text in another order than it is read.
bool is_hidden(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

} // namespace

std::u32string one_line(std::string_view text) {
  std::u32string line;
  bool space = false;
  for (const char32_t c : decode_utf8(text)) {
    if (is_white(c)) {
      space = true;
    } else if (!is_hidden(c)) {
      if (space && !line.empty()) line += U' ';
      space = false;
      line += c;
    }
  }
  return line;
}

} // namespace itplan
