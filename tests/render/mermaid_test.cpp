#include "itplan/render/markdown.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("a Mermaid label holds no syntax") {
  const struct {
    const char* text;
    const char* label;
  } table[] = {
      {"Verhuizing online (fase 2) +/- 1.5", "Verhuizing online (fase 2) +/- 1#46;5"},
      {"Eén keer inloggen", "Eén keer inloggen"},
      {"ERP #59; fase 2: x, y", "ERP #35;59#59; fase 2#58; x#44; y"},
      {"\"a\" [b] {c} <d> %% \\", "#34;a#34; #91;b#93; #123;c#125; #60;d#62; #37;#37; #92;"},
      {"call mij", "#99;all mij"},
      {"Click hier", "#67;lick hier"},
      {"done", "#100;one"},
      {"x-axis a", "#120;-axis a"},
      {"2027-01-01 livegang", "#50;027-01-01 livegang"},
      {"2027 begint", "2027 begint"},
      {"1. een", "1#46; een"},
      {"- a --> b", "#45; a #45;#45;#62; b"},
      {"a\nb\u202E\x1b", "a b"},
      {"a\u00A0b", "a#160;b"},
      {"日本 😀", "日本 😀"},
      {"::error", "#58;#58;error"},
      {"", "#45;"},
  };
  for (const auto& row : table) {
    CAPTURE(row.text);
    CHECK(mermaid_text(row.text) == row.label);
  }
}
