#include "itplan/base/text.hpp"
#include "itplan/render/text_width.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("the width of a text is the widest of six fonts") {
  CHECK(drawn_width("", 13) == 0);
  CHECK(drawn_width("0", 1000) == 636);
  CHECK(drawn_width("0", 1000, Weight::bold) == 696);
  CHECK(drawn_width("531", 13) == 25); // 3 * 636 * 13 / 1000, rounded up
  CHECK(drawn_width("é", 1000) >= drawn_width("e", 1000));
  CHECK(drawn_width("e\u0301", 1000) == drawn_width("e", 1000)); // a combining mark takes nothing
  CHECK(drawn_width("漢", 1000) == 1400);
}

TEST_CASE("a text is cut to its room, whole letters only") {
  CHECK(fit_drawn("Verhuizing", 200, 13) == "Verhuizing");
  const auto cut = fit_drawn("Verhuizing online doorgeven", 100, 13);
  CHECK(cut.ends_with("…"));
  CHECK(drawn_width(cut, 13) <= 100);
  CHECK(fit_drawn("Verhuizing", 3, 13).empty());
  // A letter and its mark stay together.
  const auto marked = fit_drawn("aaae\u0301bbbb", drawn_width("aaae…", 13), 13);
  CHECK(marked == "aaae\u0301…");
}

TEST_CASE("what is cut is never wider than its room") {
  const std::string text = "Wmo-melding online doen “één” – ŵ 漢字 ✅ slot";
  for (int room = 0; room < 400; ++room)
    CHECK(drawn_width(fit_drawn(text, room, 12), 12) <= room);
}
