#include "itplan/base/characters.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace itplan;

TEST_CASE("characters that hide are told from those that words need") {
  for (const char32_t c :
       {0x061C, 0x200B, 0x200E, 0x202E, 0x2028, 0x2060, 0x2066, 0xFEFF, 0xFFF9, 0x3164, 0xE0041}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(is_hidden(c));
    CHECK_FALSE(is_control(c));
  }
  for (const char32_t c :
       {U'a', U'é', U'\u00AD', U'\u200D', U'\uFE0F', U'\u0301', U'\u00A0', U'\u0600', U'✅'})
    CHECK_FALSE(is_hidden(c));
  CHECK(is_control(U'\x1b'));
  CHECK(is_control(0x9B));
  for (const char32_t c : {0x09, 0x0D, 0x20, 0x85, 0xA0, 0x2003, 0x2028, 0x202F, 0x3000})
    CHECK(is_white_space(c));
  for (const char32_t c : {0x08, 0x61, 0xAD, 0x200B, 0x2060, 0xFEFF})
    CHECK_FALSE(is_white_space(c));
}

TEST_CASE("every code point has a width and letters, bad ones too") {
  for (char32_t c = 0; c <= 0x110000; ++c) {
    REQUIRE(columns_of(c) <= 2);
    for (const char letter : plain_letters(c))
      REQUIRE(((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')));
  }
}

TEST_CASE("plain letters") {
  CHECK(plain_letters(U'Ễ') == "e");
  CHECK(plain_letters(U'Ț') == "t");
  CHECK(plain_letters(U'Ł') == "l");
  CHECK(plain_letters(U'ß') == "ss");
  CHECK(plain_letters(U'Œ') == "oe");
  CHECK(plain_letters(U'Ĳ') == "ij");
  CHECK(plain_letters(U'²') == "2");
  CHECK(plain_letters(U'\u0301').empty());
  CHECK(plain_letters(U'日').empty());
}
