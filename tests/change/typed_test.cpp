#include "itplan/change/typed.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace itplan;

namespace {

const TypeSchema& type(std::string_view path) {
  const auto resolved = resolve(Path::parse(path));
  REQUIRE_MESSAGE(resolved.type, path);
  return *resolved.type;
}

} // namespace

TEST_CASE("a typed text becomes what its field holds") {
  struct Case {
    const char* path;
    const char* text;
    Value value;
  };
  const Days one{100}, two{200}, three{300}, eight{800};
  for (const auto& row :
       std::vector<Case>{{"requests.a.received", "2026-10-02", make_date(2026, 10, 2)},
                         {"requests.a.value", "40.5", Hundredths{4050}},
                         {"requests.a.cost_of_delay", "3500", Hundredths{350000}},
                         {"customers.a.weight", "3", std::int64_t{3}},
                         {"title", "2027", "2027"},
                         {"title", "a, b", "a, b"},
                         {"mission", "no", "no"},
                         {"capacity.reserve", "20%", "20%"},
                         {"requests.a.claimed", "highest", "highest"},
                         {"requests.a.needs", "b, c,d", ValueList{"b", "c", "d"}},
                         {"requests.a.needs", "b", ValueList{"b"}},
                         {"requests.a.needs", "b,,", ValueList{"b"}},
                         {"holidays", "2027-01-01,2027-03-29",
                          ValueList{make_date(2027, 1, 1), make_date(2027, 3, 29)}},
                         {"requests.a.effort.x", "8", eight},
                         {"requests.a.effort.x", "1,2,3", ValueList{one, two, three}},
                         {"requests.a.effort.x", "1, 2, 3", ValueList{one, two, three}},
                         {"requests.a.effort", "x=8", ValueMap{{"x", eight}}},
                         {"requests.a.effort", "x=1,2,3, y=8",
                          ValueMap{{"x", ValueList{one, two, three}}, {"y", eight}}},
                         {"requests.a.cost", "capex=2.5,opex=1",
                          ValueMap{{"capex", Money{250}}, {"opex", Money{100}}}},
                         {"requests.a.scores", "time = 3", ValueMap{{"time", three}}},
                         // What does not fit stays text, for reading to refuse.
                         {"requests.a.received", "soon", "soon"},
                         {"requests.a.value", "1.250,50", Hundredths{125050}},
                         {"requests.a.value", "1.250", "1.250"}, // two readings
                         {"requests.a.claimed", "Hoog", "high"},
                         {"customers.a.weight", "3.5", "3.5"},
                         {"requests.a.effort", "eight", "eight"},
                         {"requests.a.cost", "capex=much", ValueMap{{"capex", "much"}}}}) {
    CAPTURE(row.path);
    CAPTURE(row.text);
    CHECK(typed(type(row.path), row.text) == row.value);
  }
}

TEST_CASE("what a spreadsheet writes becomes what a plan holds") {
  struct Case {
    const char* path;
    const char* text;
    const char* written;
  };
  for (const auto& one :
       {Case{"requests.a.received", "02-10-2026", "2026-10-02"},
        {"requests.a.received", "2-10-2026", "2026-10-02"},
        {"requests.a.received", "2/1/2026", "2026-01-02"},
        {"requests.a.received", "02.10.2026", "2026-10-02"},
        {"requests.a.received", " 2026-10-02 ", "2026-10-02"},
        {"requests.a.received", "10-2026", "10-2026"},
        {"requests.a.received", "2-10-26", "2-10-26"},
        {"requests.a.cost.capex", "1.250,50", "1250.50"},
        {"requests.a.cost.capex", "12,5", "12.5"},
        {"requests.a.cost.capex", "1250.50", "1250.50"},
        {"requests.a.cost.capex", "1.250", "1.250"}, // refused later: it could mean either
        {"requests.a.effort.x", " 2,5 ", "2.5"},
        {"requests.a.effort.x", "20,30,45", "20,30,45"}, // a spread, no decimals
        {"requests.a.effort.x", "20, 30, 45", "20, 30, 45"},
        {"customers.a.weight", " 3 ", "3"},
        {"requests.a.claimed", " high ", "high"},
        {"requests.a.title", "12,5 en 02-10-2026", "12,5 en 02-10-2026"},
        {"requests.a.needs", "a, b", "a, b"}}) {
    CAPTURE(one.text);
    CHECK(as_in_plan(type(one.path), one.text) == one.written);
  }
}

TEST_CASE("a first word that is no section is a request, or else a customer") {
  Plan plan;
  plan.requests.add("vpn");
  plan.requests.add("both");
  plan.customers.add("both");
  plan.customers.add("sales");
  plan.requests.sort_by_id();
  plan.customers.sort_by_id();
  struct Case {
    const char* written;
    const char* path;
  };
  for (const auto& one : {Case{"vpn.value", "requests.vpn.value"},
                          {"vpn", "requests.vpn"},
                          {"sales.weight", "customers.sales.weight"},
                          {"both.notes.0", "requests.both.notes.0"},
                          {"nobody.title", "requests.nobody.title"},
                          {"requests.vpn.value", "requests.vpn.value"},
                          {"customers.sales", "customers.sales"},
                          {"capacity.reserve", "capacity.reserve"},
                          {"title", "title"}}) {
    CAPTURE(one.written);
    CHECK(full_path(plan, one.written).text() == one.path);
  }
}
