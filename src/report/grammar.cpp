// Capitals.
#include "itplan/report/words.hpp"

namespace itplan {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

} // namespace

std::string capital(std::string_view text, Language language) {
  std::string upper(text);
  if (upper.empty()) return upper;
  const auto raise = [&](std::size_t at) { upper[at] = static_cast<char>(upper[at] - 'a' + 'A'); };
  if (language == Language::nl && text.starts_with("ij")) raise(1);
  if (is_lower(upper[0])) raise(0);
  // à to þ but ÷, in UTF-8: their capitals stand 32 before them.
  const auto second = upper.size() > 1 ? static_cast<unsigned char>(upper[1]) : 0U;
  if (upper[0] == '\xc3' && second >= 0xa0 && second <= 0xbe && second != 0xb7)
    upper[1] = static_cast<char>(second - 0x20);
  return upper;
}

} // namespace itplan
