#include "itplan/change/import.hpp"

#include "plan_files.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace itplan;
using namespace itplan::testing;

namespace {

const Date today = make_date(2026, 11, 23);

Plan small_plan() {
  return load_main(head + "customers:\n  sales: {name: Sales}\n  depot: {name: Depot}\n"
                          "requests:\n  vpn: {title: VPN, customer: sales}\n")
      .plan;
}

Imported import(const std::string& text,
                std::vector<std::pair<std::string, std::string>> columns = {}) {
  const auto plan = small_plan();
  return read_requests(plan, std::make_shared<const SourceText>("in", text),
                       {std::move(columns), today});
}

std::string ids(const Imported& imported) {
  std::string text;
  for (const auto& entry : imported.entries) {
    REQUIRE(entry.at.size() == 2);
    CHECK(entry.at[0] == "requests");
    text += (text.empty() ? "" : " ") + entry.at[1];
  }
  CHECK(imported.rows.size() == imported.entries.size());
  return text;
}

Value only_fields(const Imported& imported) {
  CHECK(found(imported.problems) == "");
  REQUIRE(imported.entries.size() == 1);
  return imported.entries[0].fields;
}

} // namespace

TEST_CASE("a table that a Dutch spreadsheet wrote becomes requests") {
  const auto imported = import("Titel;Afdeling;Binnen;Dagen;effort.test;cost.capex;needs\n"
                               "Nieuwe app;sales;02-10-2026;2,5;20,30,45;1.250,50;vpn\n",
                               {{"Titel", "title"},
                                {"Afdeling", "customer"},
                                {"Binnen", "received"},
                                {"Dagen", "effort.build"}});
  CHECK(ids(imported) == "nieuwe-app");
  CHECK(
      only_fields(imported) ==
      Value(ValueMap{{"title", "Nieuwe app"},
                     {"customer", "sales"},
                     {"received", make_date(2026, 10, 2)},
                     {"effort", ValueMap{{"build", Days{250}},
                                         {"test", ValueList{Days{2000}, Days{3000}, Days{4500}}}}},
                     {"cost", ValueMap{{"capex", Money{125050}}}},
                     {"needs", ValueList{"vpn"}}}));
}

TEST_CASE("JSON lines become requests") {
  const auto imported =
      import("{\"title\": \"App\", \"customer\": \"depot\", \"received\": \"2026-10-02\","
             " \"needs\": [\"vpn\"], \"effort\": {\"build\": [1, 2, 3]}, \"x_own\": true}\n\n"
             "{\"id\": \"own-id\", \"title\": \"Other\", \"customer\": \"sales\"}\n");
  CHECK(found(imported.problems) == "");
  CHECK(ids(imported) == "app own-id");
  const auto& fields = imported.entries[0].fields;
  CHECK(*fields.find("received") == Value(make_date(2026, 10, 2)));
  CHECK(*fields.find("needs") == Value(ValueList{"vpn"}));
  CHECK(fields.find("effort")->find("build")->list()->size() == 3);
  CHECK(fields.map()->back().first == "x_own");
  CHECK(imported.entries[1].fields.find("id") == nullptr); // the id is the entry's, no field
}

TEST_CASE("what a row does not say is not there, but the day it came in is today") {
  const Value expected = ValueMap{{"title", "App"}, {"customer", "sales"}, {"received", today}};
  CHECK(only_fields(import("title,customer,received,owner\nApp,sales,,\n")) == expected);
  CHECK(only_fields(import("title,customer\nApp,sales\n")) == expected);
  CHECK(only_fields(import("{\"title\":\"App\",\"customer\":\"sales\"}")) == expected);
  CHECK(only_fields(import("{\"title\":\"App\",\"customer\":\"sales\",\"received\":null,"
                           "\"owner\":null}")) == expected);
}

