#include "personal_data.hpp"

#include "itplan/base/text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace itplan::checking {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_alnum(char c) { return is_digit(c) || is_upper(c) || (c >= 'a' && c <= 'z'); }
bool is_mail_char(char c) { return is_alnum(c) || c == '.' || c == '_' || c == '-' || c == '+'; }

bool has_mail(std::string_view text) {
  for (auto at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
    if (at == 0 || !is_mail_char(text[at - 1])) continue;
    auto end = at + 1;
    while (end < text.size() && is_mail_char(text[end]))
      ++end;
    const auto domain = text.substr(at + 1, end - at - 1);
    const auto dot = domain.find('.');
    if (dot != domain.npos && dot > 0 && dot + 2 < domain.size()) return true;
  }
  return false;
}

// The remainder of an account by 97, its first four characters moved to the end and letters read
// as 10 to 35, is 1 (ISO 13616).
bool has_iban_check(const std::string& account) {
  int rest = 0;
  for (std::size_t i = 0; i < account.size(); ++i) {
    const char c = account[(i + 4) % account.size()];
    rest = is_digit(c) ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97;
  }
  return rest == 1;
}

bool starts_iban(std::string_view text) {
  return text.size() > 4 && is_upper(text[0]) && is_upper(text[1]) && is_digit(text[2]) &&
         is_digit(text[3]);
}

// Reads on over single spaces; at every end of a group it may be a whole account.
bool is_iban_at(std::string_view text) {
  constexpr std::size_t shortest = 15;
  constexpr std::size_t longest = 34;
  std::string account;
  for (std::size_t i = 0; i < text.size() && account.size() < longest; ++i) {
    if (text[i] == ' ' && i > 0 && text[i - 1] != ' ') continue;
    if (!is_digit(text[i]) && !is_upper(text[i])) break;
    account += text[i];
    const bool group_ends = i + 1 == text.size() || !is_alnum(text[i + 1]);
    if (group_ends && account.size() >= shortest && has_iban_check(account)) return true;
  }
  return false;
}

bool has_iban(std::string_view text) {
  for (std::size_t i = 0; i + 4 < text.size(); ++i) {
    const bool word_starts = i == 0 || !is_alnum(text[i - 1]);
    if (word_starts && starts_iban(text.substr(i)) && is_iban_at(text.substr(i))) return true;
  }
  return false;
}

// Digits in groups, as people write long numbers: "06-1234 5678", "+31 (0)6 12345678".
struct Number {
  bool plus = false;
  std::string digits;
  std::vector<std::size_t> groups; // their lengths
  std::size_t end = 0;             // behind it in the text
};

bool joins_groups(char c) {
  return c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || c == '/';
}

Number read_number(std::string_view text, std::size_t begin) {
  Number number;
  number.plus = begin > 0 && text[begin - 1] == '+';
  constexpr std::size_t widest_gap = 2;
  std::size_t i = begin;
  while (i < text.size() && is_digit(text[i])) {
    const auto from = i;
    while (i < text.size() && is_digit(text[i]))
      number.digits += text[i++];
    number.groups.push_back(i - from);
    number.end = i;
    while (i < text.size() && i - number.end < widest_gap && joins_groups(text[i]))
      ++i;
  }
  return number;
}

// The weights 9 to 2 and -1 give a sum that 11 divides.
bool has_bsn_check(std::string_view digits) {
  int sum = 0;
  for (int i = 0; i < 9; ++i)
    sum += (digits[static_cast<std::size_t>(i)] - '0') * (i == 8 ? -1 : 9 - i);
  return sum % 11 == 0 && digits != "000000000";
}

bool is_date(const Number& number) {
  return number.groups.size() >= 3 && number.groups[0] <= 2 && number.groups[1] <= 2 &&
         number.groups[2] == 4;
}

// Abroad with a plus; at home a nought and nine or ten digits, but for 08 and 09: those are desks.
bool is_phone(const Number& number) {
  const auto length = number.digits.size();
  if (number.plus) return length >= 10 && length <= 14;
  if (number.digits[0] != '0' || (length != 10 && length != 11) || is_date(number)) return false;
  return number.digits[1] != '8' && number.digits[1] != '9' && number.groups.size() <= 5;
}

std::string_view kind_of_number(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const bool starts = is_digit(text[i]) && (i == 0 || !is_alnum(text[i - 1]));
    if (!starts) {
      ++i;
      continue;
    }
    const auto number = read_number(text, i);
    if (number.groups.size() == 1 && number.digits.size() == 9 && has_bsn_check(number.digits))
      return "a citizen number";
    if (is_phone(number)) return "a telephone number";
    i = number.end;
  }
  return {};
}

} // namespace

bool is_role_address(std::string_view address, std::string_view words) {
  constexpr std::string_view desks =
      " info post postbus mail contact office team desk helpdesk servicedesk servicepunt support "
      "secretariaat secretary balie receptie reception afdeling department beheer ict hoofd head "
      "manager teamleider directie board ";
  const auto known = std::string(desks) + folded(words);
  const auto parts = folded(address.substr(0, address.find('@')));
  for (const auto part : split(parts, ' '))
    if (part.size() >= 3 && known.find(part) != std::string::npos) return true;
  return false;
}

std::string_view personal_data_in(std::string_view text) {
  constexpr std::ptrdiff_t fewest_digits = 9;
  if (has_mail(text)) return "an e-mail address";
  if (std::count_if(text.begin(), text.end(), is_digit) < fewest_digits) return {};
  if (has_iban(text)) return "a bank account";
  return kind_of_number(text);
}

} // namespace itplan::checking
