#include "itplan/base/mail_address.hpp"

#include "itplan/base/text.hpp"

#include <algorithm>

namespace itplan {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_local_character(char c) {
  constexpr std::string_view marks = ".!#$%&'*+-/=?^_{|}~";
  return is_letter_or_digit(c) || marks.find(c) != std::string_view::npos;
}

bool is_dotted(std::string_view text) {
  const auto parts = split(text, '.');
  return std::none_of(parts.begin(), parts.end(), [](std::string_view p) { return p.empty(); });
}

bool is_domain(std::string_view text) {
  return is_dotted(text) && std::all_of(text.begin(), text.end(), [](char c) {
           return is_letter_or_digit(c) || c == '-' || c == '.';
         });
}

} // namespace

bool is_mail_address(std::string_view text) {
  const auto at = text.find('@');
  if (at == std::string_view::npos || text.size() > 254) return false;
  const auto local = text.substr(0, at);
  return is_dotted(local) && std::all_of(local.begin(), local.end(), is_local_character) &&
         is_domain(text.substr(at + 1));
}

} // namespace itplan
