#include "clean_line.hpp"

#include "itplan/base/characters.hpp"
#include "itplan/base/text.hpp"

#include <algorithm>
#include <iterator>

namespace itplan {
namespace {

bool is_unseen(char32_t c) { return is_control(c) || is_hidden(c); }

// Spaces of other kinds mean something inside a text ("€ 5" on one line), but **bold** does not
// close after one.
std::u32string trimmed(const std::u32string& line) {
  const auto first = std::find_if_not(line.begin(), line.end(), is_white_space);
  const auto last =
      std::find_if_not(line.rbegin(), std::make_reverse_iterator(first), is_white_space);
  return {first, last.base()};
}

} // namespace

std::u32string clean_line(std::string_view text) {
  std::u32string line;
  bool space = false;
  for (const char32_t c : decode_utf8(text)) {
    if (c == U' ' || (is_unseen(c) && is_white_space(c))) { // tabs and line ends
      space = true;
    } else if (!is_unseen(c)) {
      if (space) line += U' ';
      space = false;
      line += c;
    }
  }
  return trimmed(line);
}

} // namespace itplan
