#include "itplan/base/amount.hpp"

#include <algorithm>
#include <charconv>

namespace itplan {
namespace {

constexpr std::size_t most_digits = 15;

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Digits as people write a whole number: no leading zero but in "0" itself.
bool is_whole(std::string_view text) {
  return all_digits(text) && text.size() <= most_digits && (text.size() == 1 || text[0] != '0');
}

std::int64_t to_int(std::string_view digits) {
  std::int64_t n = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), n);
  return n;
}

} // namespace

bool is_currency(std::string_view text) {
  return text.size() == 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::optional<std::int64_t> parse_whole(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (!is_whole(text)) return std::nullopt;
  return negative ? -to_int(text) : to_int(text);
}

std::optional<Hundredths> parse_hundredths(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const auto point = text.find('.');
  const auto whole = text.substr(0, point);
  const auto decimals =
      point == std::string_view::npos ? std::string_view("0") : text.substr(point + 1);
  if (!is_whole(whole) || whole.size() > most_digits - 2) return std::nullopt;
  if (!all_digits(decimals) || decimals.size() > 2) return std::nullopt;
  const auto count = to_int(whole) * 100 + to_int(decimals) * (decimals.size() == 1 ? 10 : 1);
  return Hundredths{negative ? -count : count};
}

std::string plain_number(Hundredths number) {
  const bool negative = number.count < 0;
  const auto count = negative ? -number.count : number.count;
  auto text = (negative ? "-" : "") + std::to_string(count / 100);
  if (count % 100 == 0) return text;
  const auto decimals = std::to_string(100 + count % 100).substr(1);
  return text + "." + (decimals[1] == '0' ? decimals.substr(0, 1) : decimals);
}

Hundredths percent_of(Hundredths a, std::int64_t percent) {
  // Split, so that a large amount times the percentage cannot overflow.
  return {a.count / 100 * percent + a.count % 100 * percent / 100};
}

} // namespace itplan
