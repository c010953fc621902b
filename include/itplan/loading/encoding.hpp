// Bytes of other programs as UTF-8, by tables of our own: iconv would load modules at run time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace itplan {

enum class Encoding : std::uint8_t { utf8, windows_1252, utf16_little, utf16_big };

// utf-8, windows-1252 (also latin1, cp1252, iso-8859-1), utf-16, utf-16le, utf-16be, whatever the
// case and the signs between; nothing for another name. utf-16 is little unless a mark says other.
std::optional<Encoding> encoding_named(std::string_view name);

struct Decoded {
  std::string text;                  // UTF-8 without a byte order mark
  std::string error;                 // empty, or a sentence; there is no text then
  std::optional<std::size_t> offset; // of the error in the bytes, where they can be shown
};

// `given` is what was asked for; without it a byte order mark says it, NULs in every other byte are
// UTF-16, and anything else must be UTF-8: Windows-1252 is never guessed. Source of the table: the
// Encoding Standard of WHATWG, index windows-1252. O(bytes).
Decoded decode(std::string_view bytes, std::optional<Encoding> given = std::nullopt);

} // namespace itplan
