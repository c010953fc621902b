#include "itplan/loading/load.hpp"
#include "itplan/plan/schema.hpp"
#include "itplan/plan/values.hpp"

#include "plan_files.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <random>

using namespace itplan;
using namespace itplan::testing;

namespace {

const std::string vpn = "title: VPN\ncustomer: sales\n";

Value value_of(const Texts& texts) {
  const auto loaded = load_texts(texts);
  CHECK(found(loaded.problems) == "");
  return to_value(loaded.plan);
}

Value value_of_main(const std::string& text) { return value_of({{"itplan.yaml", head + text}}); }

const Request& only_request(const Loaded& loaded) {
  REQUIRE(found(loaded.problems) == "");
  REQUIRE(loaded.plan.requests.size() == 1);
  return loaded.plan.requests[0].value;
}

Loaded load_request(const std::string& fields) {
  return load_texts({{"itplan.yaml", head}, {"requests/vpn.yaml", vpn + fields}});
}

} // namespace

TEST_CASE("folders and one file are the same plan") {
  const Texts folders = {
      {"itplan.yaml", head},
      {"requests/vpn.yaml", vpn + "problem: |\n  One.\n\n  Two.\n"},
      {"requests/app.yaml", "title: App\ncustomer: sales\nneeds: [vpn]\n"},
      {"customers/sales.yaml", "name: Sales\nweight: 3\n"},
      {"ballots/autumn/sales.yaml", "choices:\n  - {request: vpn, points: 40}\n"},
      {"ballots/autumn/depot.yaml", "cast: 2026-10-20\n"},
      {"ballots/winter/sales.yaml", "cast: 2026-12-20\n"}};
  const Texts one_file = {{"itplan.yaml", head + R"(requests:
  vpn:
    title: VPN
    customer: sales
    problem: |
      One.

      Two.
  app: {title: App, customer: sales, needs: [vpn]}
customers:
  sales: {name: Sales, weight: 3}
ballots:
  winter:
    sales: {cast: 2026-12-20}
  autumn:
    sales: {choices: [{request: vpn, points: 40}]}
    depot: {cast: 2026-10-20}
)"}};
  CHECK(value_of(folders) == value_of(one_file));
  CHECK(value_of(folders).find("requests")->map()->front().first == "app"); // by id
  CHECK_FALSE(value_of(folders) == value_of({{"itplan.yaml", head}}));
}

TEST_CASE("the example in folders says the same in one file") {
  const auto folders = example("gemeente-waterrijk");
  REQUIRE(folders.size() > 60);
  CHECK(value_of(folders) == value_of(as_one_file(folders)));
}

TEST_CASE("the order in which files come is no matter") {
  auto texts = example("gemeente-waterrijk");
  texts.emplace_back("requests/Stray.yaml", vpn);
  texts.emplace_back("requests/aa-broken.yaml", "title: 'x\n");
  texts.emplace_back("requests/zz-unknown.yaml", vpn + "colour: red\n");
  std::sort(texts.begin(), texts.end());
  const auto sorted = load_texts(texts);
  CHECK(found(sorted.problems) == "requests/Stray.yaml:1:1 stray-file\n"
                                  "requests/aa-broken.yaml:1:8 unclosed-quote\n"
                                  "requests/zz-unknown.yaml:3:1 unknown-key\n");
  std::mt19937 random(7);
  for (int round = 0; round < 5; ++round) {
    std::shuffle(texts.begin(), texts.end(), random);
    const auto shuffled = load_texts(texts);
    CHECK(to_value(shuffled.plan) == to_value(sorted.plan));
    CHECK(found(shuffled.problems) == found(sorted.problems));
    CHECK(shuffled.documents.front().relative == "itplan.yaml");
  }
}

TEST_CASE("an empty value is the same as no key") {
  const auto bare = value_of_main("");
  for (const auto key : plan_schema().keys()) {
    if (key == "itplan" || key == "title" || key == "year") continue;
    CAPTURE(key);
    for (const auto* empty : {"", " ~", " null", " # nothing yet"})
      CHECK(value_of_main(std::string(key) + ":" + empty + "\n") == bare);
  }
  const auto request = to_value(only_request(load_request("")));
  for (const auto key : request_schema().keys()) {
    if (key == "title" || key == "customer") continue;
    CAPTURE(key);
    CHECK(to_value(only_request(load_request(std::string(key) + ":\n"))) == request);
  }
  CHECK(to_value(only_request(load_request("effort: {build: , test: 2}\n"))) ==
        to_value(only_request(load_request("effort: {test: 2}\n"))));
}

TEST_CASE("a required key that is empty is missing") {
  CHECK(found(load_main("itplan: 1\ntitle:\nyear: 2027\n").problems) ==
        "itplan.yaml:1:1 missing-key\n");
  CHECK(found(load_request("notes:\n  - text: x\n    date:\n").problems) ==
        "requests/vpn.yaml:4:5 missing-key\n");
}

TEST_CASE("a text takes its scalar as written") {
  struct Case {
    std::string written;
    std::string text;
  };
  for (const auto& one : {Case{"2027", "2027"},
                          {"no", "no"},
                          {"007", "007"},
                          {"1.0", "1.0"},
                          {"0x1F", "0x1F"},
                          {"2027-07-01", "2027-07-01"},
                          {"true", "true"},
                          {"12:30", "12:30"},
                          {"'null'", "null"},
                          {"\"~\"", "~"},
                          {"1_000", "1_000"},
                          {"C# en F#", "C# en F#"},
                          {"'it''s'", "it's"}}) {
    CAPTURE(one.written);
    const auto loaded = load_request("problem: " + one.written + "\nowner: " + one.written + "\n");
    CHECK(only_request(loaded).problem == one.text);
    CHECK(only_request(loaded).owner == one.text);
  }
}

TEST_CASE("text blocks keep their lines; a line field takes one line, without its line end") {
  const auto loaded = load_request("problem: |\n  One.\n  Two.\nowner: |\n  adviser\n");
  CHECK(only_request(loaded).problem == "One.\nTwo.\n");
  CHECK(only_request(loaded).owner == "adviser");
}

TEST_CASE("keys that begin with x_ are the user's own, anywhere") {
  CHECK(value_of_main("x_note: {a: [1, {b: c}]}\ncapacity: {x_by: me, reserve: 10%}\n"
                      "budget: {x_old: none, capex: 5}\n") ==
        value_of_main("capacity: {reserve: 10%}\nbudget: {capex: 5}\n"));
  const auto loaded = load_request("x_sprint: 14\nnotes:\n  - {date: 2026-10-01, x_mood: good}\n");
  CHECK(only_request(loaded).notes.size() == 1);
  CHECK(found(load_request("X_sprint: 14\n").problems) == "requests/vpn.yaml:3:1 unknown-key\n");
}

TEST_CASE("days are one number or three that do not fall") {
  const auto loaded = load_request("effort: {a: [20, 30, 45], b: 8, c: [1, 1, 1.5], d: 0.25}\n");
  const auto& effort = only_request(loaded).effort;
  CHECK(*effort.find("a") == Spread{{2000}, {3000}, {4500}});
  CHECK(*effort.find("b") == Spread{{800}, {800}, {800}});
  CHECK(*effort.find("c") == Spread{{100}, {100}, {150}});
  CHECK(*effort.find("d") == Spread{{25}, {25}, {25}});
}

TEST_CASE("values come into the plan as what they are") {
  const auto loaded = load_main(head + R"(language: nl
form_of_address: je
adopted: {date: 2026-12-18, by: board}
promises:
  receipt: {text: Soon, measure: working_days_to_receipt, at_most: 2, norm: 95%}
choice: {method: cost_of_delay, round: autumn}
capacity: {reserve: 20%, days: {build: {q1: 110, q4: 12.5}}}
budget: {capex: 1250.5}
rounds:
  autumn: {opens: 2026-10-01, closes: 2026-10-31, points: 100, points_per_request: 40}
working_days: [mon, sun]
holidays: [2027-01-01]
)");
  REQUIRE(found(loaded.problems) == "");
  const auto& plan = loaded.plan;
  CHECK(plan.format == 1);
  CHECK(plan.year == 2027);
  CHECK(plan.language == Language::nl);
  CHECK(plan.form_of_address == FormOfAddress::je);
  REQUIRE(plan.adopted);
  CHECK(plan.adopted->date == make_date(2026, 12, 18));
  REQUIRE(plan.promises.size() == 1);
  CHECK(plan.promises[0].value.measure == Measure::working_days_to_receipt);
  CHECK(plan.promises[0].value.norm == Percent{95});
  REQUIRE(plan.choice);
  CHECK(plan.choice->method == Method::cost_of_delay);
  CHECK(plan.choice->round == "autumn");
  CHECK(plan.capacity.reserve == Percent{20});
  CHECK(plan.capacity.days[0].value.q1 == Days{11000});
  CHECK(plan.capacity.days[0].value.q2 == Days{});
  CHECK(plan.capacity.days[0].value.q4 == Days{1250});
  CHECK(plan.budget[0].value == Money{125050});
  CHECK(plan.rounds[0].value.points_per_request == 40);
  CHECK(plan.working_days == std::vector<Weekday>{Weekday::mon, Weekday::sun});
  CHECK(plan.holidays == std::vector<Date>{make_date(2027, 1, 1)});
}

TEST_CASE("a byte-order mark, CRLF and an empty folder change nothing") {
  auto crlf = head + "mission: |\n  One.\n  Two.\n";
  const auto plain = value_of({{"itplan.yaml", crlf}});
  for (std::size_t at = 0; (at = crlf.find('\n', at)) != crlf.npos; at += 2)
    crlf.insert(at, "\r");
  CHECK(value_of({{"itplan.yaml", crlf}}) == plain);
  CHECK(value_of({{"itplan.yaml", "\xEF\xBB\xBF" + crlf}}) == plain);
}

TEST_CASE("an entry is checked without a plan around it") {
  const auto check = [](const std::string& text, std::string_view section) {
    return found(check_entry(std::make_shared<const SourceText>("new", text), section));
  };
  CHECK(check(vpn, "requests") == "");
  CHECK(check("title: VPN\nreceived: today\n", "requests") ==
        "new:1:1 missing-key\nnew:2:11 not-a-date\n");
  CHECK(check("name: Sales\n", "customers") == "");
  CHECK(check(vpn, "customers") == "new:1:1 missing-key\nnew:1:1 unknown-key\n"
                                   "new:2:1 unknown-key\n");
  CHECK(check("title: 'VPN\n", "requests") == "new:1:8 unclosed-quote\n");
}

TEST_CASE("a plan of too many files is refused as a whole; one of as many as it may have is read") {
  const auto main = std::make_shared<const SourceText>("itplan.yaml", head);
  const auto one = std::make_shared<const SourceText>("r.yaml", "title: R\ncustomer: sales\n");
  std::vector<PlanFile> files{{"itplan.yaml", main}};
  while (files.size() < most_files)
    files.push_back({fmt::format("requests/r{}.yaml", files.size()), one});
  const Loaded loaded = load(files);
  CHECK(found(loaded.problems) == "");
  CHECK(loaded.plan.requests.size() == most_files - 1);
  files.push_back({"requests/last.yaml", one});
  CHECK(found(load(files).problems) == "too-many-files\n");
}

TEST_CASE("a file that was not read is named, and the others are looked at all the same") {
  const auto file = [](const std::string& name, Unread why) {
    return PlanFile{name, std::make_shared<const SourceText>(name, ""), why};
  };
  auto files = files_of({{"itplan.yaml", head}, {"requests/d.yaml", "titel: D\n"}});
  files.push_back(file("requests/a.yaml", Unread::no_file));
  files.push_back(file("requests/b.yaml", Unread::link));
  files.push_back(file("requests/c.yaml", Unread::too_large));
  files.push_back(file("requests/e.yaml", Unread::no_room));
  CHECK(found(load(files).problems) == "requests/a.yaml:1:1 no-file\n"
                                       "requests/b.yaml:1:1 link-outside\n"
                                       "requests/c.yaml:1:1 too-large\n"
                                       "requests/d.yaml:1:1 missing-key\n"
                                       "requests/d.yaml:1:1 missing-key\n"
                                       "requests/d.yaml:1:1 unknown-key\n"
                                       "requests/e.yaml:1:1 plan-too-large\n");
}

TEST_CASE("an entry in conflict gets a free id for the case that both sides made it") {
  const std::string conflict = "<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> b\n";
  const auto loaded = load_texts({{"itplan.yaml", head},
                                  {"requests/vpn.yaml", conflict},
                                  {"requests/vpn-2.yaml", "title: C\ncustomer: s\n"}});
  REQUIRE(found(loaded.problems) == "requests/vpn.yaml:1:1 merge-conflict\n");
  CHECK(loaded.problems[0].help ==
        "keep what both sides need and delete the marker lines; if both sides made 'vpn' anew, "
        "requests/vpn-3.yaml is free for one of them");
  const auto in_main = load_main(head + conflict);
  CHECK(in_main.problems.at(0).help.find("free") == std::string::npos);
}
