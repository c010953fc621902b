#include "itplan/change/import.hpp"

#include "plan_files.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace itplan;
using namespace itplan::testing;

namespace {

const Date today = make_date(2026, 11, 23);

Plan small_plan() {
  return load_main(head + "capacity: {days: {build: {q1: 9}, test: {q1: 9}}}\nbudget: {capex: 9}\n"
                          "customers:\n  sales: {name: Sales}\n  depot: {name: Depot}\n"
                          "requests:\n  vpn: {title: VPN, customer: sales}\n")
      .plan;
}

Imported import(const std::string& text, const ImportOptions& options) {
  const auto plan = small_plan();
  return read_requests(plan, std::make_shared<const SourceText>("in", text), options);
}

ImportOptions plain_options() {
  ImportOptions options;
  options.today = today;
  return options;
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

Imported import(const std::string& text, const Pairs& columns = {}) {
  auto options = plain_options();
  for (const auto& [heading, target] : columns)
    options.mapping.columns.add(heading) = target;
  return import(text, options);
}

// The messages of what is wrong, one a line.
std::string messages(const std::vector<Problem>& problems) {
  std::string text;
  for (const auto& problem : problems)
    text += problem.message + "\n";
  return text;
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
  std::string table = "ref,title,customer\n";
  for (int i = 0; i < 5; ++i)
    for (const auto* row : {"VPN,depot", "Sales,depot", "App,depot"})
      table += std::to_string(i) + row[0] + "," + row + "\n";
  const auto imported = import(table);
  CHECK(found(imported.problems) == "");
  REQUIRE(imported.entries.size() == 15);
  std::set<std::string> different;
  for (const auto& entry : imported.entries)
    different.insert(entry.at[1]);
  CHECK(different.size() == 15);
  CHECK_FALSE(different.contains("vpn"));
  CHECK_FALSE(different.contains("sales"));
  CHECK(imported.entries[0].at[1] == "vpn-depot");
  CHECK(imported.entries[2].at[1] == "app");
  CHECK(imported.entries[5].at[1] == "app-depot");
}

TEST_CASE("a title in other letters gets the number as its id") {
  CHECK(ids(import("ref,title,customer\nP-7,\u041E\u043F\u0438\u0441,sales\n")) == "request-p-7");
}

TEST_CASE("what is wrong is told by kind, with the rows it holds for") {
  const auto imported = import("id,title,customer,received\n"
                               "good,Good,sales,2026-10-02\n"
                               ",No customer,,\n"
                               ",Bad day,sales,yesterday\n"
                               ",Bad days,sales,soon\n"
                               "good,Twice,sales,\n"
                               "Not an id,Bad,sales,\n");
  CHECK(ids(imported) == "good");
  CHECK(messages(imported.problems) ==
        "2 cells of column 'received' are no date: 'yesterday' line 4; 'soon' line 5\n"
        "there is already a 'good'\n"
        "id 'Not an id' must be lower-case letters, digits and single hyphens, a "
        "letter first, at most 40 characters\n"
        "'customer' is missing\n");
  const auto& at = imported.problems[0].place;
  CHECK(at.source->slice(at.span) == "yesterday");
  CHECK(imported.rows[0].source->slice(imported.rows[0].span) == "good,Good,sales,2026-10-02");
}

TEST_CASE("names, words, dates and amounts are read as people write them") {
  auto options = plain_options();
  options.mapping.hours_a_day = Hundredths{800};
  options.mapping.words.add("claimed").add("MUST") = "highest";
  const auto imported =
      import("Titel;Klant;Urgentie volgens de klant;Dagen build;cost.capex;wanted_by;also_for\n"
             "Nieuwe app;SALES;must;40 uur;\u20AC 12.500,-;2 oktober 2027;Depot | sales\n",
             options);
  CHECK(only_fields(imported) == Value(ValueMap{{"title", "Nieuwe app"},
                                                {"customer", "sales"},
                                                {"also_for", ValueList{"depot", "sales"}},
                                                {"received", today},
                                                {"claimed", "highest"},
                                                {"wanted_by", make_date(2027, 10, 2)},
                                                {"effort", ValueMap{{"build", Days{500}}}},
                                                {"cost", ValueMap{{"capex", Money{1250000}}}}}));
}

TEST_CASE("two readings are refused, naming both") {
  const auto imported = import("title,customer,wanted_by,cost.capex\nA,sales,3/4/2027,1.250\n");
  CHECK(messages(imported.problems) ==
        "'3/4/2027' in column 'wanted_by' is 3 April 2027 or 4 March 2027\n"
        "'1.250' in column 'cost.capex' is 1250 or 1.250\n");
}

TEST_CASE("a cell that cannot be read may be left out, and is told") {
  auto options = plain_options();
  options.mapping.unreadable = Unreadable::leave_out;
  const auto imported = import("title,customer,wanted_by\nA,sales,november\n", options);
  CHECK(only_fields(imported).find("wanted_by") == nullptr);
  CHECK(messages(imported.told) == "'november' in column 'wanted_by' is no date\n");
}

TEST_CASE("two columns of one text are joined in order") {
  CHECK(*only_fields(import("title,customer,Description,Notes\nA,sales,first,second\n",
                            {{"Description", "problem"}, {"Notes", "problem"}}))
             .find("problem") == Value("first\nsecond"));
}

TEST_CASE("defaults are for rows without that value") {
  auto options = plain_options();
  options.defaults = ValueMap{{"customer", "depot"}, {"owner", "adviser"}};
  options.mapping.defaults.add("claimed") = "low";
  const auto imported = import("title,owner\nA,me\nB,\n", options);
  CHECK(found(imported.problems) == "");
  REQUIRE(imported.entries.size() == 2);
  CHECK(*imported.entries[0].fields.find("owner") == Value("me"));
  CHECK(*imported.entries[1].fields.find("owner") == Value("adviser"));
  CHECK(*imported.entries[1].fields.find("claimed") == Value("low"));
  CHECK(*imported.entries[1].fields.find("customer") == Value("depot"));
}

TEST_CASE("rows that the plan has are left alone, and what they say otherwise is shown") {
  const auto same = import("title,customer\nVPN ,Sales\nNew,sales\n");
  CHECK(ids(same) == "new");
  CHECK(same.known == 1);
  CHECK(same.differences.empty());
  const auto other = import("title,customer,claimed\nVPN,sales,high\n");
  CHECK(other.entries.empty());
  REQUIRE(other.differences.size() == 1);
  CHECK(other.differences[0].path.text() == "requests.vpn.claimed");
  CHECK(other.differences[0].after == Value("high"));
}

TEST_CASE("doubles inside one file are named") {
  const auto refs = import("ref,title,customer\nP-1,A,sales\np-1,B,sales\n");
  CHECK(messages(refs.problems) == "number 'p-1' stands in line 2 too\n");
  const auto titles = import("title,customer\nA,sales\na,Sales\n");
  CHECK(messages(titles.problems) == "'a' of this customer stands in line 2 too\n");
  const auto numbered = import("ref,title,customer\n1,A,sales\n2,A,sales\n");
  CHECK(ids(numbered) == "a a-sales");
  CHECK(messages(numbered.told) == "'A' of this customer stands in line 2 too; both are taken\n");
}

TEST_CASE("customers that are missing are made when that is asked for, with their nicknames") {
  auto options = plain_options();
  options.create_customers = true;
  options.mapping.customers.add("SEH") = "spoed";
  options.mapping.customers.add("Spoedeisende hulp") = "spoed";
  const auto imported =
      import("title,customer\nA,SEH\nB,Spoedeisende hulp\nC,Lab\nD,lab\n", options);
  CHECK(found(imported.problems) == "");
  REQUIRE(imported.customers.size() == 2);
  CHECK(imported.customers[0].at.text() == "customers.spoed");
  CHECK(imported.customers[0].fields ==
        Value(ValueMap{{"name", "SEH"}, {"also_called", ValueList{"Spoedeisende hulp"}}}));
  CHECK(imported.customers[1].at.text() == "customers.lab");
}

TEST_CASE("what a row needs is found by number and title, in the file and in the plan") {
  const auto imported = import("ref,title,customer,needs\n12,Portal,sales,\n13,Login,sales,\"12; "
                               "vpn\"\n14,Shop,sales,Portal\n15,Car,sales,99\n");
  CHECK(ids(imported) == "portal login shop");
  CHECK(*imported.entries[1].fields.find("needs") == Value(ValueList{"portal", "vpn"}));
  CHECK(*imported.entries[2].fields.find("needs") == Value(ValueList{"portal"}));
  CHECK(messages(imported.problems) == "'99' in 'needs' is no request of the plan or the file\n");
}

TEST_CASE("a status of another tool is never dropped in silence") {
  const auto refused =
      import("title,customer,status\nA,sales,Done\nB,sales,received\nC,sales,open\n");
  CHECK(ids(refused) == "b c");
  CHECK(messages(refused.problems) == "'Done' in column 'status' does not say that this is open\n");
  auto options = plain_options();
  options.mapping.words.add("status").add("done") = "finished";
  const auto left_out = import("title,customer,status\nA,sales,Done\nB,sales,received\n", options);
  CHECK(ids(left_out) == "b");
  CHECK(left_out.left_out == 1);
}

TEST_CASE("error cells, dashes and totals are no values") {
  const auto imported =
      import("title;customer;problem\n#N/A;sales;x\n-;sales;n.v.t.\nA;sales;-\nTotaal;;\n");
  CHECK(ids(imported) == "a");
  CHECK(messages(imported.problems) == "'#N/A' in column 'title' is an error of the spreadsheet\n"
                                       "'-' in column 'title' is no title\n");
  CHECK(imported.left_out == 1);
  const auto asked = import("title;customer\nA;sales\nTotaal;sales\n");
  CHECK(messages(asked.problems) == "this looks like a row of totals\n");
}

TEST_CASE("marks of other tools become plain text, unless they are kept") {
  const auto* const table = "title,customer,problem\nA,sales,<b>We</b> wait &amp; wait\n";
  const auto plain = import(table);
  CHECK(*only_fields(plain).find("problem") == Value("We wait & wait"));
  CHECK(plain.told.size() == 1);
  auto options = plain_options();
  options.keep_markup = true;
  CHECK(*only_fields(import(table, options)).find("problem") == Value("<b>We</b> wait &amp; wait"));
}

TEST_CASE("one message lists all headings that are not known, with a guess to copy") {
  const auto imported = import("Wens;Afdeling;Uren;E-mail;Sprint (old, new)\nA;sales;8;x;y\n");
  REQUIRE(imported.problems.size() == 1);
  CHECK(imported.problems[0].message ==
        "5 columns are not known (line 1 is taken for the heading): 'Wens', 'Afdeling', 'Uren', "
        "'E-mail', 'Sprint (old, new)'");
  CHECK(imported.problems[0].help.find(
            "--columns 'Wens=title,Afdeling=customer,Uren=effort.build,E-mail=-,\"Sprint (old, "
            "new)\"=x_sprint_old_new'") != std::string::npos);
}

TEST_CASE("headings and keys that mean nothing are told once, with what was meant") {
  const auto table = import("title,custommer\nApp,sales\n");
  REQUIRE_FALSE(table.problems.empty());
  CHECK(table.problems[0].message == "unknown column 'custommer'");
  CHECK(table.problems[0].help.starts_with("did you mean 'customer'?"));
  const auto json = import("{\"title\": \"App\", \"customer\": \"sales\", \"ownr\": \"x\"}\n");
  REQUIRE(json.problems.size() == 1);
  CHECK(json.problems[0].message == "unknown key 'ownr'");
  CHECK(json.problems[0].help.starts_with("did you mean 'owner'?"));
}

TEST_CASE("text that is no table and no JSON is refused, not guessed") {
  struct Case {
    std::string text;
    std::string place;
  };
  for (const auto& one : {Case{"{\"title\": \"App\"\n", "in:1:"},
                          {"{\"title\": \"App\", \"customer\": \"sales\"}\n[1]\n", "in:2:1 "},
                          {"title,customer\nApp,sales,more\n", "in:2:11 "},
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
                    plain_options());
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
