#include "scalar_text.hpp"

#include "itplan/base/text.hpp"

#include "bytes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace itplan {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool only(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == text.npos;
}

std::string_view without_sign(std::string_view text) {
  return text.starts_with('-') || text.starts_with('+') ? text.substr(1) : text;
}

// 1e5, 1.5e-3
bool is_exponent_form(std::string_view text) {
  const std::size_t e = text.find_first_of("eE");
  if (e == text.npos) return false;
  const std::string_view exponent = without_sign(text.substr(e + 1));
  return only(text.substr(0, e), "0123456789_.") && only(exponent, "0123456789");
}

// Integers and floats of YAML 1.1 and 1.2, also octal, hexadecimal, binary and sexagesimal; a bit
// more than these, as a pair of quotes too many harms nobody.
bool like_number(std::string_view text) {
  text = without_sign(text);
  const bool starts = !text.empty() && (is_digit(text[0]) || text[0] == '.');
  if (!starts) return false;
  const std::string word = lower(text);
  if (word == ".inf" || word == ".nan") return true;
  if (only(word, "0123456789_.,:")) return true;
  if (word.starts_with("0x")) return only(word.substr(2), "0123456789abcdef_");
  if (word.starts_with("0o") || word.starts_with("0b")) return only(word.substr(2), "01234567_");
  return is_exponent_form(word);
}

// Over one to `most` digits at `at`; npos where there are none.
std::size_t skip_digits(std::string_view text, std::size_t at, std::size_t most) {
  std::size_t digits = 0;
  while (digits < most && is_digit(byte_at(text, at + digits)))
    ++digits;
  return digits > 0 ? at + digits : text.npos;
}

// 2027-2-3, alone or with a time behind it.
bool like_date(std::string_view text) {
  const std::size_t year = skip_digits(text, 0, 4);
  if (year != 4 || byte_at(text, year) != '-') return false;
  const std::size_t month = skip_digits(text, year + 1, 2);
  if (month == text.npos || byte_at(text, month) != '-') return false;
  const std::size_t day = skip_digits(text, month + 1, 2);
  if (day == text.npos) return false;
  const char next = byte_at(text, day);
  return day == text.size() || next == 'T' || next == 't' || is_blank(next);
}

bool like_word_with_meaning(std::string_view text) {
  constexpr std::array<std::string_view, 13> words = {
      "~", "null", "y", "n", "yes", "no", "on", "off", "true", "false", "=", "<<", ""};
  return std::find(words.begin(), words.end(), lower(text)) != words.end();
}

// A control character, line separator, byte-order mark or other one that cannot stand as it is.
bool printable_character(char32_t c) {
  if (c < 0x20 || (c >= 0x7f && c < 0xa0)) return false;
  return c != 0x2028 && c != 0x2029 && c != 0xfeff && c != 0xfffe && c != 0xffff;
}

bool all_printable(std::string_view text) {
  const std::u32string characters = decode_utf8(text);
  return std::all_of(characters.begin(), characters.end(), printable_character);
}

bool has_structure(std::string_view text, Context context) {
  constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`";
  if (indicators.find(text.front()) != text.npos || text.starts_with("...")) return true;
  if (is_blank(text.front()) || is_blank(text.back()) || text.back() == ':') return true;
  if (text.find(": ") != text.npos || text.find(" #") != text.npos) return true;
  return context == Context::flow && text.find_first_of(",[]{}:") != text.npos;
}

void add_escape(std::string& out, char32_t c) {
  constexpr std::string_view characters("\t\n\r\"\\", 5), letters("tnr\"\\", 5);
  const std::size_t i = c < 0x80 ? characters.find(static_cast<char>(c)) : characters.npos;
  if (i != characters.npos) {
    out += '\\';
    out += letters[i];
    return;
  }
  const auto code = static_cast<unsigned>(c);
  out += code < 0x100 ? fmt::format("\\x{:02x}", code) : fmt::format("\\u{:04x}", code);
}

} // namespace

bool plain_safe(std::string_view text, Context context) {
  return !text.empty() && !like_word_with_meaning(text) && !has_structure(text, context) &&
         !like_number(text) && !like_date(text) && all_printable(text);
}

bool single_quotable(std::string_view text) { return all_printable(text); }

std::string single_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text)
    out += c == '\'' ? "''" : std::string(1, c);
  return out + "'";
}

std::string double_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char32_t c : decode_utf8(text)) {
    if (c == '"' || c == '\\' || !printable_character(c))
      add_escape(out, c);
    else
      append_utf8(out, c);
  }
  return out + "\"";
}

std::string one_line_scalar(std::string_view text, Context context) {
  if (plain_safe(text, context)) return std::string(text);
  const bool easy_in_double = text.find_first_of("\"\\") == text.npos;
  const bool doubles = text.find('\'') != text.npos && easy_in_double;
  return single_quotable(text) && !doubles ? single_quoted(text) : double_quoted(text);
}

bool literal_safe(std::string_view text) {
  if (text.empty() || is_white(text.front())) return false;
  for (const std::string_view line : split(text, '\n'))
    if (!line.empty() && trim(line).empty()) return false;
  const std::u32string characters = decode_utf8(text);
  return std::all_of(characters.begin(), characters.end(),
                     [](char32_t c) { return c == '\n' || c == '\t' || printable_character(c); });
}

char chomping_for(std::string_view text) {
  if (!text.ends_with('\n')) return '-';
  return text.ends_with("\n\n") ? '+' : ' ';
}

} // namespace itplan