TEST_CASE("ids differ from those of the plan and within one import") {
  std::string table = "title,customer\n";
  for (int i = 0; i < 5; ++i)
    table += "VPN,sales\nSales,depot\nApp,depot\n";
  const auto imported = import(table);
  CHECK(found(imported.problems) == "");
  REQUIRE(imported.entries.size() == 15);
  std::set<std::string> different;
  for (const auto& entry : imported.entries)
    different.insert(entry.at[1]);
  CHECK(different.size() == 15);
  CHECK_FALSE(different.contains("vpn"));
  CHECK_FALSE(different.contains("sales"));
  CHECK(imported.entries[0].at[1] == "vpn-sales");
  CHECK(imported.entries[2].at[1] == "app");
  CHECK(imported.entries[5].at[1] == "app-depot");
}

TEST_CASE("a bad row is told at its place, the good ones are still read") {
  const auto imported = import("id,title,customer,received\n"
                               "good,Good,sales,2026-10-02\n"
                               ",No customer,,\n"
                               ",Bad day,sales,yesterday\n"
                               "vpn,Taken,sales,\n"
                               "good,Twice,sales,\n"
                               "Not an id,Bad,sales,\n");
  CHECK(ids(imported) == "good");
  CHECK(found(imported.problems) ==
        "in:3:1 bad-row\nin:4:1 bad-row\nin:5:1 bad-row\nin:6:1 bad-row\nin:7:1 bad-row\n");
  const auto at = imported.rows[0];
  CHECK(at.source->slice(at.span) == "good,Good,sales,2026-10-02");
}

TEST_CASE("headings and keys that mean nothing are told once, with what was meant") {
  const auto table = import("title,custommer\nApp,sales\n");
  REQUIRE_FALSE(table.problems.empty());
  CHECK(table.problems[0].message == "unknown column 'custommer'");
  CHECK(table.problems[0].help == "did you mean 'customer'?");
  const auto json = import("{\"title\": \"App\", \"customer\": \"sales\", \"ownr\": \"x\"}\n");
  REQUIRE(json.problems.size() == 1);
  CHECK(json.problems[0].message == "unknown key 'ownr'");
  CHECK(json.problems[0].help == "did you mean 'owner'?");
}

TEST_CASE("text that is no table and no JSON is refused, not guessed") {
  struct Case {
    std::string text;
    std::string place;
  };
  for (const auto& one : {Case{"{\"title\": \"App\"\n", "in:1:"},
                          {"{\"title\": \"App\", \"customer\": \"sales\"}\n[1]\n", "in:2:1 "},
                          {"title,customer\nApp,sales,more\n", "in:2:1 "},
                          {"title,customer\n\"App,sales\n", "in:2:1 "}}) {
    CAPTURE(one.text);
    CHECK(found(import(one.text).problems).starts_with(one.place));
  }
  CHECK(import("").entries.empty());
  CHECK(import("title,customer\n").entries.empty());
  CHECK(ids(import("\xEF\xBB\xBFtitle;customer\r\nApp;sales\r\n")) == "app");
}

TEST_CASE("what was imported can be added to the plan") {
  const auto loaded = load_main(head + "customers:\n  sales: {name: Sales}\nrequests: {}\n");
  const auto imported =
      read_requests(loaded.plan,
                    std::make_shared<const SourceText>("in", "title,customer\nZoo,sales\nApp: "
                                                             "\"\"x\"\",sales\n2027,sales\n"),
                    {{}, today});
  CHECK(found(imported.problems) == "");
  const auto change = add_entries(loaded, imported.entries);
  REQUIRE(found(change.problems) == "");
  REQUIRE(change.after);
  CHECK(change.after->plan.requests.size() == 3);
}

TEST_CASE("fields come in the table's order, what is nothing is left out, x_ keys stay last") {
  const Value mixed = ValueMap{{"x_own", 1},     {"owner", "me"},   {"title", "App"},
                               {"ref", Value()}, {"colour", "red"}, {"customer", "sales"}};
  CHECK(in_field_order(request_schema(), mixed) ==
        Value(ValueMap{{"title", "App"}, {"customer", "sales"}, {"owner", "me"}, {"x_own", 1}}));
}
