// What makes a plan unreadable, each with its code and place.
#include "itplan/base/problem_text.hpp"

#include "plan_files.hpp"

#include <doctest/doctest.h>

using namespace itplan;
using namespace itplan::testing;

namespace {

struct Case {
  std::string text; // behind the head: its first line is line 4
  std::string problems;
};

// What stands alone in a file: the first place counts.
const std::vector<Case> bad_yaml = {
    {"mission: caf\xE9\n", "4:13 not-utf-8"},
    {"mission: a\rb\n", "4:11 lone-carriage-return"},
    {"mission: a\x07\n", "4:11 control-character"},
    {"mission: 'open\n", "4:10 unclosed-quote"},
    {"mission: \"open\n", "4:10 unclosed-quote"},
    {"budget: {capex: 5\n", "4:9 unclosed-bracket"},
    {"working_days: [\n", "4:15 unclosed-bracket"},
    {"board: a\nboard: b\n", "5:1 duplicate-key"},
    {"risks:\n  a: {text: x}\n  a: {text: y}\n", "6:3 duplicate-key"},
    {"---\nboard: b\n", "4:1 second-document"},
    {"board: &name b\n", "4:8 anchor"},
    {"board: *name\n", "4:8 alias"},
    {"board: !!str b\n", "4:8 tag"},
    {"board: !mine b\n", "4:8 tag"},
    {"capacity:\n\treserve: 20%\n", "5:1 tab-indent"},
    {"capacity:\n  reserve: 20%\n   days: {}\n", "6:8 misplaced-colon"},
    {"<<<<<<< HEAD\nboard: a\n=======\nboard: b\n>>>>>>> other\n", "4:1 merge-conflict"},
    {"board: a: b\n", "4:9 misplaced-colon"},
    {"<<: {board: b}\n", "4:1 merge-key"},
    {"? board\n: b\n", "4:1 complex-key"},
    {"null: b\n", "4:1 null-key"},
    {"risks:\n  a: {text: Called, and mailed}\n", "5:21 key-without-colon"},
    {"board: @home\n", "4:8 reserved-character"},
};

// What is read further: each place counts.
const std::vector<Case> bad_plan = {
    {"titel: x\n", "4:1 unknown-key"},
    {"capacity: {reserv: 20%}\n", "4:12 unknown-key"},
    {"language: Dutch\n", "4:11 unknown-value"},
    {"working_days: [mon, tues]\n", "4:21 unknown-value"},
    {"closed: 01-07-2027\n", "4:9 not-a-date"},
    {"closed: 2027-02-29\n", "4:9 not-a-date"},
    {"closed: [2027-02-28]\n", "4:9 wrong-type"},
    {"budget: {capex: 1.250,50}\n", "4:23 key-without-colon"},
    {"budget:\n  capex: 1.250,50\n", "5:10 not-a-number"},
    {"budget:\n  capex: 1e6\n", "5:10 not-a-number"},
    {"budget:\n  capex: -5\n", "5:10 not-a-number"},
    {"budget:\n  capex: 12.345\n", "5:10 not-a-number"},
    {"budget: 1000\n", "4:9 wrong-type"},
    {"budget: {Capex: 5}\n", "4:10 bad-id"},
    {"capacity: {reserve: 20}\n", "4:21 not-a-percentage"},
    {"capacity: {reserve: 101%}\n", "4:21 not-a-percentage"},
    {"capacity: {reserve: 12.5%}\n", "4:21 not-a-percentage"},
    {"currency: eur\n", "4:11 not-a-currency"},
    {"currency: EURO\n", "4:11 not-a-currency"},
    {"currency: x y\n", "4:11 not-a-currency"},
    {"board: [a, b]\n", "4:8 wrong-type"},
    {"board: {a: b}\n", "4:8 wrong-type"},
    {"board: |\n  a\n  b\n", "4:8 not-one-line"},
    {"holidays: 2027-01-01\n", "4:11 wrong-type"},
    {"holidays:\n  - 2027-01-01\n  -\n", "6:4 empty-item"},
    {"promises:\n  receipt: {measure: agreements_kept}\n", "5:3 missing-key"},
    {"criteria:\n  law:\n", "5:3 missing-key"},
    {"choice: {round: Autumn}\n", "4:17 bad-id"},
    {"requests:\n  vpn: {title: VPN}\n", "5:3 missing-key"},
    {"requests:\n  vpn: x\n", "5:8 wrong-type"},
    {"requests:\n  yes: {title: a, customer: b}\n", "5:3 bad-id"},
    {"requests: []\n", "4:11 wrong-type"},
    {"requests:\n  vpn: {title: a, customer: b, needs: app}\n", "5:39 wrong-type"},
    {"requests:\n  vpn: {title: a, customer: b, effort: {x: [1, 2]}}\n", "5:44 not-a-spread"},
    {"requests:\n  vpn: {title: a, customer: b, effort: {x: [3, 2, 4]}}\n", "5:44 not-a-spread"},
    {"requests:\n  vpn: {title: a, customer: b, effort: {x: [1, two, 3]}}\n", "5:48 not-a-number"},
    {"ballots:\n  autumn:\n    sales: {choices: [{request: vpn}]}\n", "6:23 missing-key"},
};

std::string in_main(const std::string& text) { return found(load_main(head + text).problems); }

} // namespace

