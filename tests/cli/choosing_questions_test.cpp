// What is asked of `prioritise` beside the line itself: the same bytes whatever the order of files
// and entries, ballots that stay sealed, and what a Ctrl-C leaves.
#include "scratch.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <sstream>

using namespace itplan;

namespace {

// A plan small enough to be asked everything, with every kind of thing that has an order.
const char* const top = R"(itplan: 1
title: Plan
year: 2027
language: en
choice: {method: votes, round: autumn}
capacity:
  reserve: 10%
  days:
    build: {q1: 20, q2: 20, q3: 20, q4: 20}
    link: {q1: 10, q2: 10, q3: 10, q4: 10}
budget: {invest: 50000}
criteria:
  people: {question: People notice it, weight: 60}
  money: {question: It pays, weight: 40}
rounds:
  autumn: {opens: 2026-10-01, closes: 2026-10-31, points: 100, points_per_request: 60}
)";

struct Entry {
  std::string id;
  std::string text;
};

std::vector<Entry> customers() {
  return {{"depot", "name: Depot\nweight: 2\n"},
          {"finance", "name: Finance\n"},
          {"sales", "name: Sales\nweight: 3\n"}};
}

std::vector<Entry> requests() {
  std::vector<Entry> all;
  const char* const owners[] = {"depot", "finance", "sales"};
  for (int i = 0; i < 9; ++i) {
    std::string text = "title: Wish " + std::to_string(i) + "\ncustomer: " + owners[i % 3] +
                       "\nreceived: 2026-10-0" + std::to_string(1 + i % 5) +
                       "\neffort: {build: " + std::to_string(6 + (i * 7) % 11) +
                       ", link: " + std::to_string(1 + i % 4) +
                       "}\ncost: {invest: " + std::to_string(4000 + 1500 * (i % 4)) +
                       "}\nscores: {people: " + std::to_string(i % 6) +
                       ", money: " + std::to_string((i * 2) % 6) + "}\n";
    if (i == 4) text += "needs: [wish-1]\n";
    if (i == 5) text += "excludes: [wish-2]\n";
    all.push_back({"wish-" + std::to_string(i), text});
  }
  return all;
}

std::vector<Entry> ballots() {
  const auto ballot = [](std::initializer_list<std::pair<int, int>> given) {
    std::string text = "cast: 2026-10-20\nchoices:\n";
    for (const auto& [wish, points] : given)
      text += "  - request: wish-" + std::to_string(wish) +
              "\n    points: " + std::to_string(points) + "\n    why: Sealed words " +
              std::to_string(wish) + ".\n";
    return text;
  };
  return {{"depot", ballot({{0, 50}, {3, 30}, {4, 20}})},
          {"finance", ballot({{1, 60}, {7, 40}})},
          {"sales", ballot({{2, 45}, {5, 33}, {8, 22}})}};
}

void write_folder(Scratch& scratch, std::mt19937& random) {
  auto write = [&](const std::string& section, std::vector<Entry> entries) {
    std::shuffle(entries.begin(), entries.end(), random);
    for (const auto& entry : entries)
      scratch.write(section + "/" + entry.id + ".yaml", entry.text);
  };
  scratch.write("itplan.yaml", top);
  write("requests", requests());
  write("customers", customers());
  write("ballots/autumn", ballots());
}

std::string indented(const std::string& text, const std::string& by) {
  std::istringstream lines(text);
  std::string out;
  for (std::string line; std::getline(lines, line);)
    out += by + line + "\n";
  return out;
}

void write_one_file(Scratch& scratch, std::mt19937& random) {
  std::string text = top;
  const auto section = [&](const std::string& key, std::vector<Entry> entries,
                           const std::string& by) {
    std::shuffle(entries.begin(), entries.end(), random);
    text += key;
    for (const auto& entry : entries)
      text += by + entry.id + ":\n" + indented(entry.text, by + "  ");
  };
  section("customers:\n", customers(), "  ");
  section("requests:\n", requests(), "  ");
  section("ballots:\n  autumn:\n", ballots(), "    ");
  scratch.write("itplan.yaml", text);
}

