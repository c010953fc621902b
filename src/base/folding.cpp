// Texts without case and diacritics: ids from titles, and how alike two titles are.
#include "itplan/base/characters.hpp"
#include "itplan/base/text.hpp"

#include "letter_pairs.hpp"

#include <algorithm>

namespace itplan {
namespace {

// Stands inside a word and is left out of ids: photo's becomes photos.
bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2018 || c == 0x2019 || c == 0x2BC; }

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
    } else if (auto letters = c < 0x80 ? std::string() : plain_letters(c); !letters.empty()) {
      out += letters;
    } else if (columns_of(c) > 0 && !is_joining(c) && !is_apostrophe(c)) {
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
