#include "itplan/base/text.hpp"
#include "itplan/change/next_year.hpp"
#include "itplan/plan/account.hpp"
#include "itplan/rules/rules.hpp"

#include "plan_files.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace itplan;
using namespace itplan::testing;

namespace {

NextYearOptions in_2028() {
  NextYearOptions options;
  options.year = 2028;
  options.previous = "../plan-2027";
  options.today = make_date(2027, 12, 20);
  return options;
}

std::string text_of(const Change& change, std::string_view relative = "itplan.yaml") {
  CHECK(found(change.problems) == "");
  for (const auto& one : change.files)
    if (one.relative == relative) return one.after;
  return "(none)";
}

std::string next(const std::string& text) { return text_of(next_year(load_main(text), in_2028())); }

const std::string next_head = "itplan: 1\ntitle: Plan\nyear: 2028\nprevious: ../plan-2027\n";

const std::string yes = "customer: sales\n"
                        "confirmed: 2026-10-09\n"
                        "received: 2026-10-02\n"
                        "effort: {build: 20}\n"
                        "cost: {capex: 25000}\n"
                        "decisions:\n"
                        "  - {date: 2026-12-10, outcome: agreed, quarter: q4, fact: It fits.}\n";

} // namespace

TEST_CASE("what belongs to one year stays, all else goes along as it is written") {
  CHECK(next(head + "adopted: {date: 2026-12-18, by: board}\nclosed: 2028-01-14\n"
                    "# we say so\nmission: \"Keep it\"   # always\n") ==
        next_head + "# we say so\nmission: \"Keep it\"   # always\n");
  CHECK(next(head + "choice: {method: votes, round: autumn}\n"
                    "rounds:\n  autumn: {opens: 2026-10-01}\n") ==
        next_head + "choice: {method: votes}\n");
  CHECK(next(head + "choice: {round: autumn}\n") == next_head);
  CHECK(next(head + "holidays: [2027-12-25]\nworking_days: [mon, tue]\n") ==
        next_head + "working_days: [mon, tue]\n");
}

TEST_CASE("a title that names the year names the next one") {
  auto loaded = load_main("itplan: 1\ntitle: 'IT 2027: more'\nyear: 2027\n");
  CHECK(text_of(next_year(loaded, in_2028())) ==
        "itplan: 1\ntitle: 'IT 2028: more'\nyear: 2028\nprevious: ../plan-2027\n");
  auto options = in_2028();
  options.title = "Another";
  options.previous.clear();
  CHECK(text_of(next_year(loaded, options)) == "itplan: 1\ntitle: 'Another'\nyear: 2028\n");
}

TEST_CASE("days and money wait to be filled in") {
  CHECK(next(head + "capacity:\n  days:\n    build: {q1: 3, q2: 3, q3: 3, q4: 3}\n"
                    "budget: {capex: 450000, opex: 1}\n") ==
        next_head +
            "# The days below are those of 2027: look whether they still hold, and fill in.\n"
            "capacity:\n  days:\n    build: {q1: 3, q2: 3, q3: 3, q4: 3}\n"
            "# No money yet: ask those who decide on it, and fill in.\n"
            "budget: {capex: 0, opex: 0}\n");
  CHECK(next(head + "language: nl\r\nbudget: {capex: 4}\r\n") ==
        next_head + "language: nl\r\n"
                    "# Nog geen geld: vraag het aan wie erover beslist, en vul in.\r\n"
                    "budget: {capex: 0}\r\n");
}

TEST_CASE("the communication plan goes on a year later, and nothing of it was done") {
  CHECK(next(head + "communication:\n  news:\n    starts: 2028-02-29\n    done: [2027-01-15]\n") ==
        next_head + "communication:\n  news:\n    starts: 2029-02-28\n");
}