TEST_CASE("bad YAML is found at its first place") {
  for (const auto& one : bad_yaml) {
    CAPTURE(one.text);
    CHECK(in_main(one.text) == "itplan.yaml:" + one.problems + "\n");
  }
}

TEST_CASE("what does not fit the format is found at its place") {
  for (const auto& one : bad_plan) {
    CAPTURE(one.text);
    CHECK(in_main(one.text) == "itplan.yaml:" + one.problems + "\n");
  }
}

TEST_CASE("such text is refused in a request's own file as well") {
  for (const auto& one : bad_yaml) {
    CAPTURE(one.text);
    const auto loaded =
        load_texts({{"itplan.yaml", head},
                    {"requests/vpn.yaml", "title: VPN\ncustomer: s\nref: x\n" + one.text}});
    CHECK_FALSE(loaded.readable());
    CHECK(found(loaded.problems).starts_with("requests/vpn.yaml:"));
  }
}

TEST_CASE("every unreadable problem is unreadable, says why, and its place can be shown") {
  for (const auto* cases : {&bad_yaml, &bad_plan})
    for (const auto& one : *cases) {
      const auto loaded = load_main(head + one.text);
      for (const auto& problem : loaded.problems) {
        CAPTURE(problem.message);
        CHECK(problem.severity == Severity::unreadable);
        CHECK_FALSE(problem.message.empty());
        CHECK(problem_text(problem).find("itplan.yaml:") == 0);
      }
    }
}

TEST_CASE("of bad YAML the first place in each file, of the rest all, in order") {
  CHECK(found(load_texts({{"itplan.yaml", head + "closed: soon\ntitel: x\nboard: []\n"},
                          {"requests/vpn.yaml", "title: 'VPN\ncustomer: \"sales\n"},
                          {"customers/sales.yaml", "name: Sales\nname: Again\nweight: a lot\n"}})
                  .problems) == "customers/sales.yaml:2:1 duplicate-key\n"
                                "itplan.yaml:4:9 not-a-date\n"
                                "itplan.yaml:5:1 unknown-key\n"
                                "itplan.yaml:6:8 wrong-type\n"
                                "requests/vpn.yaml:1:8 unclosed-quote\n");
}

TEST_CASE("help names what was meant") {
  const auto help = [](const std::string& text) {
    const auto loaded = load_main(head + text);
    REQUIRE(loaded.problems.size() == 1);
    return loaded.problems[0].help;
  };
  CHECK(help("mision: x\n") == "did you mean 'mission'?");
  CHECK(help("language: ln\n") == "did you mean 'nl'?");
  CHECK(help("language: Klingon\n").find("nl, en") != std::string::npos);
  CHECK(help("closed: 01-07-2027\n") == "write 2027-07-01");
  CHECK(help("budget:\n  capex: 1.250,50\n").find("1250.50") != std::string::npos);
  CHECK(help("capacity: {reserve: 20}\n").find("20%") != std::string::npos);
}

TEST_CASE("a plan has its main file, a format that is known, and no empty files") {
  CHECK(found(load({}).problems) == "no-plan\n");
  CHECK(found(load_texts({{"requests/vpn.yaml", "title: VPN\ncustomer: s\n"}}).problems) ==
        "no-plan\n");
  CHECK(found(load_main("itplan: 2\ntitle: Plan\nyear: 2027\n").problems) ==
        "itplan.yaml:1:9 unknown-format\n");
  CHECK(found(load_main("# only this\n").problems) == "itplan.yaml:1:1 empty-file\n");
  CHECK(found(load_main("").problems) == "itplan.yaml:1:1 empty-file\n");
  CHECK(found(load_main("- a\n").problems) == "itplan.yaml:1:1 wrong-type\n");
  CHECK(found(load_main("{}").problems) ==
        "itplan.yaml:1:1 missing-key\nitplan.yaml:1:1 missing-key\n"
        "itplan.yaml:1:1 missing-key\n");
  CHECK(found(load_texts({{"itplan.yaml", head}, {"requests/vpn.yaml", "\n"}}).problems) ==
        "requests/vpn.yaml:1:1 empty-file\n");
}

TEST_CASE("a section is a key or a folder; both at once are named") {
  const auto loaded = load_texts(
      {{"itplan.yaml", head + "requests:\n  app: {title: App, customer: s}\ncustomers: {}\n"},
       {"requests/vpn.yaml", "title: VPN\ncustomer: s\n"}});
  CHECK(found(loaded.problems) == "itplan.yaml:4:1 section-twice\n");
  CHECK(loaded.problems[0].message.find("requests/vpn.yaml") != std::string::npos);
}

TEST_CASE("a file in a section's folder that is no entry stops the plan") {
  for (const auto* name : {"requests/vpn.yml", "requests/VPN.yaml", "requests/x/vpn.yaml",
                           "ballots/sales.yaml", "customers/notes.txt"}) {
    CAPTURE(name);
    const auto loaded = load_texts({{"itplan.yaml", head}, {name, "title: VPN\ncustomer: s\n"}});
    CHECK(found(loaded.problems) == std::string(name) + ":1:1 stray-file\n");
    CHECK(loaded.plan.requests.empty());
  }
}
