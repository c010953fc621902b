// The few questions every part of this layer asks of raw YAML bytes.
#pragma once

#include "itplan/base/source_text.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace itplan {

inline constexpr std::string_view utf8_bom = "\xef\xbb\xbf";

inline bool is_blank(char c) { return c == ' ' || c == '\t'; }
inline bool is_line_end(char c) { return c == '\n' || c == '\r'; }
inline bool is_white(char c) { return is_blank(c) || is_line_end(c); }
inline bool is_flow_indicator(char c) {
  return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}

// The byte at `at`, or NUL, which no readable text holds, at and past the end.
inline char byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? bytes[at] : '\0';
}

inline bool white_or_end(std::string_view bytes, std::size_t at) {
  return at >= bytes.size() || is_white(bytes[at]);
}

// The start of the text: behind a byte-order mark.
inline std::size_t text_start(std::string_view bytes) {
  return bytes.starts_with(utf8_bom) ? utf8_bom.size() : 0;
}

// Where the line that holds `at` starts; a byte-order mark belongs to no line.
inline std::size_t line_start(std::string_view bytes, std::size_t at) {
  const std::size_t first = text_start(bytes);
  while (at > first && bytes[at - 1] != '\n')
    --at;
  return std::max(at, first);
}

// Where the line that holds `at` ends: at its CR LF, LF or the end of the text.
inline std::size_t line_end(std::string_view bytes, std::size_t at) {
  const std::size_t newline = std::min(bytes.find('\n', at), bytes.size());
  const bool crlf = newline < bytes.size() && newline > 0 && bytes[newline - 1] == '\r';
  return crlf ? newline - 1 : newline;
}

// Behind the line end: where the next line starts, or the end of the text.
inline std::size_t next_line(std::string_view bytes, std::size_t at) {
  const std::size_t newline = bytes.find('\n', at);
  return newline == std::string_view::npos ? bytes.size() : newline + 1;
}

inline std::size_t skip_blanks(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && is_blank(bytes[at]))
    ++at;
  return at;
}

inline std::size_t count_spaces(std::string_view bytes, std::size_t at) {
  const std::size_t from = at;
  while (at < bytes.size() && bytes[at] == ' ')
    ++at;
  return at - from;
}

// Bytes from the start of the line, which in indentation are columns.
inline std::size_t column_of(std::string_view bytes, std::size_t at) {
  return at - line_start(bytes, at);
}

inline Span make_span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

} // namespace itplan