TEST_CASE("a promised quarter gets the year it was promised for, and nothing else changes") {
  const auto loaded = load_texts({{"itplan.yaml", head},
                                  {"customers/sales.yaml", "name: Sales\n"},
                                  {"requests/desk.yaml", "title: Desk   # one\n" + yes}});
  const auto change = next_year(loaded, in_2028());
  auto expected = "title: Desk   # one\n" + yes;
  expected.replace(expected.find("q4"), 2, "q4-2027");
  CHECK(text_of(change, "requests/desk.yaml") == expected);
  CHECK(text_of(change, "customers/sales.yaml") == "name: Sales\n");
  for (const auto& file : change.files)
    CHECK(file.is_new);
}

TEST_CASE("requests that stay leave no file, no key and no name behind") {
  const auto done = "title: Done\n" + yes + "accepted: 2027-06-01\n";
  const auto loaded = load_texts({{"itplan.yaml", head},
                                  {"customers/sales.yaml", "name: Sales\n"},
                                  {"ballots/autumn/sales.yaml", "cast: 2026-10-20\n"},
                                  {"requests/desk.yaml", "title: Desk\n" + yes +
                                                             "needs: [done, other]\n"
                                                             "excludes: [done]\n"},
                                  {"requests/done.yaml", done},
                                  {"requests/other.yaml", "title: Other\n" + yes}});
  const auto change = next_year(loaded, in_2028());
  CHECK(text_of(change, "requests/done.yaml") == "(none)");
  CHECK(text_of(change, "ballots/autumn/sales.yaml") == "(none)");
  REQUIRE(change.after);
  CHECK(change.after->plan.requests.find("desk")->needs == std::vector<Id>{"other"});
  CHECK(change.after->plan.requests.find("desk")->excludes.empty());
}

TEST_CASE("every example goes on in both layouts, to the same plan without unknown names") {
  for (const auto* name : {"gemeente-waterrijk", "harbour-logistics"}) {
    CAPTURE(name);
    const auto texts = example(name);
    auto options = in_2028();
    const auto folders = load_texts(texts);
    options.year = static_cast<int>(*folders.plan.year) + 1;
    options.today = make_date(options.year - 1, 12, 20);
    const auto one = next_year(folders, options);
    const auto other = next_year(load_texts(as_one_file(texts)), options);
    CHECK(found(one.problems) == "");
    CHECK(found(other.problems) == "");
    REQUIRE(one.after);
    REQUIRE(other.after);
    CHECK(ids_of(one.after->plan.requests).size() == ids_of(other.after->plan.requests).size());
    for (const auto& problem : errors(one.after->plan, options.today))
      CHECK(problem.code != "unknown-reference");
    CHECK(one.after->plan.year == options.year);
  }
}

TEST_CASE("days of work that goes on stand before the new year, and what was due after it in it") {
  const auto loaded = load_texts(
      {{"itplan.yaml", head + "capacity: {days: {build: {q1: 30, q2: 30, q3: 30, q4: 30}}}\n"
                              "budget: {capex: 450000}\n"},
       {"customers/sales.yaml", "name: Sales\n"},
       {"requests/desk.yaml",
        "title: Desk\ncustomer: sales\nreceived: 2026-10-02\neffort: {build: [20, 30, 45]}\n"
        "cost: {capex: 25000}\nstarted: 2027-10-04\nprogress:\n"
        "  - {date: 2027-12-20, spent: {build: 21}, left: {build: 12}, paid: {capex: 18000}}\n"
        "decisions:\n  - {date: 2026-12-10, outcome: agreed, quarter: q4}\n"
        "  - {date: 2027-12-20, outcome: agreed, quarter: q1-2028, fact: Late.}\n"}});
  const auto change = next_year(loaded, in_2028());
  REQUIRE(change.after);
  const auto day = make_date(2028, 1, 10);
  const auto old_account = account(loaded.plan, day);
  const auto new_account = account(change.after->plan, day);
  const auto& before = old_account.skills.at(0).work.at(0).cells;
  const auto& after = new_account.skills.at(0).work.at(0).cells;
  CHECK(before.quarters[3] == Days{2246});
  CHECK(before.next == Days{1054});
  CHECK(after.before == Days{2246});
  CHECK(after.quarters[0] == Days{1054});
  CHECK(new_account.budgets.at(0).to_pay == Money{700000});
}
