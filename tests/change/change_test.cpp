#include "itplan/base/text.hpp"
#include "itplan/change/change.hpp"
#include "itplan/plan/values.hpp"

#include "plan_files.hpp"

#include <doctest/doctest.h>

using namespace itplan;
using namespace itplan::testing;

namespace {

const std::string plan_text = head + R"(# What we may spend.
budget: {capex: 500}   # this year

working_days: [mon, tue]
customers:
  sales: {name: Sales}
requests:
  # The oldest wish.
  app:
    title: App             # short
    customer: sales
    confirmed: 2026-10-09
    kind: project
    needs: [vpn]

  # Without this nobody works at home.
  vpn:
    title: 'VPN'
    customer: sales
    x_mine: keep
    decisions:
      - date: 2026-12-10
        outcome: agreed
)";

// The lines that differ, between what both texts have in common at both ends.
std::string changed_lines(std::string_view before, std::string_view after) {
  auto old_lines = split(before, '\n');
  auto new_lines = split(after, '\n');
  while (!old_lines.empty() && !new_lines.empty() && old_lines.back() == new_lines.back()) {
    old_lines.pop_back();
    new_lines.pop_back();
  }
  std::size_t same = 0;
  while (same < old_lines.size() && same < new_lines.size() && old_lines[same] == new_lines[same])
    ++same;
  std::string text;
  for (std::size_t i = same; i < old_lines.size(); ++i)
    text += "-" + std::string(old_lines[i]) + "\n";
  for (std::size_t i = same; i < new_lines.size(); ++i)
    text += "+" + std::string(new_lines[i]) + "\n";
  return text;
}

// What a change comes to, file by file; its problems where it was refused.
std::string told(const Change& change) {
  if (!change.problems.empty()) {
    CHECK(change.files.empty());
    CHECK(change.after == nullptr);
    return found(change.problems);
  }
  std::string text;
  for (const auto& file : change.files) {
    CHECK(file.is_new == file.before.empty());
    CHECK(file.before != file.after);
    text += file.relative + "\n" + changed_lines(file.before, file.after);
  }
  CHECK((change.after != nullptr) == !change.files.empty());
  if (change.after) CHECK(found(change.after->problems) == "");
  return text;
}

std::string set_in(const std::string& text, std::string_view path, const Value& value) {
  const auto loaded = load_main(text);
  REQUIRE(found(loaded.problems) == "");
  return told(set_value(loaded, Path::parse(path), value));
}

std::string set(std::string_view path, const Value& value) {
  return set_in(plan_text, path, value);
}

std::string unset(std::string_view path) {
  const auto loaded = load_main(plan_text);
  return told(unset_value(loaded, Path::parse(path)));
}

NewEntry request(std::string_view id) {
  return {Path{"requests", id}, ValueMap{{"title", "New"}, {"customer", "sales"}}};
}

std::string add(const std::string& text, const std::vector<NewEntry>& entries) {
  const auto loaded = load_main(text);
  REQUIRE(found(loaded.problems) == "");
  return told(add_entries(loaded, entries));
}

const Texts folders = {{"itplan.yaml", head},
                       {"customers/sales.yaml", "name: Sales\n"},
                       {"requests/vpn.yaml", "title: VPN   # short\ncustomer: sales\n"}};

} // namespace

TEST_CASE(
    "a new entry goes before the first larger id, and comments stay with what they are over") {
  CHECK(add(plan_text, {request("bee")}) == "itplan.yaml\n"
                                            "+\n" // as between the others
                                            "+  bee:\n"
                                            "+    title: New\n"
                                            "+    customer: sales\n");
  const auto loaded = load_main(plan_text);
  const auto text = [&](std::string_view id) {
    return add_entries(loaded, {request(id)}).files.at(0).after;
  };
  struct Case {
    std::string id;
    std::string next;
  };
  for (const auto& one : {Case{"aa", "  # The oldest wish.\n  app:"},
                          {"bee", "  # Without this nobody works at home.\n  vpn:"}}) {
    CAPTURE(one.id);
    const auto at = text(one.id).find("  " + one.id + ":");
    REQUIRE(at != std::string::npos);
    CHECK(text(one.id).find(one.next) > at);
    CHECK(text(one.id).find(one.next) < at + 60);
  }
  CHECK(text("zoo").ends_with("        outcome: agreed\n"
                              "\n"
                              "  zoo:\n"
                              "    title: New\n"
                              "    customer: sales\n"));
}

