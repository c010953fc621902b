// What a customer has not heard, and what is private, stands in no report for others: every report
// that is not the team's own, in both languages, as data, as Markdown and as a page.
#include "itplan/loading/load.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/ranking/choose.hpp"
#include "itplan/render/json.hpp"
#include "itplan/report/calendar.hpp"
#include "itplan/report/page.hpp"
#include "itplan/report/reports.hpp"

#include "../loading/plan_files.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace itplan;

namespace {

constexpr std::string_view untold_mark = "UNTOLDWORD";
constexpr std::string_view private_mark = "PRIVATEWORD";

Decision decision_of(Outcome outcome, Date date, std::string_view words) {
  Decision decision;
  decision.outcome = outcome;
  decision.date = date;
  decision.by = "directie";
  decision.fact = words;
  decision.not_included = words;
  decision.heard = words;
  decision.alternative = words;
  decision.would_change = words;
  return decision;
}

void mark_private(Request& request, const Id& id) {
  const auto words = std::string(private_mark) + " " + id;
  request.is_private = Truth::yes;
  for (auto* text : {&request.title, &request.problem, &request.result, &request.if_never,
                     &request.because, &request.owner, &request.lesson, &request.went_well})
    *text = words;
  for (auto& note : request.notes)
    note.text = words;
  for (auto& decision : request.decisions)
    decision = decision_of(*decision.outcome, *decision.date, words);
  for (auto& decision : request.decisions)
    decision.told = Told{*decision.date, words, words};
}

// The Dutch example, in which every third open request has an answer that nobody was told, each
// outcome in turn, one moved and one taken back; and every seventh request is private.
Plan plan_with_secrets() {
  auto plan = load(itplan::testing::files_of(itplan::testing::example("gemeente-waterrijk"))).plan;
  const auto day = make_date(2026, 11, 20);
  const auto told_day = make_date(2026, 11, 6);
  constexpr Outcome outcomes[] = {Outcome::agreed, Outcome::not_now, Outcome::declined,
                                  Outcome::stopped};
  std::size_t nth = 0;
  for (const auto& entry : plan.requests) {
    auto& request = const_cast<Request&>(entry.value);
    ++nth;
    if (nth % 7 == 0) {
      mark_private(request, entry.id);
      continue;
    }
    if (nth % 3 != 0 || request.delivered) continue;
    request.decisions.clear();
    if (nth % 2 == 0) { // a yes that was told, and is moved or taken back
      auto& yes = request.decisions.emplace_back(decision_of(Outcome::agreed, told_day, "Ja."));
      yes.quarter = Quarter::q2;
      yes.told = Told{told_day, "teammanager", "gesprek"};
    }
    auto& untold = request.decisions.emplace_back(
        decision_of(outcomes[nth / 3 % std::size(outcomes)], day, untold_mark));
    if (untold.outcome == Outcome::agreed) untold.quarter = Quarter::q4;
  }
  return plan;
}

bool may_know(const Request& request, const Id& customer) {
  return request.customer == customer || std::find(request.also_for.begin(), request.also_for.end(),
                                                   customer) != request.also_for.end();
}

void look(const BuiltInReport& report, const Plan& plan, const Choice& choice, Language language,
          const Id& customer, bool for_board) {
  static const std::vector<Problem> none;
  const auto today = make_date(2026, 11, 23);
  const Since since{
      .text = "2026-11-16", .date = make_date(2026, 11, 16), .then = nullptr, .until = today};
  auto data = data_for_readers(report, {.plan = plan,
                                        .choice = choice,
                                        .today = today,
                                        .language = language,
                                        .problems = none,
                                        .customer = customer,
                                        .since = &since,
                                        .for_board = for_board});
  const auto json = to_json(data);
  const auto markdown = filled(report.name, data, language);
  place_pictures(data, language, PictureForm::page);
  const auto page = report_page(filled(report.name, data, language), data, language);
  for (const auto* text : {&json, &markdown, &page}) {
    CHECK(text->find(untold_mark) == std::string::npos);
    for (const auto& [id, request] : plan.requests) {
      if (request.is_private != Truth::yes || may_know(request, customer)) continue;
      CHECK(text->find(std::string(private_mark) + " " + id) == std::string::npos);
      CHECK(text->find('"' + id + '"') == std::string::npos);
    }
  }
}

// The ids in a list of rows.
std::string ids_in(const Value& data, std::string_view key) {
  std::string ids;
  const auto* rows = data.find(key);
  REQUIRE(rows);
  for (const auto& row : *rows->list())
    ids += ' ' + *row.find("id")->text() + ' ';
  return ids;
}

} // namespace

