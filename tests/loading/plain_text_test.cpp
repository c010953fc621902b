#include "itplan/loading/plain_text.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("HTML becomes the text that a reader of the page sees") {
  CHECK(plain_text("<div>We <b>wait</b> ten minutes.<br>It costs&nbsp;time &amp; money.</div>") ==
        "We wait ten minutes.\nIt costs time & money.");
  CHECK(plain_text("<ul><li>one</li><li>two</li></ul>") == "- one\n- two");
  CHECK(plain_text("<p>a</p><script>alert(1)</script><p>b</p>") == "a\nb");
  CHECK(plain_text("<p>&#8364; 5 &euro; &#x263A;</p>") == "\u20AC 5 \u20AC \u263A");
  CHECK(plain_text("<div>x<!-- y --></div>") == "x");
}

TEST_CASE("Jira's marks go, what they marked stays") {
  CHECK(plain_text("h2. Problem\n{color:red}slow{color} [link|https://x.example] "
                   "!shot.png|thumbnail!") == "Problem\nslow link (https://x.example)");
  CHECK(plain_text("{code:java}x = 1{code}") == "x = 1");
}

TEST_CASE("the person before a TOPdesk text goes") {
  CHECK(plain_text("08-09-2026 10:15 [Jan Jansen]: Het duurt lang.") == "Het duurt lang.");
}

TEST_CASE("a text without marks comes back as it is") {
  for (const auto* text :
       {"a < b and c > d", "Q&A; R&D", "if {x} then [y]", "now! really!", "x <y@example.org> z",
        "08-09-2026 10:15 was it", "  two  spaces\n", "[a|b] or {c}", "<3 dagen & > 5 keer"})
    CHECK(plain_text(text) == text);
}
