#include "itplan/document/edit.hpp"

#include "random_edit.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

namespace itplan {
namespace {

TEST_CASE("a value is written as people write plans") {
  const Value note = ValueMap{
      {"date", make_date(2026, 10, 5)}, {"from", "it"}, {"text", "Ontvangst gemeld, en verteld."}};
  const Value request = ValueMap{{"title", "Verhuizing online: doorgeven"},
                                 {"received", make_date(2026, 10, 2)},
                                 {"problem", "Zin een.\nZin twee.\n"},
                                 {"ref", "2027"},
                                 {"effort", ValueMap{{"ontwikkeling", ValueList{20, 30, 45}},
                                                     {"koppelingen", Hundredths{850}}}},
                                 {"needs", ValueList{"eenmalig-inloggen"}},
                                 {"excludes", ValueList{}},
                                 {"scores", ValueMap{}},
                                 {"value", 40},
                                 {"owner", Value()},
                                 {"notes", ValueList{note, note}}};
  CHECK(compose(request) == "title: 'Verhuizing online: doorgeven'\n"
                            "received: 2026-10-02\n"
                            "problem: |\n"
                            "  Zin een.\n"
                            "  Zin twee.\n"
                            "ref: '2027'\n"
                            "effort: {ontwikkeling: [20, 30, 45], koppelingen: 8.5}\n"
                            "needs: [eenmalig-inloggen]\n"
                            "excludes: []\n"
                            "scores: {}\n"
                            "value: 40\n"
                            "owner:\n"
                            "notes:\n"
                            "  - date: 2026-10-05\n"
                            "    from: it\n"
                            "    text: Ontvangst gemeld, en verteld.\n"
                            "  - date: 2026-10-05\n"
                            "    from: it\n"
                            "    text: Ontvangst gemeld, en verteld.\n");
}

TEST_CASE("small roots") {
  CHECK(compose(Value()) == "");
  CHECK(compose(ValueMap{}) == "{}\n");
  CHECK(compose(ValueList{"a", "b c"}) == "- a\n- b c\n");
  CHECK(compose("one\ntwo") == "\"one\\ntwo\"\n");
  CHECK(compose(12) == "12\n");
}

TEST_CASE("what is composed reads back as it was") {
  const auto run = random_run(2000);
  std::mt19937_64 random(run.seed);
  const Parsed empty = parse_text("");
  CAPTURE(run.seed);
  for (std::size_t i = 0; i < run.count; ++i) {
    const Edit added = random_edit(random, empty.tree);
    const Value value = content_after(Value(), added);
    const std::string bytes = compose(value);
    CAPTURE(bytes);
    const Parsed parsed = parse_text(bytes);
    REQUIRE(parsed.problems.empty());
    CHECK(content(parsed.tree.root()) == value);
  }
}

} // namespace
} // namespace itplan
