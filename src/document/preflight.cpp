#include "preflight.hpp"

#include "itplan/base/text.hpp"

#include "bytes.hpp"
#include "refusal.hpp"

#include <array>
#include <cstdio>

namespace itplan {
namespace {

std::optional<Problem> foreign_encoding(const SourcePtr& source) {
  const std::string_view bytes = source->bytes();
  constexpr std::string_view utf16_little = "\xff\xfe", utf16_big = "\xfe\xff";
  constexpr std::string_view utf32_big("\0\0\xfe\xff", 4);
  const bool foreign = bytes.starts_with(utf16_little) || bytes.starts_with(utf16_big) ||
                       bytes.starts_with(utf32_big);
  if (!foreign) return std::nullopt;
  return unreadable(source, make_span(0, 2),
                    {"not-utf-8", "this text is in UTF-16 or UTF-32", "save the file as UTF-8"});
}

std::optional<Problem> invalid_utf8(const SourcePtr& source) {
  const auto at = first_invalid_utf8(source->bytes());
  if (!at) return std::nullopt;
  return unreadable(source, make_span(*at, *at + 1),
                    {"not-utf-8", "a byte that is not UTF-8", "save the file as UTF-8"});
}

// Bytes after which a longer look is needed; all others pass at once.
constexpr std::array<bool, 256> make_suspects() {
  std::array<bool, 256> suspects{};
  for (std::size_t c = 0; c < 0x20; ++c)
    suspects[c] = c != '\t' && c != '\n';
  suspects[0x7f] = suspects[0xc2] = suspects[0xe2] = suspects[0xef] = true;
  return suspects;
}
constexpr std::array<bool, 256> suspects = make_suspects();

Fault control_fault(unsigned code_point) {
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", code_point);
  return {"control-character", std::string("the control character ") + name,
          "delete it, or write it as an escape in a text with double quotes"};
}

const Fault line_separator{"line-separator",
                           "a line separator that not every reader takes as a new line",
                           "replace it by an ordinary line end"};

// What is wrong with the suspect byte at `at`, if anything; sets its length in bytes.
std::optional<Fault> suspect_fault(std::string_view bytes, std::size_t at, std::size_t& length) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(byte_at(bytes, at + i));
  };
  length = 1;
  if (byte(0) == '\r') {
    if (byte(1) == '\n') return std::nullopt;
    return Fault{"lone-carriage-return", "a carriage return without a line feed",
                 "save the file with LF or CRLF line ends"};
  }
  if (byte(0) < 0x80) return control_fault(byte(0));
  length = byte(0) == 0xc2 ? 2 : 3;
  if (byte(0) == 0xc2 && byte(1) == 0x85) return line_separator;
  if (byte(0) == 0xc2 && byte(1) < 0xa0) return control_fault(byte(1));
  const std::string_view here = bytes.substr(at, 3);
  if (here == "\xe2\x80\xa8" || here == "\xe2\x80\xa9") return line_separator;
  if (here == utf8_bom)
    return Fault{"inner-byte-order-mark", "a byte-order mark in the middle of the text",
                 "delete it; joining two files may have left it"};
  return std::nullopt;
}

std::optional<Problem> bad_character(const SourcePtr& source) {
  const std::string_view bytes = source->bytes();
  for (std::size_t at = text_start(bytes); at < bytes.size(); ++at) {
    if (!suspects[static_cast<unsigned char>(bytes[at])]) continue;
    std::size_t length = 1;
    if (auto fault = suspect_fault(bytes, at, length))
      return unreadable(source, make_span(at, at + length), std::move(*fault));
  }
  return std::nullopt;
}

// Seven times one of `signs` at the start of a line, then a space or the end of the line.
bool is_marker(std::string_view bytes, std::size_t at, std::string_view signs) {
  const char sign = byte_at(bytes, at);
  if (signs.find(sign) == signs.npos) return false;
  for (std::size_t i = 1; i < 7; ++i)
    if (byte_at(bytes, at + i) != sign) return false;
  return white_or_end(bytes, at + 7);
}

// The next line from `at` on, itself a line start, that is such a marker; else the end.
std::size_t find_marker(std::string_view bytes, std::size_t at, std::string_view signs) {
  while (at < bytes.size() && !is_marker(bytes, at, signs))
    at = next_line(bytes, at);
  return at;
}

Span line_span(std::string_view bytes, std::size_t at) {
  return make_span(at, line_end(bytes, at));
}

std::string_view marker_label(std::string_view bytes, std::size_t at) {
  const std::size_t end = line_end(bytes, at);
  return trim(bytes.substr(std::min(at + 7, end), end - std::min(at + 7, end)));
}

void add_note(Problem& problem, const SourcePtr& source, std::string message, std::size_t at) {
  if (at >= source->bytes().size()) return;
  problem.notes.push_back({std::move(message), {}, {source, line_span(source->bytes(), at)}});
}

std::string side(std::string_view bytes, std::size_t at, std::string_view unnamed) {
  const std::string_view label = at < bytes.size() ? marker_label(bytes, at) : "";
  return "'" + std::string(label.empty() ? unnamed : label) + "'";
}

// Names the two sides of the conflict at `ours`; gives the line of its last marker.
std::size_t describe_conflict(Problem& problem, const SourcePtr& source, std::size_t ours) {
  const std::string_view bytes = source->bytes();
  const std::size_t middle = find_marker(bytes, ours, "="), theirs = find_marker(bytes, ours, ">");
  const std::string ours_name = side(bytes, ours, "ours");
  const std::string theirs_name = side(bytes, theirs, "theirs");
  if (problem.message.empty())
    problem.message = "an unresolved merge conflict of " + ours_name + " with " + theirs_name;
  else
    add_note(problem, source, "another conflict starts here: the side of " + ours_name, ours);
  add_note(problem, source, "the side of " + theirs_name + " starts below this line", middle);
  add_note(problem, source, "the side of " + theirs_name + " ends here", theirs);
  return theirs;
}

// All conflicts of the text, up to `most`, as one problem.
std::optional<Problem> merge_conflicts(const SourcePtr& source) {
  constexpr int most = 5;
  const std::string_view bytes = source->bytes();
  std::size_t at = find_marker(bytes, text_start(bytes), "<|=>");
  if (at == bytes.size()) return std::nullopt;
  Problem problem =
      unreadable(source, line_span(bytes, at),
                 {"merge-conflict", "", "keep what both sides need and delete the marker lines"});
  if (bytes[at] != '<') {
    problem.message = "a marker line left from a merge conflict";
    return problem;
  }
  for (int found = 0; at < bytes.size() && found < most; ++found)
    at = find_marker(bytes, describe_conflict(problem, source, at), "<");
  return problem;
}

} // namespace

std::optional<Problem> preflight(const SourcePtr& source) {
  for (const auto check : {foreign_encoding, invalid_utf8, bad_character, merge_conflicts})
    if (auto problem = check(source)) return problem;
  return std::nullopt;
}

} // namespace itplan
