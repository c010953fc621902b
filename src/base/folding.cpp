// Texts without case and diacritics: ids from titles, and how alike two titles are.
#include "itplan/base/text.hpp"

#include "letter_pairs.hpp"

#include <algorithm>
#include <array>

namespace itplan {
namespace {

// Latin letters of Unicode's Latin-1 Supplement and Latin Extended-A in plain letters, from U+00C0
// on; "" where a character is no letter.
constexpr std::array<std::string_view, 192> plain_letters = {
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",  // C0
    "d", "n", "o",  "o",  "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "ss", // D0
    "a", "a", "a",  "a",  "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",  // E0
    "d", "n", "o",  "o",  "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "y",  // F0
    "a", "a", "a",  "a",  "a", "a", "c",  "c", "c", "c", "c", "c", "c", "c", "d",  "d",  // 100
    "d", "d", "e",  "e",  "e", "e", "e",  "e", "e", "e", "e", "e", "g", "g", "g",  "g",  // 110
    "g", "g", "g",  "g",  "h", "h", "h",  "h", "i", "i", "i", "i", "i", "i", "i",  "i",  // 120
    "i", "i", "ij", "ij", "j", "j", "k",  "k", "k", "l", "l", "l", "l", "l", "l",  "l",  // 130
    "l", "l", "l",  "n",  "n", "n", "n",  "n", "n", "n", "n", "n", "o", "o", "o",  "o",  // 140
    "o", "o", "oe", "oe", "r", "r", "r",  "r", "r", "r", "s", "s", "s", "s", "s",  "s",  // 150
    "s", "s", "t",  "t",  "t", "t", "t",  "t", "u", "u", "u", "u", "u", "u", "u",  "u",  // 160
    "u", "u", "u",  "u",  "w", "w", "y",  "y", "y", "z", "z", "z", "z", "z", "z",  "s"}; // 170

bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36F; }
// Stands inside a word and is left out of ids: photo's becomes photos.
bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x2018; }

} // namespace

std::string folded(std::string_view text) {
  std::string out;
  const auto gap = [&] {
    if (!out.empty() && out.back() != ' ') out += ' ';
  };
  for (const char32_t c : decode_utf8(text)) {
    if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9')) {
      out += static_cast<char>(c);
    } else if (c >= U'A' && c <= U'Z') {
      out += static_cast<char>(c - U'A' + U'a');
    } else if (c >= 0xC0 && c < 0xC0 + plain_letters.size() && !plain_letters[c - 0xC0].empty()) {
      out += plain_letters[c - 0xC0];
    } else if (!is_combining(c) && !is_apostrophe(c)) {
      gap();
    }
  }
  while (out.ends_with(' '))
    out.pop_back();
  return out;
}

std::string slug(std::string_view text, std::size_t longest) {
  std::string id;
  const std::string words = folded(text); // split() gives views into it
  for (const auto word : split(words, ' ')) {
    if (word.empty()) continue;
    const bool fits = id.size() + (id.empty() ? 0 : 1) + word.size() <= longest;
    if (!fits && !id.empty()) break;
    if (!id.empty()) id += '-';
    id += word.substr(0, longest);
  }
  const auto letter = id.find_first_of("abcdefghijklmnopqrstuvwxyz");
  return letter == std::string::npos ? std::string() : id.substr(letter);
}

std::vector<std::uint16_t> letter_pairs(std::string_view text) {
  const auto letters = folded(text);
  std::vector<std::uint16_t> pairs;
  for (std::size_t i = 0; i + 1 < letters.size(); ++i) {
    if (letters[i] == ' ' || letters[i + 1] == ' ') continue;
    pairs.push_back(static_cast<std::uint16_t>(static_cast<unsigned char>(letters[i]) << 8 |
                                               static_cast<unsigned char>(letters[i + 1])));
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

int likeness(std::string_view a, std::string_view b) {
  const auto pairs_a = letter_pairs(a);
  const auto pairs_b = letter_pairs(b);
  if (pairs_a.empty() || pairs_b.empty()) return folded(a) == folded(b) ? 100 : 0;
  std::vector<std::uint16_t> shared;
  std::set_intersection(pairs_a.begin(), pairs_a.end(), pairs_b.begin(), pairs_b.end(),
                        std::back_inserter(shared));
  return static_cast<int>(200 * shared.size() / (pairs_a.size() + pairs_b.size()));
}

} // namespace itplan
