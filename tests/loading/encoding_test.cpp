#include "itplan/loading/encoding.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("a mark at the begin says how a text is written") {
  CHECK(decode("\xEF\xBB\xBF"
               "caf\u00E9")
            .text == "caf\u00E9");
  CHECK(decode(std::string_view("\xFF\xFE"
                                "a\0\xE9\0",
                                6))
            .text == "a\u00E9");
  CHECK(decode(std::string_view("\xFE\xFF\0a\0\xE9", 6)).text == "a\u00E9");
}

TEST_CASE("UTF-16 without a mark is known by its NULs") {
  CHECK(decode(std::string_view("t\0i\0t\0l\0e\0", 10)).text == "title");
  CHECK(decode(std::string_view("\0t\0i\0t\0l\0e", 10)).text == "title");
}

TEST_CASE("Windows-1252 is read when it is asked for, and never guessed") {
  const auto guessed = decode("pati\xEBnt \x80 5");
  CHECK(guessed.error.find("--encoding") != std::string::npos);
  CHECK(guessed.offset.value_or(0) == 4);
  CHECK(decode("pati\xEBnt \x80 5 \x93x\x94", Encoding::windows_1252).text ==
        "pati\u00EBnt \u20AC 5 \u201Cx\u201D");
}

TEST_CASE("names of encodings are taken as people write them") {
  CHECK(encoding_named("UTF-8") == Encoding::utf8);
  CHECK(encoding_named("Windows-1252") == Encoding::windows_1252);
  CHECK(encoding_named("cp1252") == Encoding::windows_1252);
  CHECK(encoding_named("ISO-8859-1") == Encoding::windows_1252);
  CHECK(encoding_named("utf-16") == Encoding::utf16_little);
  CHECK_FALSE(encoding_named("ebcdic"));
}

TEST_CASE("pairs of UTF-16 are one character, and half of one is an error") {
  CHECK(decode(std::string_view("\xFF\xFE\x3D\xD8\x00\xDE", 6)).text == "\U0001F600");
  CHECK_FALSE(decode(std::string_view("\xFF\xFE\x3D\xD8", 4)).error.empty());
  CHECK_FALSE(decode(std::string_view("\xFF\xFE"
                                      "a",
                                      3))
                  .error.empty());
}

TEST_CASE("bytes that are no text are said to be none") {
  CHECK(decode(std::string_view("ab\0\xFF\0cd", 7)).error.find("no text") != std::string::npos);
}
