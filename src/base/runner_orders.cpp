#include "itplan/base/runner_orders.hpp"

#include "itplan/base/characters.hpp"

namespace itplan {
namespace {

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

// A text that is one colon may come to stand before another.
bool starts_colons(std::u32string_view text, std::size_t at) {
  if (at > 0 && !is_white_space(text[at - 1])) return false;
  return at + 1 < text.size() ? text[at + 1] == U':' : at == 0;
}

bool follows_signs(std::u32string_view text, std::size_t at) {
  for (std::size_t letters = 0; letters < longest_order_name && at > 0 && is_letter(text[at - 1]);
       ++letters)
    --at;
  return at >= 2 && text[at - 1] == U'#' && text[at - 2] == U'#';
}

} // namespace

bool opens_order(std::u32string_view text, std::size_t at) {
  if (text[at] == U':') return starts_colons(text, at);
  return text[at] == U'[' && follows_signs(text, at);
}

bool may_hold_order(std::string_view text) {
  return text == ":" || text.find("::") != std::string_view::npos ||
         text.find("##") != std::string_view::npos;
}

} // namespace itplan
