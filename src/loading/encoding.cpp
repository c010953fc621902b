#include "itplan/loading/encoding.hpp"

#include "itplan/base/text.hpp"

#include <array>

namespace itplan {
namespace {

// Of the bytes 80 to 9F; the others are their own code points.
constexpr std::array<char32_t, 32> windows_1252_high = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view little_mark = "\xFF\xFE";
constexpr std::string_view big_mark = "\xFE\xFF";

Decoded from_windows_1252(std::string_view bytes) {
  Decoded decoded;
  decoded.text.reserve(bytes.size());
  for (const char byte : bytes) {
    const auto c = static_cast<unsigned char>(byte);
    append_utf8(decoded.text, c >= 0x80 && c <= 0x9F ? windows_1252_high[c - 0x80] : c);
  }
  return decoded;
}

Decoded from_utf16(std::string_view bytes, bool little) {
  if (bytes.size() % 2 != 0)
    return {{}, "it ends in the middle of a UTF-16 character", std::nullopt};
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(little ? second << 8 | first : first << 8 | second);
  };
  Decoded decoded;
  decoded.text.reserve(bytes.size() / 2);
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    const auto high = unit(i);
    const bool is_high = high >= 0xD800 && high < 0xDC00;
    const auto low = is_high && i + 2 < bytes.size() ? unit(i + 2) : 0;
    if (is_high && low >= 0xDC00 && low < 0xE000) {
      append_utf8(decoded.text, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
      i += 2;
    } else if (high >= 0xD800 && high < 0xE000) {
      return {{}, "there is half a UTF-16 character in it", std::nullopt};
    } else {
      append_utf8(decoded.text, high);
    }
  }
  return decoded;
}

Decoded from_utf8(std::string_view bytes) {
  constexpr std::string_view advice =
      "the file is not UTF-8: say how it was saved with --encoding (windows-1252 for an older "
      "Excel in the Netherlands), or save it as \"CSV UTF-8\"";
  if (bytes.find('\0') != std::string_view::npos)
    return {{}, "there are NUL bytes in it, so it is no text", std::nullopt};
  if (const auto bad = first_invalid_utf8(bytes)) return {{}, std::string(advice), *bad};
  return {std::string(bytes), {}, std::nullopt};
}

// Every other byte of the first is NUL: UTF-16 of a text in Latin letters, without a mark.
std::optional<Encoding> by_nuls(std::string_view bytes) {
  if (bytes.size() < 4) return std::nullopt;
  if (bytes[1] == '\0' && bytes[3] == '\0' && bytes[0] && bytes[2]) return Encoding::utf16_little;
  if (bytes[0] == '\0' && bytes[2] == '\0' && bytes[1] && bytes[3]) return Encoding::utf16_big;
  return std::nullopt;
}

} // namespace

std::optional<Encoding> encoding_named(std::string_view name) {
  std::string plain;
  for (const char c : lower(name))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) plain += c;
  if (plain == "utf8") return Encoding::utf8;
  if (plain == "windows1252" || plain == "cp1252" || plain == "1252" || plain == "latin1" ||
      plain == "iso88591" || plain == "ansi")
    return Encoding::windows_1252;
  if (plain == "utf16" || plain == "utf16le") return Encoding::utf16_little;
  if (plain == "utf16be") return Encoding::utf16_big;
  return std::nullopt;
}

Decoded decode(std::string_view bytes, std::optional<Encoding> given) {
  if (bytes.starts_with(utf8_mark)) return from_utf8(bytes.substr(utf8_mark.size()));
  if (bytes.starts_with(little_mark)) return from_utf16(bytes.substr(2), true);
  if (bytes.starts_with(big_mark)) return from_utf16(bytes.substr(2), false);
  const auto encoding = given ? given : by_nuls(bytes);
  if (!encoding || *encoding == Encoding::utf8) return from_utf8(bytes);
  if (*encoding == Encoding::windows_1252) return from_windows_1252(bytes);
  return from_utf16(bytes, *encoding == Encoding::utf16_little);
}

} // namespace itplan
