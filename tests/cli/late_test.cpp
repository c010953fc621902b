// `today` and `check` tell of the same things that are late.
#include "itplan/render/json.hpp"

#include "scratch.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

using namespace itplan;

namespace {

// The rule behind each kind of what is owed.
const std::map<std::string, std::string>& codes() {
  static const std::map<std::string, std::string> all = {
      {"receipt", "receipt-overdue"},
      {"decision", "decision-overdue"},
      {"told", "not-told"},
      {"review", "review-passed"},
      {"news", "no-news"},
      {"promised", "quarter-passed"},
      {"legal", "legal-passed"},
      {"agreement", "agreement-overdue"},
      {"acceptance", "delivery-unanswered"},
      {"confirmation", "understanding-unanswered"},
      {"ballot", "no-ballot"},
      {"ask", "customer-not-asked"},
      {"back", "asked-not-told-back"},
      {"talk", "talk-overdue"}};
  return all;
}

std::string text(const Value& of, std::string_view key) {
  const auto* value = of.find(key);
  const auto* found = value ? value->text() : nullptr;
  return found ? *found : std::string();
}

ValueList list(Scratch& scratch, const std::string& command, std::string_view key) {
  const auto read = from_json(scratch.run(command).out);
  REQUIRE(read.error.empty());
  return *read.value.find(key)->list();
}

// "receipt-overdue college-tekent-digitaal": the code and the entry it is about.
std::multiset<std::string> late(Scratch& scratch, const std::string& today) {
  std::multiset<std::string> found;
  for (const auto& one : list(scratch, "itplan today --json --today " + today, "owed")) {
    if (*one.find("late")->whole() == 0) continue;
    const auto kind = text(one, "kind");
    auto about = text(one, kind == "talk" ? "row" : "id");
    if (about.empty()) about = text(one, "customer");
    found.insert(codes().at(kind) + " " + about);
  }
  return found;
}

std::multiset<std::string> warned(Scratch& scratch, const std::string& today) {
  std::set<std::string> of_late;
  for (const auto& [kind, code] : codes())
    of_late.insert(code);
  std::multiset<std::string> found;
  for (const auto& one : list(scratch, "itplan check --json --today " + today, "problems")) {
    const auto code = text(one, "code");
    if (!of_late.contains(code)) continue;
    const auto path = text(one, "path");
    const auto begin = path.find('.') + 1;
    found.insert(code + " " + path.substr(begin, path.find('.', begin) - begin));
  }
  return found;
}

} // namespace

TEST_CASE("what today calls late is what check warns of, through the year") {
  Scratch scratch;
  scratch.copy_example("gemeente-waterrijk");
  scratch.go("gemeente-waterrijk");
  std::size_t seen = 0;
  for (const auto* today : {"2026-11-20", "2026-11-23", "2026-12-05", "2026-12-28", "2027-01-04",
                            "2027-02-15", "2027-04-01", "2027-07-01", "2027-10-04", "2028-01-10"}) {
    CAPTURE(today);
    const auto said = late(scratch, today);
    CHECK(said == warned(scratch, today));
    seen += said.size();
    const auto strict = scratch.run(std::string("itplan today --fail-late --today ") + today);
    CHECK(strict.code == (said.empty() ? 0 : 1));
  }
  CHECK(seen > 50);
}
