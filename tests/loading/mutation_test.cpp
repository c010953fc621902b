// Loading never throws and never points outside the text, whatever the bytes are.
#include "itplan/base/problem_text.hpp"
#include "itplan/plan/values.hpp"

#include "plan_files.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace itplan;
using namespace itplan::testing;

namespace {

const Texts sample = {{"itplan.yaml", head + R"(# A plan with something of everything.
language: nl
adopted: {date: 2026-12-18, by: directie}
promises:
  ontvangst:
    text: U hoort binnen 2 werkdagen dat wij uw aanvraag hebben.
    measure: working_days_to_receipt
    at_most: 2
    norm: 95%
criteria: {law: {question: "Moet het?"}, time: {question: 'Scheelt het?', weight: 100}}
choice: {method: votes, round: autumn}
capacity:
  reserve: 20%   # of every number
  days:
    build: {q1: 110, q2: 110, q3: 80, q4: 100}
budget: {capex: 450000}
rounds:
  autumn: {opens: 2026-10-01, closes: 2026-10-31, points: 100, points_per_request: 40}
glossary:
  één woord: het programma
working_days: [mon, tue]
holidays:
  - 2027-01-01
  - 2027-03-29
)"},
                      {"requests/vpn.yaml", R"(title: VPN
customer: sales
also_for: [depot]
received: 2026-10-02
problem: |
  Lange
    tekst.
result: >-
  gevouwen
  tekst
effort: {build: [20, 30, 45]}
x_mine: [1, {a: b}]
decisions:
  - date: 2026-12-10
    outcome: not_now
    told: {date: 2026-12-11, by: manager}
)"},
                      {"customers/sales.yaml", "name: \"Sales \\u00e9\\n\"\nweight: 3\n"},
                      {"ballots/autumn/sales.yaml",
                       "cast: 2026-10-20\nchoices:\n  - request: vpn\n    points: 40\n"}};

class Mutator {
public:
  explicit Mutator(std::uint32_t seed) : random_(seed) {}

  // One to four small changes in one of the texts, now and then in a name.
  Texts mutate(Texts texts) {
    for (auto left = 1 + below(4); left > 0; --left) {
      auto& [name, text] = texts[below(texts.size())];
      change(below(20) == 0 ? name : text);
    }
    return texts;
  }

private:
  std::size_t below(std::size_t count) { return random_() % count; }

  void change(std::string& text) {
    static const std::vector<std::string> bits = {"\n",
                                                  " ",
                                                  "  ",
                                                  "\t",
                                                  "\r",
                                                  ":",
                                                  ": ",
                                                  "-",
                                                  "- ",
                                                  "{",
                                                  "}",
                                                  "[",
                                                  "]",
                                                  ",",
                                                  "\"",
                                                  "'",
                                                  "|",
                                                  ">",
                                                  "&a",
                                                  "*",
                                                  "!",
                                                  "#",
                                                  " #",
                                                  "%",
                                                  "@",
                                                  "`",
                                                  "?",
                                                  "~",
                                                  "<<",
                                                  "---\n",
                                                  "...\n",
                                                  "\\",
                                                  std::string(1, '\0'),
                                                  "\xEF\xBB\xBF",
                                                  "\xC3",
                                                  "é",
                                                  "null",
                                                  "99999999999999999999",
                                                  "-1",
                                                  "\n<<<<<<< a\n",
                                                  "x_",
                                                  "\xE2\x80\xA8"};
    const auto at = below(text.size() + 1);
    const auto length = std::min(text.size() - at, below(12));
    switch (below(5)) {
    case 0: text.erase(at, length); break;
    case 1: text.insert(at, bits[below(bits.size())]); break;
    case 2: text.insert(below(text.size() + 1), text.substr(at, length * 3)); break;
    case 3:
      text.replace(at, std::min(length, std::size_t{1}), 1, static_cast<char>(below(256)));
      break;
    default: text.resize(text.size() - below(std::min<std::size_t>(text.size(), 30) + 1));
    }
  }

  std::mt19937 random_;
};

void check_places(const std::vector<Problem>& problems) {
  for (const auto& problem : problems) {
    CHECK(problem.severity == Severity::unreadable);
    CHECK_FALSE(problem.code.empty());
    CHECK_FALSE(problem_text(problem).empty());
    if (!problem.place.source) continue;
    CHECK(problem.place.span.begin <= problem.place.span.end);
    CHECK(problem.place.span.end <= problem.place.source->bytes().size());
  }
}

} // namespace

TEST_CASE("changed bytes make a plan or a problem, never an exception") {
  int readable = 0;
  for (std::uint32_t seed = 1; seed <= 4000; ++seed) {
    CAPTURE(seed);
    const auto texts = Mutator(seed).mutate(sample);
    Loaded loaded;
    REQUIRE_NOTHROW(loaded = load_texts(texts));
    check_places(loaded.problems);
    if (!loaded.readable()) continue;
    ++readable;
    CHECK(loaded.plan.format == 1);
    CHECK_FALSE(loaded.plan.title.empty());
    CHECK_FALSE(to_value(loaded.plan).is_nothing());
    CHECK(locate(loaded, Path{"itplan"}).node);
  }
  CHECK(readable > 200); // both outcomes are met
  CHECK(readable < 3800);
}

TEST_CASE("noise makes a problem, never an exception") {
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    std::string noise(random() % 200, ' ');
    for (char& c : noise)
      c = static_cast<char>(random() % 256);
    CAPTURE(round);
    Loaded loaded;
    REQUIRE_NOTHROW(loaded = load_main(noise));
    CHECK_FALSE(loaded.readable());
    check_places(loaded.problems);
  }
}

TEST_CASE("the sample itself is readable") { CHECK(found(load_texts(sample).problems) == ""); }