TEST_CASE("several new entries come in the order of their ids") {
  const auto loaded = load_main(plan_text);
  const auto change =
      add_entries(loaded, {request("zoo"), request("bus"), request("yak"), request("bee")});
  REQUIRE(change.problems.empty());
  std::string order;
  for (const Node entry : change.after->documents[0].tree->root().find("requests").children())
    order += std::string(entry.key()) + " ";
  CHECK(order == "app bee bus vpn yak zoo ");
}

TEST_CASE("an empty section takes its first entries") {
  for (const auto* empty : {"requests: {}\n", "requests:\n"}) {
    CAPTURE(empty);
    const auto loaded = load_main(head + "customers: {}\n" + empty);
    const auto change = add_entries(loaded, {request("b"), request("a")});
    REQUIRE(change.problems.empty());
    REQUIRE(change.files.size() == 1);
    CHECK(change.files[0].after == head + "customers: {}\n"
                                          "requests:\n"
                                          "  a:\n    title: New\n    customer: sales\n"
                                          "  b:\n    title: New\n    customer: sales\n");
  }
}

TEST_CASE("a section that is no folder and has no key yet gets one, at its place") {
  CHECK(add(plan_text, {{Path{"risks", "vendor"}, ValueMap{{"text", "It stops."}}}}) ==
        "itplan.yaml\n"
        "+risks:\n"
        "+  vendor:\n"
        "+    text: It stops.\n");
  const auto loaded = load_main(plan_text);
  const auto change =
      add_entries(loaded, {{Path{"risks", "vendor"}, ValueMap{{"text", "It stops."}}}});
  CHECK(change.files.at(0).after.find("\nrisks:") < change.files[0].after.find("working_days:"));
  CHECK(change.files.at(0).after.find("\nrisks:") > change.files[0].after.find("budget:"));
}

TEST_CASE("in folders a new entry is a file of its own") {
  const auto loaded = load_texts(folders);
  CHECK(told(add_entries(
            loaded, {request("app"), {Path{"customers", "depot"}, ValueMap{{"name", "Depot"}}}})) ==
        "customers/depot.yaml\n+name: Depot\n"
        "requests/app.yaml\n+title: New\n+customer: sales\n");
  const auto change = add_entries(loaded, {request("app")});
  REQUIRE(change.after);
  CHECK(change.after->plan.requests.contains("app"));
  CHECK(change.after->plan.requests.contains("vpn"));
}

TEST_CASE("all new entries or none") {
  const NewEntry bad{Path{"requests", "bad"}, ValueMap{{"title", "No customer"}}};
  const auto in_one = add(plan_text, {request("bee"), bad});
  CHECK(in_one.ends_with(" missing-key\n"));
  CHECK(told(add_entries(load_texts(folders), {request("bee"), bad})) ==
        "requests/bad.yaml:1:1 missing-key\n");
}

