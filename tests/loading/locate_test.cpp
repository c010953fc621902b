// Paths of the plan to places in its files.
#include "plan_files.hpp"

#include <doctest/doctest.h>

using namespace itplan;
using namespace itplan::testing;

namespace {

const Texts folders = {
    {"itplan.yaml", head + "capacity:\n  reserve: 20%\n"},
    {"requests/vpn.yaml", "title: VPN\ncustomer: sales\n"
                          "effort: {build: [1, 2, 3]}\nneeds: [app]\n"},
    {"ballots/autumn/sales.yaml", "choices:\n  - request: vpn\n    points: 5\n"}};

const Texts one_file = {{"itplan.yaml", head + R"(capacity:
  reserve: 20%
requests:
  vpn:
    title: VPN
    customer: sales
    effort: {build: [1, 2, 3]}
    needs: [app]
ballots:
  autumn:
    sales:
      choices:
        - request: vpn
          points: 5
)"}};

// "file:line:column" of the value at a path, or "file" where only that would hold it, or nothing.
std::string at(const Loaded& loaded, std::string_view path) {
  const auto located = locate(loaded, Path::parse(path));
  if (!located.document) return {};
  if (!located.node) return located.document->relative;
  const auto place = located.node.place();
  const auto where = place.source->locate(place.span.begin);
  return located.document->relative + ":" + std::to_string(where.line) + ":" +
         std::to_string(where.column);
}

// The place that a problem about this path gets.
std::string placed(const Loaded& loaded, std::string_view path) {
  std::vector<Problem> problems = {
      {Severity::wrong, "code", "message", "", Path::parse(path), {}, {}}};
  place_problems(loaded, problems);
  return found(problems);
}

} // namespace

TEST_CASE("a path of the plan is a file and a place in it, in either layout") {
  struct Case {
    const char* path;
    const char* in_folders;
    const char* in_one_file;
  };
  const auto split_up = load_texts(folders);
  const auto whole = load_texts(one_file);
  REQUIRE(split_up.readable());
  REQUIRE(whole.readable());
  for (const auto& one :
       {Case{"title", "itplan.yaml:2:8", "itplan.yaml:2:8"},
        {"capacity.reserve", "itplan.yaml:5:12", "itplan.yaml:5:12"},
        {"capacity.days", "itplan.yaml", "itplan.yaml"},
        {"requests.vpn", "requests/vpn.yaml:1:1", "itplan.yaml:8:5"},
        {"requests.vpn.title", "requests/vpn.yaml:1:8", "itplan.yaml:8:12"},
        {"requests.vpn.effort.build.1", "requests/vpn.yaml:3:21", "itplan.yaml:10:25"},
        {"requests.vpn.needs.0", "requests/vpn.yaml:4:9", "itplan.yaml:11:13"},
        {"requests.vpn.needs.1", "requests/vpn.yaml", "itplan.yaml"},
        {"requests.app", "", "itplan.yaml"},
        {"requests.app.title", "", "itplan.yaml"},
        {"ballots.autumn.sales.choices.0.points", "ballots/autumn/sales.yaml:3:13",
         "itplan.yaml:17:19"},
        {"ballots.winter.sales", "", "itplan.yaml"},
        {"customers.sales", "", ""}}) {
    CAPTURE(one.path);
    CHECK(at(split_up, one.path) == one.in_folders);
    CHECK(at(whole, one.path) == one.in_one_file);
  }
}

TEST_CASE("a problem gets the place of its path, or of the nearest thing above it") {
  const auto split_up = load_texts(folders);
  const auto whole = load_texts(one_file);
  struct Case {
    const char* path;
    const char* in_folders;
    const char* in_one_file;
  };
  for (const auto& one :
       {Case{"requests.vpn.title", "requests/vpn.yaml:1:8", "itplan.yaml:8:12"},
        {"requests.vpn.effort", "requests/vpn.yaml:3:1", "itplan.yaml:10:5"}, // its key
        {"requests.vpn.effort.test", "requests/vpn.yaml:3:1", "itplan.yaml:10:5"},
        {"requests.vpn.received", "requests/vpn.yaml:1:1", "itplan.yaml:7:3"},
        {"requests.vpn.decisions.0.by", "requests/vpn.yaml:1:1", "itplan.yaml:7:3"},
        {"capacity.days.build", "itplan.yaml:4:1", "itplan.yaml:4:1"},
        {"adopted", "itplan.yaml:1:1", "itplan.yaml:1:1"},
        {"customers.sales", "itplan.yaml:1:1", "itplan.yaml:1:1"}}) {
    CAPTURE(one.path);
    CHECK(placed(split_up, one.path) == std::string(one.in_folders) + " code\n");
    CHECK(placed(whole, one.path) == std::string(one.in_one_file) + " code\n");
  }
}

TEST_CASE("notes are placed too, places that are known stay, and problems are put in order") {
  const auto loaded = load_texts(one_file);
  const auto& source = loaded.documents.front().tree->source();
  std::vector<Problem> problems = {
      {Severity::wrong, "second", "", "", Path::parse("requests.vpn.needs.0"), {}, {}},
      {Severity::wrong, "first", "", "", Path::parse("requests.vpn"), {source, {0, 1}}, {}},
      {Severity::wrong, "nowhere", "", "", {}, {}, {}}};
  problems[0].notes.push_back({"note", Path::parse("capacity.reserve"), {}});
  place_problems(loaded, problems);
  CHECK(found(problems) == "nowhere\nitplan.yaml:1:1 first\nitplan.yaml:11:13 second\n");
  REQUIRE(problems[2].notes.size() == 1);
  CHECK(problems[2].notes[0].place.source == source);
  CHECK(source->slice(problems[2].notes[0].place.span) == "20%");
}

TEST_CASE("a new entry has one place: where the key stands, else the folder") {
  const auto split_up = load_texts(folders);
  const auto whole = load_texts(one_file);
  CHECK(file_of_entry(split_up, Path{"requests", "app"}) == "requests/app.yaml");
  CHECK(file_of_entry(split_up, Path{"customers", "sales"}) == "customers/sales.yaml");
  CHECK(file_of_entry(split_up, Path{"rounds", "winter"}) == "itplan.yaml");
  CHECK(file_of_entry(whole, Path{"requests", "app"}) == "itplan.yaml");
  CHECK(file_of_entry(whole, Path{"customers", "sales"}) == "customers/sales.yaml"); // no key
}
