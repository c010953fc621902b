#include "clean_line.hpp"

#include "itplan/base/characters.hpp"
#include "itplan/base/text.hpp"

#include <algorithm>
#include <iterator>

namespace itplan {
namespace {

// Tab, line feed, vertical tab, form feed, carriage return, next line, line and paragraph
// separator.
bool is_white(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// Controls, and marks that show a text in another order than it is read.
bool is_hidden(char32_t c) { return is_control(c) || is_deceiving(c); }

// Spaces of other kinds mean something inside a text ("€ 5" on one line), but **bold** does not
// close after one.
std::u32string trimmed(const std::u32string& line) {
  const auto first = std::find_if_not(line.begin(), line.end(), is_blank);
  const auto last = std::find_if_not(line.rbegin(), std::make_reverse_iterator(first), is_blank);
  return {first, last.base()};
}

} // namespace

std::u32string clean_line(std::string_view text) {
  std::u32string line;
  bool space = false;
  for (const char32_t c : decode_utf8(text)) {
    if (is_white(c)) {
      space = true;
    } else if (!is_hidden(c)) {
      if (space) line += U' ';
      space = false;
      line += c;
    }
  }
  return trimmed(line);
}

} // namespace itplan
