#include "itplan/base/text.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("bytes that are not UTF-8 are found") {
  CHECK_FALSE(first_invalid_utf8("caf\xC3\xA9 \xF0\x9F\x98\x80").has_value());
  CHECK(first_invalid_utf8("caf\xE9") == 3);
  CHECK(first_invalid_utf8("\xC0\x80") == 0);         // overlong
  CHECK(first_invalid_utf8("a\xED\xA0\x80") == 1);    // surrogate
  CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0); // past the last code point
  CHECK(first_invalid_utf8("ab\xE2\x82") == 2);       // cut off
}

TEST_CASE("width counts columns, not bytes") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("é") == 1);
  CHECK(display_width("e\xCC\x81") == 1); // combining accent
  CHECK(display_width("日本") == 4);
  CHECK(display_width("✅ ⭐") == 5);
}

TEST_CASE("nothing a user wrote can steer a terminal") {
  CHECK(printable("a\x1b[31mb") == "a\\x1b[31mb");
  CHECK(printable("a\xC2\x9B"
                  "b") == "a\\x9bb");
  CHECK(printable("a\xE2\x80\xAE"
                  "b") == "a\\u202eb");
  CHECK(printable("a\nb") == "a b");
  CHECK(printable("a\nb", true) == "a\nb");
  CHECK(printable("a\xFF"
                  "b") == "a\xEF\xBF\xBD"
                          "b");
  CHECK(printable("één") == "één");
  CHECK(printable("::error::x") == "\\::error::x");
  CHECK(printable("a\n  ::error::x", true) == "a\n  \\::error::x");
  CHECK(printable("##[error]x") == "##\\[error]x");
  CHECK(printable("a ::b c::d") == "a \\::b c::d"); // a line may be wrapped there
}

TEST_CASE("parts of a text are replaced") {
  const auto replaced = [](std::string text) {
    replace_all(text, "ab", "abab");
    return text;
  };
  CHECK(replaced("xabyab") == "xababyabab");
  CHECK(replaced("aab") == "aabab");
  CHECK(replaced("b").size() == 1);
  CHECK(replaced("").empty());
}

TEST_CASE("texts are fitted to a width") {
  CHECK(shorten("digitale balie", 8) == "digital…");
  CHECK(shorten("digitale balie", 10) == "digitale…");
  CHECK(shorten("kort", 4) == "kort");
  CHECK(pad("é", 3) == "é  ");
  CHECK(wrap("een twee drie", 8) == std::vector<std::string>{"een twee", "drie"});
  CHECK(wrap("a\n\nb", 8) == std::vector<std::string>{"a", "", "b"});
}

TEST_CASE("an id is made from a title") {
  CHECK(slug("Verhuizing online doorgeven") == "verhuizing-online-doorgeven");
  CHECK(slug("Één keer inloggen!") == "een-keer-inloggen");
  CHECK(slug("Foto's van de straat") == "fotos-van-de-straat");
  CHECK(slug("2e scherm") == "e-scherm");
  CHECK(slug("???").empty());
  CHECK(slug("Șoseaua Nguyễn") == "soseaua-nguyen");
  CHECK(slug("Łódź, Smørrebrød & Þórr") == "lodz-smorrebrod-thorr");
  CHECK(slug("tele\u00ADfoon") == "telefoon"); // a soft hyphen is no end of a word
  CHECK(slug("ＡＢＣ ﬁets") == "abc-fiets");
  CHECK(slug("IJsselmeer & Ŝtraße") == "ijsselmeer-strasse");
  const auto cut = slug("Een heel lange titel die niet in veertig tekens past");
  CHECK(cut == "een-heel-lange-titel-die-niet-in-veertig");
  CHECK(slug(std::string(60, 'a')).size() == 40);
}

TEST_CASE("similar titles are alike, others are not") {
  CHECK(likeness("Eén keer inloggen", "een keer inloggen") == 100);
  CHECK(likeness("Verhuizing online doorgeven", "Verhuizingen online doorgeven") > 90);
  CHECK(likeness("Nieuwe printers", "Digitale balie") < 40);
  CHECK(likeness("", "") == 100);
  CHECK(likeness("", "abc") == 0);
}

TEST_CASE("wrapping keeps a sign of money with its amount") {
  CHECK(wrap("wij beloofden € 140.300 van investering", 15) ==
        std::vector<std::string>{"wij beloofden", "€ 140.300 van", "investering"});
  CHECK(wrap("(€ 12) en -€ 5", 7) == std::vector<std::string>{"(€ 12)", "en -€ 5"});
}