TEST_CASE("a new value changes one line and nothing beside it") {
  CHECK(set("requests.app.title", "Phone") == "itplan.yaml\n"
                                              "-    title: App             # short\n"
                                              "+    title: Phone             # short\n");
  CHECK(set("requests.vpn.title", "Home work") == "itplan.yaml\n"
                                                  "-    title: 'VPN'\n"
                                                  "+    title: 'Home work'\n");
  CHECK(set("budget.capex", Money{75050}) == "itplan.yaml\n"
                                             "-budget: {capex: 500}   # this year\n"
                                             "+budget: {capex: 750.5}   # this year\n");
  CHECK(set("requests.app.title", "2027") == "itplan.yaml\n"
                                             "-    title: App             # short\n"
                                             "+    title: '2027'             # short\n");
  CHECK(told(set_value(load_texts(folders), Path::parse("requests.vpn.title"), "Home")) ==
        "requests/vpn.yaml\n-title: VPN   # short\n+title: Home   # short\n");
}

TEST_CASE("the value that is there already changes nothing") {
  CHECK(set("requests.vpn.title", "VPN") == "");
  CHECK(set("budget.capex", Money{50000}) == "");
  CHECK(set("requests.app.needs", ValueList{"vpn"}) == "");
}

TEST_CASE("a new key goes to its place in the table of fields") {
  CHECK(set("requests.app.owner", "adviser") == "itplan.yaml\n+    owner: adviser\n");
  const auto loaded = load_main(plan_text);
  const auto text = [&](std::string_view path, const Value& value) {
    return set_value(loaded, Path::parse(path), value).files.at(0).after;
  };
  CHECK(text("requests.app.owner", "adviser").find("2026-10-09\n    owner: adviser\n    kind:") !=
        std::string::npos);
  CHECK(text("requests.app.value", Hundredths{4000}).find("needs: [vpn]\n    value: 40\n") !=
        std::string::npos);
  CHECK(text("organisation", "Harbour").find("title: Plan\norganisation: Harbour\nyear: 2027\n") !=
        std::string::npos);
  CHECK(text("mission", "Help.").find("year: 2027\nmission: Help.\n# What we may spend.\n") !=
        std::string::npos); // the comment stays over the budget
  CHECK(text("budget.aaa", Money{100}).find("budget: {aaa: 1, capex: 500}   # this year") !=
        std::string::npos);
  CHECK(text("requests.vpn.owner", "adviser") // a key of the user's own has no place
            .find("x_mine: keep") != std::string::npos);
}

TEST_CASE("maps that are missing on the way are made") {
  CHECK(set("capacity.days.build.q1", Days{11000}) == "itplan.yaml\n"
                                                      "+capacity:\n"
                                                      "+  days:\n"
                                                      "+    build: {q1: 110}\n");
  CHECK(set("requests.app.effort.build", ValueList{Days{100}, Days{200}, Days{300}}) ==
        "itplan.yaml\n+    effort: {build: [1, 2, 3]}\n");
  CHECK(set("requests.vpn.decisions.0.told.date", make_date(2026, 12, 11)) ==
        "itplan.yaml\n+        told: {date: 2026-12-11}\n");
  CHECK(set_in(head + "capacity:\n", "capacity.reserve", "20%") ==
        "itplan.yaml\n-capacity:\n+capacity: {reserve: 20%}\n");
}

TEST_CASE("an element of a list is set, or added at its end") {
  CHECK(set("requests.app.needs.0", "bee") == "itplan.yaml\n"
                                              "-    needs: [vpn]\n"
                                              "+    needs: [bee]\n");
  CHECK(set("requests.app.needs.1", "bee") == "itplan.yaml\n"
                                              "-    needs: [vpn]\n"
                                              "+    needs: [vpn, bee]\n");
  CHECK(set("requests.vpn.decisions.0.outcome", "declined") == "itplan.yaml\n"
                                                               "-        outcome: agreed\n"
                                                               "+        outcome: declined\n");
}

