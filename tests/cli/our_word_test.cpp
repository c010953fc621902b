// Our word, changed in silence: what customers heard and what was changed afterwards.
#include "itplan/base/text.hpp"

#include "scratch.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>

using namespace itplan;

namespace {

constexpr std::string_view plan = R"(itplan: 1
title: Plan
year: 2027
language: en
board: the board
promises:
  receipt: {text: We answer in 2 working days., measure: working_days_to_receipt, at_most: 2, norm: 95%}
customers:
  ward: {name: Ward}
requests:
  alarm:
    title: Alarms
    customer: ward
    received: 2026-10-01
    confirmed: 2026-10-05
    result: The telephone rings.
    decisions:
      - date: 2026-11-10
        outcome: agreed
        by: the board
        fact: It fits.
        not_included: New probes.
        told: {date: 2026-11-13, by: head of IT, channel: call}
  heard:
    title: Barcodes
    customer: ward
    received: 2026-10-01
    confirmed: 2026-10-05
    result: A nurse scans each tube.
  unheard:
    title: Cards
    customer: ward
    received: 2026-10-01
    result: A card opens the door.
)";

// A plan in git, committed on the day after the customer heard the yes.
struct History {
  Scratch scratch{};

  History() {
    scratch.today = make_date(2026, 11, 20);
    scratch.write("plan/itplan.yaml", std::string(plan));
    scratch.go("plan");
    git("init -q -b main .");
    commit("2026-11-14");
  }
  void git(const std::string& words, const std::string& day = "2026-11-14") const {
    const auto line =
        fmt::format("cd '{0}' && GIT_AUTHOR_DATE={1}T10:00:00Z GIT_COMMITTER_DATE={1}T10:00:00Z "
                    "git -c user.name=T -c user.email=t@example.org {2} >'{0}/../git.log' 2>&1",
                    scratch.here().string(), day, words);
    CAPTURE(line);
    REQUIRE(std::system(line.c_str()) == 0);
  }
  void commit(const std::string& day) const {
    git("add -A", day);
    git("commit -q -m Facts", day);
  }
  void run(const std::string& line) {
    const auto ran = scratch.run(line);
    CAPTURE(line);
    CAPTURE(ran.err);
    CHECK(ran.code == 0);
  }
  // The paths of all that check says of our word, behind each other.
  std::string changed() {
    std::string paths;
    const auto text = scratch.run("itplan check --json").out;
    constexpr std::string_view code = "\"word-changed\"";
    constexpr std::string_view key = "\"path\": \"";
    for (auto at = text.find(code); at != std::string::npos; at = text.find(code, at + 1)) {
      const auto from = text.find(key, at) + key.size();
      paths += text.substr(from, text.find('"', from) - from) + ' ';
    }
    return paths;
  }
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("history: what was promised changed unseen") {
  History history;
  CHECK(history.changed().empty());
  history.run("itplan set alarm.result 'A robot.'");
  history.run("itplan set promises.receipt.at_most 5");
  CHECK(history.changed() == "promises.receipt requests.alarm.result ");
  SUBCASE("as it lies here") {}
  SUBCASE("also once it is committed") { history.commit("2026-11-19"); }
  SUBCASE("and in files of their own") {
    history.run("itplan split");
    history.commit("2026-11-19");
  }
  CHECK(history.changed() == "promises.receipt requests.alarm.result ");
  const auto today = history.scratch.run("itplan today").out;
  CHECK(has(today, "Tell that it reads otherwise than they heard"));
  CHECK(has(today, "itplan note alarm TEXT --kind news"));
  CHECK(has(today, "Tell that the promise 'receipt' is another one"));
  CHECK(has(today, "itplan set promises.receipt.from 2026-11-20"));
  const auto status = history.scratch.run("itplan report status --since 2026-11-16").out;
  CHECK(has(status, "| Alarms | Result | The telephone rings. | A robot. |"));
  CHECK(has(status, "within 2 working days | 95% of requests: receipt confirmed within 5 working"));
}

TEST_CASE("a brother: the title that was confirmed, and what the yes left out") {
  History history;
  history.run("itplan set heard.title 'Scanners'");
  history.run("itplan set alarm.decisions.0.not_included 'Probes and telephones.'");
  history.run("itplan set unheard.result 'Anything.'"); // nobody heard it
  CHECK(history.changed() == "requests.alarm.decisions.0.not_included requests.heard.title ");
}

TEST_CASE("a brother: the norm of a promise") {
  History history;
  history.run("itplan set promises.receipt.norm 80%");
  CHECK(history.changed() == "promises.receipt ");
  history.run("itplan set promises.receipt.from 2026-12-01"); // a promise that begins anew
  CHECK(history.changed().empty());
}

TEST_CASE("a change that was told is no silence") {
  History history;
  history.run("itplan set alarm.result 'A robot.'");
  history.commit("2026-11-17");
  CHECK(history.changed() == "requests.alarm.result ");
  CHECK(has(history.scratch.run("itplan today").out, "reads otherwise"));
  history.run("itplan note alarm 'It becomes a robot.' --kind news --date 2026-11-18");
  CHECK(history.changed().empty());
  CHECK_FALSE(has(history.scratch.run("itplan today").out, "reads otherwise"));
  history.commit("2026-11-18");
  CHECK(history.changed().empty());
  history.run("itplan set alarm.result 'A drone.'"); // and once more
  CHECK(history.changed() == "requests.alarm.result ");
}

TEST_CASE("a text that is put back, and white space, are no change") {
  History history;
  history.run("itplan set alarm.result 'A robot.'");
  history.commit("2026-11-17");
  history.run("itplan set alarm.result 'The  telephone rings.'");
  CHECK(history.changed().empty());
}

TEST_CASE("what another revision changed already is not new") {
  History history;
  history.run("itplan set alarm.result 'A robot.'");
  history.commit("2026-11-17");
  CHECK_FALSE(has(history.scratch.run("itplan check --new-since HEAD").out, "word-changed"));
  CHECK(has(history.scratch.run("itplan check --new-since HEAD~1").out, "word-changed"));
}

TEST_CASE("without a history nothing is said of our word") {
  Scratch scratch;
  scratch.today = make_date(2026, 11, 20);
  scratch.write("itplan.yaml", std::string(plan));
  const auto ran = scratch.run("itplan check");
  CHECK_FALSE(has(ran.out + ran.err, "word-changed"));
}
