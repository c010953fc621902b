#include "itplan/base/characters.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace itplan {
namespace {

utf8proc_category_t category(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

// Letters that Unicode takes for letters of their own, and readers for these.
constexpr std::array<std::pair<char32_t, std::string_view>, 14> own_letters = {{{U'æ', "ae"},
                                                                                {U'ð', "d"},
                                                                                {U'ø', "o"},
                                                                                {U'þ', "th"},
                                                                                {U'đ', "d"},
                                                                                {U'ħ', "h"},
                                                                                {U'ı', "i"},
                                                                                {U'ĸ', "k"},
                                                                                {U'ł', "l"},
                                                                                {U'ŋ', "n"},
                                                                                {U'œ', "oe"},
                                                                                {U'ŧ', "t"},
                                                                                {U'ə', "e"},
                                                                                {U'ƒ', "f"}}};

std::string_view own_letter(char32_t c) {
  const auto* found = std::find_if(own_letters.begin(), own_letters.end(),
                                   [c](const auto& letter) { return letter.first == c; });
  return found == own_letters.end() ? std::string_view() : found->second;
}

bool is_plain(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'); }

} // namespace

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool is_joining(char32_t c) { return c == 0xAD || c == 0x200C || c == 0x200D; }

bool is_hidden(char32_t c) {
  if (c < 0x80 || is_joining(c)) return false;
  const auto& is = *utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
  if (is.boundclass == UTF8PROC_BOUNDCLASS_PREPEND)
    return false; // signs of Arabic numbers are seen
  const bool belongs_to_letter = is.category == UTF8PROC_CATEGORY_MN; // variants, and emoji
  return (is.ignorable && !belongs_to_letter) || is.category == UTF8PROC_CATEGORY_CF ||
         is.category == UTF8PROC_CATEGORY_ZL || is.category == UTF8PROC_CATEGORY_ZP;
}

bool is_white_space(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= 0x09 && c <= 0x0D);
  const auto is = category(c);
  return c == 0x85 || is == UTF8PROC_CATEGORY_ZS || is == UTF8PROC_CATEGORY_ZL ||
         is == UTF8PROC_CATEGORY_ZP;
}

std::size_t columns_of(char32_t c) {
  if (c < 0x300) return 1;
  return static_cast<std::size_t>(
      std::max(utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)), 0));
}

std::string plain_letters(char32_t c) {
  constexpr auto how = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                      UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
  std::array<utf8proc_int32_t, 32> parts{}; // 18 is the most there is
  int last_class = 0;
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(),
                                             parts.size(), how, &last_class);
  std::string letters;
  for (std::ptrdiff_t i = 0; i < std::min<std::ptrdiff_t>(count, parts.size()); ++i) {
    const auto part = static_cast<char32_t>(parts[static_cast<std::size_t>(i)]);
    if (is_plain(part))
      letters += static_cast<char>(part);
    else
      letters += own_letter(part);
  }
  return letters;
}

} // namespace itplan
