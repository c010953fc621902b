#include "itplan/base/white_space.hpp"

#include "itplan/base/text.hpp"

#include <algorithm>
#include <iterator>

namespace itplan {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// White_Space of Unicode's PropList, and the format characters that take no room.
constexpr Range white[] = {{0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},     {0xA0, 0xA0},
                           {0xAD, 0xAD},     {0x1680, 0x1680}, {0x180E, 0x180E}, {0x2000, 0x200F},
                           {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x2060}, {0x3000, 0x3000},
                           {0xFEFF, 0xFEFF}};

// Where the last character of a text begins.
std::size_t last_character(std::string_view text) {
  auto at = text.size() - 1;
  while (at > 0 && text.size() - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
    --at;
  return at;
}

bool is_white_text(std::string_view character) {
  if (character.empty() || first_invalid_utf8(character)) return false;
  return is_white(decode_utf8(character).front());
}

std::size_t first_length(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
    ++length;
  return length;
}

// Takes off no room: a zero-width character is no gap between words.
bool takes_room(char32_t c) {
  return !(c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0x180E);
}

char32_t lower_letter(char32_t c) {
  const auto in = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (in(U'A', U'Z') || (in(0xC0, 0xDE) && c != 0xD7) || in(0x391, 0x3A9) || in(0x410, 0x42F))
    return c + 0x20;
  if (in(0x400, 0x40F)) return c + 0x50;
  const bool pairs_even = in(0x100, 0x137) || in(0x14A, 0x177);
  const bool pairs_odd = in(0x139, 0x148) || in(0x179, 0x17E);
  if ((pairs_even && c % 2 == 0) || (pairs_odd && c % 2 == 1)) return c + 1;
  return c;
}

} // namespace

bool is_white(char32_t c) {
  return std::any_of(std::begin(white), std::end(white),
                     [c](const Range& range) { return c >= range.first && c <= range.last; });
}

std::string_view trim_white(std::string_view text) {
  while (!text.empty() && is_white_text(text.substr(0, first_length(text))))
    text.remove_prefix(first_length(text));
  while (!text.empty() && is_white_text(text.substr(last_character(text))))
    text.remove_suffix(text.size() - last_character(text));
  return text;
}

std::string on_one_line(std::string_view text) {
  std::string line;
  bool gap = false;
  for (const char32_t c : decode_utf8(trim_white(text))) {
    if (is_white(c)) {
      gap = gap || takes_room(c);
      continue;
    }
    if (gap) line += ' ';
    gap = false;
    append_utf8(line, c);
  }
  return line;
}

std::string heading_key(std::string_view text) {
  std::string key;
  for (const char32_t c : decode_utf8(on_one_line(text)))
    append_utf8(key, lower_letter(c));
  return key;
}

} // namespace itplan