TEST_CASE("the year plan lists no answer that was not told") {
  const auto plan = plan_with_secrets();
  const auto today = make_date(2026, 11, 23);
  const auto choice = choose(plan, today);
  static const std::vector<Problem> none;
  const auto data = data_for_readers(
      *find_report("plan"),
      {.plan = plan, .choice = choice, .today = today, .language = Language::nl, .problems = none});
  const auto refused = ids_in(data, "not_now") + ids_in(data, "declined");
  const auto waits = ids_in(data, "untold");
  std::size_t waiting = 0;
  for (const auto& entry : plan.requests) {
    const auto& id = entry.id;
    const auto& request = entry.value;
    if (request.is_private == Truth::yes || !untold_decision(request)) continue;
    INFO(id);
    CHECK(refused.find(' ' + id + ' ') == std::string::npos);
    waiting += waits.find(' ' + id + ' ') != std::string::npos;
  }
  CHECK(waiting > 3);
  CHECK(filled("plan", data, Language::nl).find("### Besloten; de klant hoort het eerst") !=
        std::string::npos);
}

TEST_CASE("nothing untold and nothing private stands in a report for others than IT") {
  const auto plan = plan_with_secrets();
  const auto choice = choose(plan, make_date(2026, 11, 23));
  std::size_t looked = 0;
  for (const auto& report : built_in_reports()) {
    if (report.audience == Audience::team && !report.is_passed_on) continue;
    CAPTURE(report.name);
    for (const auto language : {Language::nl, Language::en}) {
      if (!report.for_customer) {
        if (!report.compares) look(report, plan, choice, language, {}, false);
        look(report, plan, choice, language, {}, true);
        ++looked;
      }
      for (const auto& customer : plan.customers) {
        if (!report.for_customer) break;
        CAPTURE(customer.id);
        look(report, plan, choice, language, customer.id, false);
        ++looked;
      }
    }
  }
  CHECK(looked >= 30);
}

TEST_CASE("the year plan and the calendar give no answer away by what waits for it") {
  auto plan = plan_with_secrets();
  const auto today = make_date(2026, 11, 23);
  auto& waits = plan.requests.add("zz-waits");
  waits.title = "Waits";
  waits.customer = "burgerzaken";
  waits.received = make_date(2026, 10, 1);
  waits.effort.add("ontwikkeling") = {Days{100}, Days{100}, Days{100}};
  for (const auto& entry : plan.requests)
    if (entry.value.is_private != Truth::yes && untold_decision(entry.value) &&
        untold_decision(entry.value)->outcome == Outcome::declined)
      waits.needs = {entry.id};
  REQUIRE_FALSE(waits.needs.empty());
  plan.requests.sort_by_id();
  const auto choice = choose(plan, today);
  static const std::vector<Problem> none;
  const auto json = to_json(data_for_readers(*find_report("plan"), {.plan = plan,
                                                                    .choice = choice,
                                                                    .today = today,
                                                                    .language = Language::nl,
                                                                    .problems = none}));
  CHECK(json.find("en dat is nee") == std::string::npos);
  CHECK(json.find("en dat is afgewezen") == std::string::npos);
  const CalendarRange range{today, make_date(2028, 12, 31)};
  for (const auto& moment : moments(plan, today, range, true, Language::nl)) {
    const auto* request = plan.requests.find(moment.id);
    if (!request || !untold_decision(*request)) continue;
    CAPTURE(moment.id);
    CHECK(moment.kind != "review");
    CHECK(moment.kind != "promised");
  }
}

TEST_CASE("a private request keeps its days and loses its words") {
  const auto plan = plan_with_secrets();
  const auto today = make_date(2026, 11, 23);
  const auto choice = choose(plan, today);
  static const std::vector<Problem> none;
  const auto* report = find_report("plan");
  const ReportInput input{
      .plan = plan, .choice = choice, .today = today, .language = Language::nl, .problems = none};
  const auto known = data_for_readers(*report, input);
  const auto whole = report->data(input);
  for (const auto* key : {"figures", "skills", "budgets", "claims"}) {
    CAPTURE(key);
    CHECK(*known.find(key) == *whole.find(key));
  }
  CHECK(to_json(known).find("Niet openbaar") != std::string::npos);
  CHECK(to_json(whole).find(private_mark) != std::string::npos);
}
