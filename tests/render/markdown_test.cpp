#include "itplan/render/markdown.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

struct Escape {
  const char* text;
  const char* markdown;
};

void check(std::initializer_list<Escape> table) {
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK(markdown_text(row.text) == row.markdown);
  }
}

} // namespace

TEST_CASE("prose stays as it was written") {
  for (const char* const text :
       {"Inwoners geven een verhuizing online door (nu nog op papier).",
        "Foto's van 's-Gravenhage: R&D en Onderzoek & Statistiek, 3 > 2, 2 < 3!",
        "Kosten: € 12.500,- per jaar; e-mail, ticket #59 en C# blijven.",
        "snake_case, a/b, 1.5 fte, 50% = de helft, \"citaat\"", "-5 graden", "+31 6 1234",
        "1.5 fte", "2027-02-03", "'s ochtends", "(tussen haakjes)", "10:30 uur",
        "een → twee, één, 日本, 😀"}) {
    CAPTURE(text);
    CHECK(markdown_text(text) == text);
  }
}

TEST_CASE("markup is escaped where it could be read as such") {
  check({{"C:\\temp", "C:\\\\temp"},
         {"`code` *a* [x] a|b ~~a~~ $a$", "\\`code\\` \\*a\\* \\[x\\] a\\|b \\~\\~a\\~\\~ \\$a\\$"},
         {"_a_ a__b", "\\_a\\_ a\\_\\_b"},
         {"<b> </b> <!-- <? a <", "&lt;b> &lt;/b> &lt;!-- &lt;? a &lt;"},
         {"&amp; &#58; &x", "&amp;amp; &amp;#58; &x"},
         {"a # ## #", "a # ## \\#"},
         {"C #", "C \\#"}});
}

TEST_CASE("markers count only at the start") {
  check({{"# kop - + = > :", "\\# kop - + = > :"},
         {"#59", "\\#59"},
         {"- a", "\\- a"},
         {"---", "\\---"},
         {"+ a", "\\+ a"},
         {"===", "\\==="},
         {"> a", "\\> a"},
         {"^a]: b^2", "\\^a\\]: b\\^2"},
         {":-- | --", "\\:-- \\| --"},
         {"1. a", "1\\. a"},
         {"12)", "12\\)"},
         {"A. Smith", "A. Smith"},
         {"iv. a", "iv\\. a"},
         {"(b) a", "(b\\) a"},
         {"123456789. a", "123456789\\. a"},
         {"1234567890. a", "1234567890. a"}});
}

TEST_CASE("addresses make no links") {
  check({{"https://a.nl", "https\\://a.nl"},
         {"zie ftp://a.nl", "zie ftp\\://a.nl"},
         {"www.a.nl", "www\\.a.nl"},
         {"WWW.a.nl", "WWW\\.a.nl"},
         {"jan@a.nl", "jan@\u200Ba.nl"},
         {"@jan", "@\u200Bjan"},
         {"5 stuks @ 10 euro", "5 stuks @ 10 euro"}});
}

TEST_CASE("a text is one line of visible characters") {
  check({{"  a \t\r\n  b\n", "a b"},
         {"\u00A0€\u00A05 \u3000", "€\u00A05"},
         {"a\x1b[31mb", "a\\[31mb"},
         {"a\u202Eb\uFEFF", "ab"},
         {"a\u2028b\u0085c", "a b c"},
         {"a\xFF", "a\uFFFD"},
         {"<\x01script>", "&lt;script>"},
         {" \n ", ""},
         {"", ""}});
  CHECK(markdown_text(std::string_view("a\0b", 3)) == "ab");
}

TEST_CASE("no line commands a workflow") {
  check({{"::error::weg", "\\::error::weg"},
         {"\n ::error::", "\\::error::"},
         {"##[x]", "\\##\\[x\\]"}});
}
