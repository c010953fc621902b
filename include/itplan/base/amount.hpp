// Money and days: whole numbers of the smallest unit, never floating point.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace itplan {

// A number with two decimals: what people write as 12, 12.5 or 12.50. Range: |n| < 1e15.
struct Hundredths {
  std::int64_t count = 0;

  friend auto operator<=>(const Hundredths&, const Hundredths&) = default;
  Hundredths& operator+=(Hundredths b) {
    count += b.count;
    return *this;
  }
  Hundredths& operator-=(Hundredths b) {
    count -= b.count;
    return *this;
  }
  friend Hundredths operator+(Hundredths a, Hundredths b) { return {a.count + b.count}; }
  friend Hundredths operator-(Hundredths a, Hundredths b) { return {a.count - b.count}; }
};

using Money = Hundredths; // in the plan's currency; the count is cents
using Days = Hundredths;  // of work

// Digits, optionally a sign, a point and one or two decimals. No exponent, no leading zero, no
// thousands sign, no comma: nothing when the text is anything else.
std::optional<Hundredths> parse_hundredths(std::string_view text);
// Three capital letters, as the codes of ISO 4217 are: EUR.
bool is_currency(std::string_view text);
// A whole number without leading zero, at most 15 digits.
std::optional<std::int64_t> parse_whole(std::string_view text);

// As YAML and JSON write it: 12, 12.5, 0.25. The inverse of parse_hundredths.
std::string plain_number(Hundredths number);

// a * percent / 100, rounded down.
Hundredths percent_of(Hundredths a, std::int64_t percent);

} // namespace itplan
