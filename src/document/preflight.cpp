#include "preflight.hpp"

#include "itplan/base/text.hpp"

#include "bytes.hpp"
#include "refusal.hpp"

#include <fmt/format.h>

#include <array>

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
  return {"control-character", fmt::format("the control character U+{:04X}", code_point),
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

enum class Sign : std::uint8_t { none, opens, closes, comma };
constexpr std::array<Sign, 256> make_signs() {
  std::array<Sign, 256> signs{};
  signs['['] = signs['{'] = Sign::opens;
  signs[']'] = signs['}'] = Sign::closes;
  signs[','] = Sign::comma;
  return signs;
}
constexpr std::array<Sign, 256> signs = make_signs();

// A value in brackets has a comma or a bracket of its own, and deep brackets are all held open by
// yaml-cpp: texts that go far past the limits are refused before it builds them up in memory.
std::optional<Problem> too_much(const SourcePtr& source, const ParseLimits& limits) {
  constexpr std::size_t unbalanced = 10'000; // in texts a bracket may lack its partner
  const std::string_view bytes = source->bytes();
  std::size_t values = 0, open = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto sign = signs[static_cast<unsigned char>(bytes[at])];
    if (sign == Sign::none) continue;
    if (sign == Sign::opens) ++open;
    if (sign == Sign::closes && open > 0) --open;
    if (sign != Sign::closes) ++values;
    if (open > unbalanced)
      return unreadable(source, make_span(at, at + 1),
                        {"too-deep", "thousands of brackets that are not closed",
                         "close them, or put texts with brackets in quotes"});
    if (values > limits.nodes) return unreadable(source, make_span(at, at + 1), too_many(limits));
  }
  return std::nullopt;
}

} // namespace

std::vector<Problem> preflight(const SourcePtr& source, const ParseLimits& limits) {
  for (const auto check : {foreign_encoding, invalid_utf8, bad_character})
    if (auto problem = check(source)) return {std::move(*problem)};
  if (auto problem = too_much(source, limits)) return {std::move(*problem)};
  return {};
}

} // namespace itplan
