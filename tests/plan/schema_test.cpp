#include "itplan/base/text.hpp"
#include "itplan/plan/schema.hpp"
#include "itplan/plan/values.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <set>

using namespace itplan;

namespace {

using Seen = std::set<const RecordSchema*>;

// Every record of the format once, also those inside lists and tables.
void each_record(const RecordSchema& record, Seen& seen,
                 const std::function<void(const RecordSchema&)>& visit) {
  if (!seen.insert(&record).second) return;
  visit(record);
  for (const auto& field : record.fields) {
    const auto* type = &field.type;
    while (type->element)
      type = type->element.get();
    if (type->record) each_record(*type->record, seen, visit);
  }
}

std::size_t each_record(const std::function<void(const RecordSchema&)>& visit) {
  Seen seen;
  each_record(plan_schema(), seen, visit);
  return seen.size();
}

const FieldSchema& field(std::string_view path) {
  const auto resolved = resolve(Path::parse(path));
  REQUIRE_MESSAGE(resolved.type, path);
  return *resolved.field;
}

} // namespace

TEST_CASE("every field has a line of explanation and, unless it is a record, an example") {
  const auto records = each_record([](const RecordSchema& record) {
    CHECK_FALSE(record.fields.empty());
    for (const auto& field : record.fields) {
      const auto& info = field.info;
      CAPTURE(info.key);
      CHECK_FALSE(info.doc.empty());
      CHECK(info.doc.find('\n') == info.doc.npos);
      CHECK(info.doc.back() != '.');
      CHECK((info.meaning == Meaning::record || !info.example.empty()));
      CHECK((info.meaning == Meaning::id) <= !info.refers_to.empty());
    }
  });
  CHECK(records == 27);
}

TEST_CASE("no record has a key twice, and find() and keys() agree") {
  each_record([](const RecordSchema& record) {
    std::set<std::string_view> keys;
    for (const auto key : record.keys()) {
      CAPTURE(key);
      CHECK(keys.insert(key).second);
      REQUIRE(record.find(key));
      CHECK(record.find(key)->info.key == key);
    }
    CHECK(record.find("no-such-key") == nullptr);
  });
}

TEST_CASE("an id refers to a section that exists, and a word has words") {
  each_record([](const RecordSchema& record) {
    for (const auto& field : record.fields) {
      const auto& info = field.info;
      CAPTURE(info.key);
      for (const auto section : split(info.refers_to, '/'))
        CHECK((section.empty() || resolve(Path::parse(section)).type));
      const auto* scalar = &field.type;
      while (scalar->element)
        scalar = scalar->element.get();
      const bool has_words = info.meaning == Meaning::word || info.meaning == Meaning::quarter;
      CHECK(has_words == !scalar->words.empty());
      CHECK((scalar->record != nullptr) == (info.meaning == Meaning::record));
    }
  });
}

TEST_CASE("a path of the format leads to its type") {
  struct Good {
    const char* path;
    Shape shape;
    Meaning meaning;
    const char* key;
  };
  for (const auto& good :
       {Good{"title", Shape::scalar, Meaning::line, "title"},
        {"year", Shape::scalar, Meaning::year, "year"},
        {"requests", Shape::table, Meaning::record, "requests"},
        {"requests.vpn", Shape::record, Meaning::record, "requests"},
        {"requests.vpn.claimed", Shape::scalar, Meaning::word, "claimed"},
        {"requests.vpn.needs", Shape::list, Meaning::id, "needs"},
        {"requests.vpn.needs.0", Shape::scalar, Meaning::id, "needs"},
        {"requests.vpn.effort", Shape::table, Meaning::days, "effort"},
        {"requests.vpn.effort.build", Shape::scalar, Meaning::days, "effort"},
        {"requests.vpn.effort.build.1", Shape::scalar, Meaning::days, "effort"},
        {"requests.vpn.decisions.2.told.channel", Shape::scalar, Meaning::line, "channel"},
        {"requests.vpn.agreements.0.moved.0.to", Shape::scalar, Meaning::date, "to"},
        {"customers.sales.weight", Shape::scalar, Meaning::whole, "weight"},
        {"ballots.autumn.sales.choices.0.points", Shape::scalar, Meaning::whole, "points"},
        {"capacity.reserve", Shape::scalar, Meaning::percent, "reserve"},
        {"capacity.days.build.q4", Shape::scalar, Meaning::days, "q4"},
        {"budget.capex", Shape::scalar, Meaning::money, "budget"},
        {"glossary.any word", Shape::scalar, Meaning::text, "glossary"},
        {"working_days.0", Shape::scalar, Meaning::word, "working_days"},
        {"holidays.3", Shape::scalar, Meaning::date, "holidays"}}) {
    CAPTURE(good.path);
    const auto found = resolve(Path::parse(good.path));
    REQUIRE(found.type);
    CHECK(found.type->shape == good.shape);
    CHECK(found.type->meaning == good.meaning);
    REQUIRE(found.field);
    CHECK(found.field->info.key == good.key);
    CHECK(found.known.empty());
  }
  CHECK(resolve(Path()).type->record == &plan_schema());
  CHECK(resolve(Path::parse("requests.vpn")).type->record == &request_schema());
  CHECK(resolve(Path::parse("customers.sales")).type->record == &customer_schema());
  CHECK(resolve(Path::parse("requests.vpn.effort.build")).type->spread);
  CHECK_FALSE(resolve(Path::parse("requests.vpn.effort.build.1")).type->spread);
  CHECK_FALSE(resolve(Path::parse("capacity.days.build.q1")).type->spread);
}

