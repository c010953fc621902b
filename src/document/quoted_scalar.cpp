#include "quoted_scalar.hpp"

#include "itplan/base/text.hpp"

#include "bytes.hpp"

namespace itplan {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::size_t hex_length(char letter) {
  return letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
}

// The character of \x, \u or \U, whose digits are `digits`; nothing when it is none.
std::optional<char32_t> from_hex(std::string_view digits, std::size_t length) {
  if (digits.size() != length) return std::nullopt;
  char32_t code = 0;
  for (const char c : digits) {
    if (hex_digit(c) < 0) return std::nullopt;
    code = code * 16 + static_cast<char32_t>(hex_digit(c));
  }
  const bool surrogate = code >= 0xd800 && code < 0xe000;
  if (surrogate || code > 0x10ffff) return std::nullopt;
  return code;
}

// The character of an escape of one letter; nothing when it is none, or one that is not safe.
std::optional<char32_t> from_letter(char letter) {
  constexpr std::string_view letters = "0abt\tnvfre \"/\\LP";
  constexpr char32_t characters[] = {0,    7,    8,   '\t', '\t', '\n', 11,     12,
                                     '\r', 0x1b, ' ', '"',  '/',  '\\', 0x2028, 0x2029};
  const std::size_t i = letters.find(letter);
  if (i == letters.npos) return std::nullopt;
  return characters[i];
}

// A backslash at the end of a line joins it to the next one, whose leading blanks are not text.
std::size_t joined_line(std::string_view bytes, std::size_t at) {
  const std::size_t next = bytes[at] == '\r' ? at + 2 : at + 1;
  return skip_blanks(bytes, next);
}

// Adds what the escape whose backslash is at `at` says; behind it, or npos when it is not safe.
std::size_t add_escape(std::string& text, std::string_view bytes, std::size_t at) {
  const char letter = byte_at(bytes, at + 1);
  if (is_line_end(letter)) return joined_line(bytes, at + 1);
  const std::size_t digits = hex_length(letter);
  const auto character =
      digits > 0 ? from_hex(bytes.substr(at + 2, digits), digits) : from_letter(letter);
  if (!character) return bytes.npos;
  append_utf8(text, *character);
  return at + 2 + digits;
}

} // namespace

Fold fold_at(std::string_view bytes, std::size_t at) {
  static const std::string newlines(4096, '\n'); // more blank lines than a text has
  std::size_t end = at, line_ends = 0;
  for (; end < bytes.size() && is_white(bytes[end]); ++end)
    line_ends += bytes[end] == '\n';
  if (end == at) return {at + 1, bytes.substr(at, 1)};
  if (line_ends == 0) return {end, bytes.substr(at, end - at)};
  if (line_ends == 1) return {end, " "};
  return {end, std::string_view(newlines).substr(0, line_ends - 1)};
}

std::size_t quoted_end(std::string_view bytes, std::size_t begin) {
  const char quote = bytes[begin];
  for (std::size_t at = begin + 1; at < bytes.size(); ++at) {
    if (quote == '"' && bytes[at] == '\\')
      ++at;
    else if (bytes[at] == quote) {
      if (quote == '"' || byte_at(bytes, at + 1) != '\'') return at + 1;
      ++at;
    }
  }
  return bytes.npos;
}

Unquoted unquote(std::string_view quoted) {
  const bool escapes = quoted.front() == '"';
  const std::string_view inner = quoted.substr(1, quoted.size() - 2);
  Unquoted result;
  for (std::size_t at = 0; at < inner.size();) {
    if (escapes && inner[at] == '\\') {
      const std::size_t next = add_escape(result.text, inner, at);
      if (next == inner.npos) {
        result.unsafe_escape = at + 1;
        return result;
      }
      at = next;
    } else {
      const Fold fold = fold_at(inner, at);
      result.text += fold.text;
      at = fold.end + (!escapes && inner[at] == '\'' ? 1 : 0); // '' is one quote
    }
  }
  return result;
}

} // namespace itplan