TEST_CASE("what the plan cannot hold is refused with its place, and nothing is written") {
  CHECK(set("requests.app.confirmed", "soon") == "itplan.yaml:15:16 not-a-date\n");
  CHECK(set("requests.app.colour", "red").ends_with(" unknown-key\n"));
  CHECK(set("requests.app.title.deeper", "x") != "");
  CHECK(set("requests.nobody.title", "x").ends_with(" missing-key\n"));
  const auto loaded = load_texts(folders);
  CHECK(told(set_value(loaded, Path::parse("requests.nobody.title"), "x")) == "no-such-entry\n");
  CHECK(told(set_value(loaded, Path::parse("requests.vpn.confirmed"), "soon")) ==
        "requests/vpn.yaml:3:12 not-a-date\n");
  CHECK_FALSE(set_value(loaded, Path::parse("requests.vpn"), "x").problems.empty());
  CHECK_FALSE(set_value(loaded, Path(), "x").problems.empty());
}

TEST_CASE("a key or element is taken away with its line, and what is not there stays away") {
  CHECK(unset("requests.app.confirmed") == "itplan.yaml\n-    confirmed: 2026-10-09\n");
  CHECK(unset("requests.app.needs.0") == "itplan.yaml\n-    needs: [vpn]\n+    needs: []\n");
  CHECK(unset("budget.capex") == "itplan.yaml\n"
                                 "-budget: {capex: 500}   # this year\n"
                                 "+budget: {}   # this year\n");
  CHECK(unset("requests.app.owner") == "");
  CHECK(unset("requests.nobody.title") == "");
  CHECK(unset("nothing") == "");
  CHECK(unset("requests.app.title").ends_with(" missing-key\n")); // a plan needs it
  const auto loaded = load_texts(folders);
  CHECK(told(unset_value(loaded, Path::parse("requests.nobody.title"))) == "");
  CHECK(told(unset_value(loaded, Path::parse("requests.vpn"))) == ""); // no entry is ever deleted
  CHECK(told(unset_value(loaded, Path())) == "");
}

TEST_CASE("several steps are one change, and what is missing is made once") {
  const auto loaded = load_texts(folders);
  const Path vpn{"requests", "vpn"};
  const auto day = *parse_date("2026-10-10");
  CHECK(told(change_plan(
            loaded,
            {Append{vpn / "notes", ValueMap{{"date", day}, {"from", "it"}, {"text", "Yes."}}},
             Append{vpn / "notes", ValueMap{{"date", day}, {"from", "sales"}, {"text", "No."}}},
             Set{vpn / "effort" / "dev", 3}, Set{vpn / "effort" / "ops", 4}})) ==
        "requests/vpn.yaml\n+effort: {dev: 3, ops: 4}\n+notes:\n"
        "+  - date: 2026-10-10\n+    from: it\n+    text: Yes.\n"
        "+  - date: 2026-10-10\n+    from: sales\n+    text: No.\n");
}

TEST_CASE("a step that cannot be done stops all") {
  const auto loaded = load_texts(folders);
  CHECK(told(change_plan(loaded, {Set{Path::parse("requests.vpn.owner"), "me"},
                                  Append{Path::parse("requests.nobody.notes"), ValueMap{}}})) ==
        "no-such-entry\n");
}

TEST_CASE("steps that make two things of one missing key stop all") {
  const auto loaded = load_texts(folders);
  const Path vpn{"requests", "vpn"};
  const auto list_under_record = {Step{Set{vpn / "legal" / "rule", "A law"}},
                                  Step{Append{vpn / "legal", "x"}}};
  CHECK(told(change_plan(loaded, list_under_record)) == "edits-overlap\n");
  const auto key_in_text = {Step{Set{vpn / "owner", "me"}}, Step{Set{vpn / "owner" / "x", 1}}};
  CHECK(told(change_plan(loaded, key_in_text)) == "edits-overlap\n");
  const Path nobody{"requests", "nobody", "notes"};
  const auto twice_nowhere = {Step{Set{nobody, ValueMap{}}}, Step{Append{nobody, 1}},
                              Step{Append{nobody / "x", 2}}};
  CHECK(told(change_plan(loaded, twice_nowhere)) ==
        "no-such-entry\nno-such-entry\nno-such-entry\n");
}
