#include "itplan/plan/owed.hpp"
#include "itplan/rules/rules.hpp"

#include "draft.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

using namespace itplan;
using namespace itplan::testing;

namespace {

std::vector<Case> all_cases() {
  std::vector<Case> all;
  for (const auto part : {structure_cases(), request_cases(), decision_cases(), year_cases()})
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

std::set<std::string> all_codes() {
  std::set<std::string> codes;
  for (const auto& rule : rules())
    codes.emplace(rule.code);
  return codes;
}

bool is_kebab(std::string_view code) {
  return std::all_of(code.begin(), code.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// The rule that warns of what is owed and late.
std::string_view code_of(OwedKind kind) {
  switch (kind) {
  case OwedKind::receipt: return "receipt-overdue";
  case OwedKind::decision: return "decision-overdue";
  case OwedKind::told: return "not-told";
  case OwedKind::review: return "review-passed";
  case OwedKind::news: return "no-news";
  case OwedKind::promised: return "quarter-passed";
  case OwedKind::legal: return "legal-passed";
  case OwedKind::agreement: return "agreement-overdue";
  case OwedKind::moved: return "moved-in-silence";
  case OwedKind::acceptance: return "delivery-unanswered";
  case OwedKind::confirmation: return "understanding-unanswered";
  case OwedKind::ballot: return "no-ballot";
  case OwedKind::ask: return "customer-not-asked";
  case OwedKind::back: return "asked-not-told-back";
  case OwedKind::talk: return "talk-overdue";
  case OwedKind::reworded: // 'word-changed', which git tells
  case OwedKind::replan:
  case OwedKind::progress:
  case OwedKind::brought: return {}; // never late
  }
  return {};
}

} // namespace

TEST_CASE("each rule fires on what it is for, alone, and is silent beside it") {
  for (const auto& one : all_cases()) {
    CAPTURE(one.code);
    Draft bad;
    one.build(bad, true);
    CHECK(found(bad.check()) == std::string(one.code) + " at " + std::string(one.path) + "\n");
    Draft good;
    one.build(good, false);
    CHECK(found(good.check()) == "");
  }
}

TEST_CASE("the errors alone are the errors of the whole check, in its order") {
  for (const auto& one : all_cases()) {
    CAPTURE(one.code);
    Draft draft;
    one.build(draft, true);
    auto all = draft.check(); // puts the plan together
    std::erase_if(all, [](const Problem& p) { return p.severity == Severity::warning; });
    CHECK(found(errors(draft.plan, day(Draft::today))) == found(all));
  }
}

TEST_CASE("each rule has a case and a sample, and each sample a rule") {
  std::set<std::string> cases;
  for (const auto& one : all_cases())
    cases.emplace(one.code);
  CHECK(cases == all_codes());
  std::set<std::string> samples;
  for (const auto& file : std::filesystem::directory_iterator(ITPLAN_SAMPLES))
    samples.insert(file.path().stem().string());
  CHECK(samples == all_codes());
}

TEST_CASE("the table is whole: codes differ, texts read as they should") {
  CHECK(all_codes().size() == rules().size());
  CHECK(rule_codes().size() == rules().size());
  for (const auto& rule : rules()) {
    CAPTURE(rule.code);
    CHECK(is_kebab(rule.code));
    CHECK(rule.summary.back() != '.');
    CHECK(rule.remedy.back() == '.');
    CHECK(rule.severity != Severity::unreadable);
    CHECK((rule.severity == Severity::wrong || !rule.touches_choice));
  }
}

TEST_CASE("messages start small, end open, and say what to do") {
  for (const auto& one : all_cases()) {
    Draft bad;
    one.build(bad, true);
    for (const auto& problem : bad.check()) {
      CAPTURE(problem.message);
      CHECK_FALSE((problem.message.front() >= 'A' && problem.message.front() <= 'Z'));
      CHECK(problem.message.back() != '.');
      CHECK_FALSE(problem.help.empty());
      CHECK(problem.help.back() != '.');
    }
  }
}

TEST_CASE("what is owed and late is what the rules warn of, on every day") {
  std::set<std::string_view> late_codes;
  for (int kind = 0; kind <= static_cast<int>(OwedKind::talk); ++kind)
    late_codes.insert(code_of(static_cast<OwedKind>(kind)));
  for (const auto& one : all_cases()) {
    Draft draft;
    one.build(draft, true);
    draft.check(); // puts the plan together
    for (int after = 0; after < 500; after += 3) {
      const Date today = day("2026-11-23") + std::chrono::days(after);
      std::multiset<std::string_view> warned;
      for (const auto& problem : check(draft.plan, today))
        if (late_codes.contains(problem.code)) warned.insert(problem.code);
      std::multiset<std::string_view> late;
      for (const auto& owed : itplan::owed(draft.plan, today, today))
        if (owed.late > 0) late.insert(code_of(owed.kind));
      CHECK(warned == late);
    }
  }
}

TEST_CASE("an empty plan has no problems") { CHECK(check(Plan{}, day(Draft::today)).empty()); }

TEST_CASE("a cycle is told once and names all of it, an unknown name what was meant") {
  Draft draft;
  draft.request("a").needs = {"b"};
  draft.request("b").needs = {"c", "c"};
  draft.request("c").needs = {"a"};
  const auto problems = draft.check();
  CHECK(found(problems) == "needs-cycle at requests.a.needs.0\n"
                           "named-twice at requests.b.needs.1\n");
  CHECK(problems[0].message == "'a' needs 'b' needs 'c' needs 'a'");
  REQUIRE(problems[0].notes.size() == 2);
  CHECK(problems[0].notes[1].path.text() == "requests.c.needs.0");

  Draft other;
  other.request("shop").customer = "salse";
  CHECK(other.check()[0].message == "unknown customer 'salse'");
  CHECK(other.check()[0].help == "did you mean 'sales'?");
}

TEST_CASE("two cycles are two problems, and a long chain is none") {
  Draft draft;
  draft.request("a").needs = {"b"};
  draft.request("b").needs = {"a", "c"};
  draft.request("c").needs = {"c"};
  CHECK(found(draft.check()) == "needs-cycle at requests.a.needs.0\n"
                                "needs-cycle at requests.c.needs.0\n");
  Draft chain;
  for (int i = 0; i < 20000; ++i)
    chain.request("r" + std::to_string(i)).needs = {"r" + std::to_string(i + 1)};
  chain.request("r20000");
  CHECK(chain.check().empty());
}

TEST_CASE("the choice waits for what it reads, not for what only people read") {
  Draft needs;
  needs.request("shop").needs = {"nothing-there"};
  CHECK(blocks_choice(needs.check()));
  Draft decision;
  decision.criterion("law");
  decision.declined("shop").criterion = "lav";
  CHECK(found(decision.check()) == "unknown-reference at requests.shop.decisions.0.criterion\n");
  CHECK_FALSE(blocks_choice(decision.check()));
  Draft late;
  late.agreed_with_sales().we_by = day("2026-11-20");
  CHECK(late.check().size() == 1);
  CHECK_FALSE(blocks_choice(late.check()));
}