TEST_CASE("a path that leaves the format says at which key, and what could stand there") {
  struct Bad {
    const char* path;
    std::size_t at;
    const char* known; // one of the keys that would do; none where there are no keys
  };
  for (const auto& bad : {Bad{"titel", 0, "title"},
                          {"", 0, "title"},
                          {"requests.vpn.tittle", 2, "title"},
                          {"requests.vpn.decisions.0.outcme", 4, "outcome"},
                          {"capacity.days.build.q5", 3, "q4"},
                          {"title.x", 1, nullptr},
                          {"requests.vpn.needs.first", 3, nullptr},
                          {"requests.vpn.needs.-1", 3, nullptr},
                          {"requests.vpn.needs.0.x", 4, nullptr},
                          {"requests.vpn.effort.build.high", 4, nullptr},
                          {"capacity.days.build.q1.0", 4, nullptr},
                          {"ballots.autumn.sales.0", 3, "choices"}}) {
    CAPTURE(bad.path);
    const auto found = resolve(Path::parse(bad.path));
    CHECK(found.type == nullptr);
    CHECK(found.bad == bad.at);
    CHECK(found.known.empty() == (bad.known == nullptr));
    if (bad.known) CHECK(std::count(found.known.begin(), found.known.end(), bad.known) == 1);
  }
}

TEST_CASE("a type is described in words") {
  struct Case {
    const char* path;
    const char* words;
  };
  for (const auto& one :
       {Case{"title", "text on one line"},
        {"mission", "text"},
        {"year", "year"},
        {"closed", "date, YYYY-MM-DD"},
        {"language", "one of: nl, en"},
        {"adopted", "keys of its own"},
        {"budget", "map; each: amount of money"},
        {"glossary", "map; each: text"},
        {"requests", "map of records by id"},
        {"holidays", "list; each: date, YYYY-MM-DD"},
        {"capacity.reserve", "percentage"},
        {"capacity.days.build.q1", "days"},
        {"requests.vpn.value", "number"},
        {"requests.vpn.customer", "id in customers"},
        {"requests.vpn.needs", "list; each: id in requests"},
        {"requests.vpn.notes", "list of records"},
        {"requests.vpn.effort", "map by capacity.days; each: days, or [low, likely, high]"},
        {"requests.vpn.cost_of_delay", "amount of money"}}) {
    CAPTURE(one.path);
    CHECK(describe(field(one.path)) == one.words);
  }
}

TEST_CASE("as data a request has its keys in the table's order and leaves out what is absent") {
  Request request;
  CHECK(to_value(request).is_nothing());
  request.value = Hundredths{4050};
  request.title = "VPN";
  request.effort.add("build") = Spread{{2000}, {3000}, {4500}};
  request.effort.add("test") = Spread{{800}, {800}, {800}};
  request.claimed = Claim::highest;
  request.needs = {"net"};
  request.received = make_date(2026, 10, 2);
  const auto days = [](Days low, Days likely, Days high) {
    return Value(ValueMap{{"low", low}, {"likely", likely}, {"high", high}});
  };
  CHECK(to_value(request) ==
        Value(ValueMap{{"title", "VPN"},
                       {"received", make_date(2026, 10, 2)},
                       {"claimed", "highest"},
                       {"effort", ValueMap{{"build", days({2000}, {3000}, {4500})},
                                           {"test", days({800}, {800}, {800})}}},
                       {"needs", ValueList{"net"}},
                       {"value", Hundredths{4050}}}));
  Plan plan;
  plan.capacity.reserve = Percent{20};
  CHECK(to_value(plan) == Value(ValueMap{{"capacity", ValueMap{{"reserve", "20%"}}}}));
}