const std::vector<std::string> questions = {
    "prioritise",
    "prioritise --all",
    "prioritise --json",
    "prioritise --compare",
    "prioritise --compare --json",
    "prioritise --frontier",
    "prioritise --frontier build --json",
    "prioritise --what-if invest+9000 --what-if without:wish-3",
    "prioritise --what-if build+10 --json",
    "explain wish-6",
    "explain wish-6 --json",
    "explain wish-0"};

std::string answers(Scratch& scratch) {
  std::string text;
  for (const auto& question : questions) {
    const auto ran = scratch.run("itplan " + question + " --today 2026-11-24");
    INFO(question << ": " << ran.err);
    CHECK(ran.code == 0);
    text += ran.out;
  }
  return text;
}

} // namespace

TEST_CASE("shuffling the files and entries of a plan changes no byte of any answer") {
  std::mt19937 random(1);
  std::string first;
  for (int turn = 0; turn < 4; ++turn) {
    Scratch scratch;
    if (turn % 2 == 0)
      write_folder(scratch, random);
    else
      write_one_file(scratch, random);
    const auto text = answers(scratch);
    if (turn == 0) first = text;
    CHECK(text == first);
  }
  CHECK(first.size() > 5000);
}

TEST_CASE("before a round closes nothing shows what is on its ballots") {
  std::mt19937 random(2);
  Scratch scratch;
  write_folder(scratch, random);
  const auto open = " --today 2026-10-25";
  std::vector<std::string> commands = questions;
  for (const auto* const more :
       {"list", "list --json", "list customers --json", "show wish-0", "show wish-0 --json",
        "show depot --json", "report plan", "report plan --json", "report status --json",
        "prioritise --method votes", "prioritise --method votes --json"})
    commands.push_back(more);
  for (const auto& command : commands) {
    const auto ran = scratch.run("itplan " + command + open);
    INFO(command << "\n" << ran.out << ran.err);
    CHECK(ran.out.find("Sealed words") == std::string::npos);
    CHECK(ran.out.find("\"amount\": 50") == std::string::npos);
    CHECK(ran.out.find("50 points") == std::string::npos);
  }
  for (const auto* const path : {"ballots", "ballots.autumn", "ballots.autumn.depot",
                                 "ballots.autumn.depot.choices.0.points"}) {
    const auto ran = scratch.run("itplan show " + std::string(path) + open);
    CHECK(ran.code == 1);
    CHECK(ran.out.empty());
    CHECK(ran.err.find("sealed until the round has closed, on 2026-10-31") != std::string::npos);
    CHECK(scratch.run("itplan show " + std::string(path) + " --today 2026-11-01").code == 0);
  }
  const auto ran = scratch.run("itplan prioritise --what-if rounds.autumn.closes=2026-10-20" +
                               std::string(open));
  CHECK(ran.code == 2);
}

TEST_CASE("a search ended by Ctrl-C says so, in words and in JSON") {
  std::mt19937 random(3);
  Scratch scratch;
  write_folder(scratch, random);
  scratch.interrupted = true;
  const auto text = scratch.run("itplan prioritise --today 2026-11-24");
  CHECK(text.code == 0);
  CHECK(text.out.find("Stopped by Ctrl-C") != std::string::npos);
  const auto json = scratch.run("itplan prioritise --json --today 2026-11-24");
  CHECK(json.out.find("\"interrupted\": true") != std::string::npos);
}

TEST_CASE("a long search tells a terminal that it is at work, and leaves nothing behind") {
  std::mt19937 random(4);
  Scratch scratch;
  write_folder(scratch, random);
  scratch.terminal = true;
  scratch.seconds_a_look = 1;
  const auto ran = scratch.run("itplan prioritise --today 2026-11-24");
  CHECK(ran.err.find("choosing, 1 s (Ctrl-C gives the best so far)") != std::string::npos);
  CHECK(ran.err.ends_with("\r\x1b[K"));
  scratch.terminal = false;
  CHECK(scratch.run("itplan prioritise --today 2026-11-24").err.empty());
}
