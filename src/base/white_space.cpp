#include "itplan/base/white_space.hpp"

#include "itplan/base/characters.hpp"
#include "itplan/base/text.hpp"

namespace itplan {
namespace {

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

bool is_white(char32_t c) { return is_white_space(c) || is_joining(c) || is_hidden(c); }

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
      gap = gap || is_white_space(c); // what takes no room is no gap between words
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
