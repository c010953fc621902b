// A fact can always be written: no command that records one fails because the plan no longer fits.
#include "command.hpp"
#include "scratch.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace itplan;

namespace {

// Promised far beyond its days and its money, with one request in each stage.
const char* const overloaded = R"(itplan: 1
title: Plan 2027
year: 2027
language: en
board: the board
signed_by: Head of IT
contact: the service desk
choice: {method: value}
capacity: {reserve: 20%, days: {software: {q1: 1, q2: 1, q3: 1, q4: 1}}}
budget: {investment: 100}
rounds:
  autumn: {opens: 2027-01-01, closes: 2027-12-01, points: 10}
customers:
  finance: {name: Finance}
  depot: {name: Depot}
requests:
  ledger: {title: Ledger, customer: finance, received: 2026-10-02, confirmed: 2026-10-05, effort: {software: 90}, cost: {investment: 5000}, started: 2027-02-01, decisions: [{date: 2026-12-10, outcome: agreed, by: the board, fact: It fits., quarter: q1-2027, told: {date: 2026-12-11, by: head, channel: mail}}]}
  portal: {title: Portal, customer: depot, received: 2026-10-02, confirmed: 2026-10-05, effort: {software: 50}, excludes: [ledger], decisions: [{date: 2026-12-10, outcome: agreed, by: the board, fact: It fits., quarter: q3-2027}]}
  scan: {title: Scanners, customer: depot, received: 2026-10-03, confirmed: 2026-10-05, effort: {software: 15}, cost: {investment: 900}, needs: [portal]}
  law: {title: Archive, customer: finance, received: 2026-10-03, confirmed: 2026-10-05, effort: {software: 30}, legal: {rule: The Archives Act., from: 2027-07-01}}
  done: {title: Done, customer: finance, received: 2026-10-03, confirmed: 2026-10-05, effort: {software: 5}, started: 2027-01-04, delivered: 2027-03-01, decisions: [{date: 2026-12-10, outcome: agreed, by: the board, fact: It fits., quarter: q1-2027}]}
  gate: {title: Gate, customer: depot, received: 2027-03-03}
)";

struct Act {
  std::vector<std::string> words; // "itplan" first
  std::string input = {};
};

Act act(const std::string& line, std::string input = {}) {
  return {shell_words(line), std::move(input)};
}

// Every command that writes, and more than one fact of those that write several.
std::vector<Act> acts() {
  return {
      act("itplan add-customer Sales"),
      act("itplan add-request Another --customer finance --effort software=40 --cost 3000 --kind "
          "unplanned"),
      act("itplan agree ledger --we Done --we-by 2027-05-01 --you Test --you-by 2027-05-03"),
      act("itplan answer - --customer finance --round autumn", "Scanners [scan]\n\nPoints: 4\n"),
      act("itplan decide scan agreed --by board --fact Fits. --quarter q1-2027"),
      act("itplan decide law agreed --by board --fact Law. --quarter q2-2027"),
      act("itplan decide agreed --above-line --by board --yes"),
      act("itplan decide agreed --replan --by board --fact Less. --yes"),
      act("itplan decide portal agreed --by board --fact Less. --quarter q4-2027"),
      act("itplan note scan Called --kind news"),
      act("itplan progress ledger --spent 80 --left 70 --paid 4000"),
      act("itplan progress portal --spent 3"),
      act("itplan rename scan scanners"),
      act("itplan set capacity.days.software.q2 0"),
      act("itplan set budget.investment 0"),
      act("itplan set ledger.effort.software 400"),
      act("itplan set portal.started 2027-03-01"),
      act("itplan set ledger.delivered 2027-03-09"),
      act("itplan set scan.kind unplanned"),
      act("itplan set gate.confirmed 2027-03-09"),
      act("itplan told portal --by head --channel call"),
      act("itplan split"),
  };
}

bool writes(const Command& command) {
  Scratch scratch;
  const auto help = scratch.run({"itplan", std::string(command.name), "--help"}).out;
  return help.find("--dry-run") != std::string::npos && command.name != "init";
}

} // namespace

TEST_CASE("no fact is refused because the plan no longer fits") {
  for (const auto& one : acts()) {
    Scratch scratch;
    scratch.write("itplan.yaml", overloaded);
    scratch.today = make_date(2027, 3, 10);
    const auto ran = scratch.run(one.words, one.input);
    CAPTURE(one.words[1]);
    CAPTURE(one.words.back());
    CAPTURE(ran.out);
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
  }
}

TEST_CASE("each command that writes is among those") {
  for (const auto& command : commands()) {
    if (!writes(command)) continue;
    CAPTURE(command.name);
    const auto all = acts();
    CHECK(std::any_of(all.begin(), all.end(),
                      [&](const Act& one) { return one.words[1] == command.name; }));
  }
}
