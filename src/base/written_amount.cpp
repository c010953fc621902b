#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"
#include "itplan/base/written.hpp"

#include <algorithm>
#include <array>

namespace itplan {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Without the signs, codes and words of a currency at either end.
std::string_view without_currency(std::string_view text) {
  constexpr std::array<std::string_view, 12> signs = {"€",   "$",   "£",   "EUR",  "eur",  "Eur",
                                                      "USD", "GBP", "CHF", "euro", "Euro", "euros"};
  for (bool found = true; found;) {
    found = false;
    text = trim_white(text);
    for (const auto sign : signs) {
      if (text.starts_with(sign)) {
        text.remove_prefix(sign.size());
        found = true;
      } else if (text.ends_with(sign)) {
        text.remove_suffix(sign.size());
        found = true;
      }
    }
  }
  return text;
}

// The sign before ",-", which ends an amount in whole euros; 0 where there is none.
char whole_mark(std::string_view& text) {
  for (const std::string_view mark :
       {",--", ".--", ",-", ".-", ",=", ",\u2013", ",\u2014", ".\u2013"}) {
    if (!text.ends_with(mark)) continue;
    text.remove_suffix(mark.size());
    return mark.front();
  }
  return 0;
}

// 12'500 and 12 500: what stands between groups of three digits and is no decimal sign.
std::string without_spaces(std::string_view text, bool& good) {
  std::vector<std::size_t> gaps;
  std::string plain;
  for (const char32_t c : decode_utf8(text)) {
    if (is_white(c) || c == U'\'' || c == 0x2019) {
      gaps.push_back(plain.size());
    } else {
      append_utf8(plain, c);
    }
  }
  const auto end = std::min(plain.find_first_of(".,"), plain.size());
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    const auto next = i + 1 < gaps.size() ? gaps[i + 1] : end;
    good = good && gaps[i] > 0 && gaps[i] < end && next - gaps[i] == 3;
  }
  if (!gaps.empty()) good = good && gaps.front() <= 3;
  return plain;
}

// Whether a sign stands only between groups of three digits: 1.250.000.
bool are_groups(std::string_view text, char sign) {
  const auto groups = split(text, sign);
  if (groups.size() < 2 || groups[0].empty() || groups[0].size() > 3 || groups[0] == "0")
    return false;
  return std::all_of(groups.begin() + 1, groups.end(),
                     [](std::string_view group) { return group.size() == 3; });
}

std::string without(std::string_view text, char sign) {
  std::string plain(text);
  std::erase(plain, sign);
  return plain;
}

Written<Hundredths> plain(std::string_view whole, std::string_view decimals) {
  auto text = std::string(whole);
  while (text.size() > 1 && text[0] == '0')
    text.erase(0, 1);
  if (text.empty()) text = "0";
  auto fraction = std::string(decimals);
  while (fraction.size() > 2 && fraction.back() == '0')
    fraction.pop_back();
  if (fraction.size() > 2) return {Reading::too_fine, {}, {}};
  if (!fraction.empty()) text += "." + fraction;
  constexpr std::size_t most_digits = 13; // amount.hpp
  if (whole.size() > most_digits && text.find('.') > most_digits)
    return {Reading::too_large, {}, {}};
  const auto number = parse_hundredths(text);
  return number ? Written<Hundredths>{Reading::one, *number, {}} : Written<Hundredths>{};
}

Written<Hundredths> with_decimal(std::string_view text, char sign) {
  const char other = sign == ',' ? '.' : ',';
  const auto at = text.find(sign);
  const auto whole = text.substr(0, at);
  if (at != std::string_view::npos && text.find_first_of(".,", at + 1) != std::string_view::npos)
    return {};
  if (whole.find(other) != std::string_view::npos && !are_groups(whole, other)) return {};
  return plain(without(whole, other),
               at == std::string_view::npos ? std::string_view() : text.substr(at + 1));
}

Written<Hundredths> either_sign(std::string_view text) {
  const auto last = text.find_last_of(".,");
  if (last == std::string_view::npos) return plain(text, {});
  const char sign = text[last];
  const char other = sign == ',' ? '.' : ',';
  if (text.find(other) != std::string_view::npos) return with_decimal(text, sign);
  if (std::count(text.begin(), text.end(), sign) > 1)
    return are_groups(text, sign) ? plain(without(text, sign), {}) : Written<Hundredths>{};
  if (!are_groups(text, sign)) return with_decimal(text, sign);
  const auto thousands = plain(without(text, sign), {});
  const auto decimals = plain(text.substr(0, last), text.substr(last + 1));
  if (decimals.reading == Reading::one) // 1.250 is also 1.25
    return {Reading::two, thousands.value, decimals.value};
  // 1.255 has a decimal too many for money, but that is no proof that a thousand was meant.
  const auto rounded = plain(text.substr(0, last), text.substr(last + 1, 2));
  return {Reading::two, thousands.value, rounded.value};
}

} // namespace

Written<Hundredths> written_amount(std::string_view text, char decimal) {
  auto rest = without_currency(text);
  const bool negative = rest.starts_with('-') || rest.starts_with("\u2212");
  if (negative) rest = without_currency(rest.substr(rest.starts_with('-') ? 1 : 3));
  const char mark = whole_mark(rest);
  bool good = true;
  const auto digits = without_spaces(trim_white(rest), good);
  const bool only_numbers = good && !digits.empty() && is_digit(digits.front()) &&
                            digits.find_first_not_of("0123456789.,") == std::string::npos &&
                            is_digit(digits.back());
  if (!only_numbers) return {};
  auto read = mark ? with_decimal(digits + mark, mark)
                   : (decimal ? with_decimal(digits, decimal) : either_sign(digits));
  if (decimal && !mark && read.reading == Reading::none &&
      digits.find(decimal) == std::string::npos)
    read = either_sign(digits); // 12.50 in a file with decimal commas, and only then
  if (negative) {
    read.value = Hundredths{} - read.value;
    read.other = Hundredths{} - read.other;
  }
  return read;
}

WrittenEffort written_effort(std::string_view text, char decimal) {
  struct Word {
    std::string_view word;
    Unit unit;
  };
  constexpr std::array<Word, 14> words = {{{"uren", Unit::hours},
                                           {"uur", Unit::hours},
                                           {"hours", Unit::hours},
                                           {"hour", Unit::hours},
                                           {"hrs", Unit::hours},
                                           {"hr", Unit::hours},
                                           {"h", Unit::hours},
                                           {"u", Unit::hours},
                                           {"dagen", Unit::days},
                                           {"dag", Unit::days},
                                           {"days", Unit::days},
                                           {"day", Unit::days},
                                           {"dgn", Unit::days},
                                           {"d", Unit::days}}};
  const auto plain_text = lower(trim_white(text));
  const std::string_view all = plain_text;
  for (const auto& [name, unit] : words) {
    if (!all.ends_with(name)) continue;
    const auto before = trim_white(all.substr(0, all.size() - name.size()));
    if (before.empty() || !(is_digit(before.back()) || before.back() == '.')) continue;
    return {written_amount(before, decimal), unit};
  }
  return {written_amount(plain_text, decimal), Unit::none};
}

} // namespace itplan
