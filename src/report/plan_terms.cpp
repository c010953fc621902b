// What it takes: agreements, days, money, risks, contact, decisions and words.
#include "itplan/plan/agreements.hpp"
#include "itplan/plan/plan.hpp"
#include "itplan/plan/rhythm.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"

#include "choice_value.hpp"
#include "decision_text.hpp"
#include "pictures.hpp"
#include "plan_chapters.hpp"
#include "report_data.hpp"

#include <algorithm>
#include <iterator>

namespace itplan {
namespace {

Value agreement_row(const Voice& voice, const AgreementSide& side) {
  Value row;
  row.set("customer", side.customer);
  row.set("customer_name", voice.customer(side.customer));
  row.set("request", side.request.empty() ? Value() : Value(side.request));
  row.set("title", side.request.empty() ? std::string() : voice.title(side.request));
  row.set("text", side.text());
  set_date(row, "due", side.due, voice);
  return row;
}

ValueList open_sides(const Voice& voice, const std::vector<AgreementSide>& sides, bool ours) {
  ValueList rows;
  for (const auto& side : sides)
    if (side.ours == ours && side.is_open()) rows.push_back(agreement_row(voice, side));
  return rows;
}

Value legal_row(const PlanPage& page, const RankedRequest& ranked, const Legal& legal) {
  Value row = request_row(page.voice, ranked.id);
  row.set("rule", legal.rule);
  set_date(row, "from", legal.from, page.voice);
  row.set("quarter", quarter_value(page.voice.plan, ranked.quarter));
  row.set("quarter_text", quarter_text(page.voice, ranked));
  return row;
}

std::string need_text(const PlanPage& page, const Id& id) {
  auto title = page.voice.title(id);
  const auto* ranked = page.choice.find(id);
  if (ranked && ranked->quarter) return title + " (" + quarter_text(page.voice, *ranked) + ")";
  const bool unsaid = ranked ? ranked->above_line() || ranked->standing == Standing::unranked
                             : !page.voice.plan.requests.contains(id);
  if (unsaid) return title;
  return title + " (" + page.voice.state(page.choice, id) + ")";
}

Value dependency_row(const PlanPage& page, const Id& id, const std::vector<Id>& needs) {
  std::vector<std::string> texts;
  std::transform(needs.begin(), needs.end(), std::back_inserter(texts),
                 [&](const Id& need) { return need_text(page, need); });
  Value row = request_row(page.voice, id);
  row.set("needs", ids_value(needs));
  row.set("needs_text", page.voice.list(texts));
  return row;
}

Value communication_row(const Voice& voice, const Id& id, const CommunicationRow& from,
                        OptionalDate next) {
  Value row;
  row.set("id", id);
  set_date(row, "next", next, voice);
  row.set("audience", from.audience);
  row.set("audience_text", voice.audience(from.audience));
  row.set("message", from.message);
  row.set("channel", from.channel);
  row.set("direction_text",
          from.direction ? std::string(term(*from.direction, voice.language)) : std::string());
  row.set("every_text",
          from.every ? std::string(term(*from.every, voice.language)) : std::string());
  set_date(row, "starts", from.starts, voice);
  row.set("reply", from.reply);
  row.set("owner", from.owner);
  return row;
}

struct Decided {
  const Id* id;
  const Request* request;
  const Decision* decision;
};

// Was told, or needs not be.
bool is_known(const Decision& decision) {
  return is_told(decision) || decision.outcome == Outcome::reopened;
}

std::vector<Decided> all_decisions(const Plan& plan) {
  std::vector<Decided> all;
  for (const auto& [id, request] : plan.requests)
    for (const auto& decision : request.decisions)
      if (decision.date && decision.outcome && is_known(decision))
        all.push_back({&id, &request, &decision});
  std::stable_sort(all.begin(), all.end(), [](const Decided& a, const Decided& b) {
    return *a.decision->date < *b.decision->date;
  });
  return all;
}

Value decision_row(const Voice& voice, const Decided& decided) {
  const auto& decision = *decided.decision;
  Value row = request_row(voice, *decided.id);
  set_date(row, "date", decision.date, voice);
  row.set("outcome", word(*decision.outcome));
  row.set("outcome_text", term(*decision.outcome, voice.language));
  row.set("by", decision.by);
  row.set("by_text", voice.decider(decision.by));
  row.set("criterion", decision.criterion);
  row.set("fact", decision.fact);
  set_date(row, "told", decision.told ? decision.told->date : OptionalDate(), voice);
  return row;
}

} // namespace

void add_what_we_ask(Value& report, const PlanPage& page) {
  const auto sides = agreement_sides(page.voice.plan);
  report.set("asks", open_sides(page.voice, sides, false));
  report.set("ours", open_sides(page.voice, sides, true));
}

namespace {

// Who sees to what is above the line, most days first.
ValueList people_rows(const PlanPage& page) {
  struct Part {
    Id role;
    std::size_t requests = 0;
    Days days;
  };
  std::vector<Part> parts;
  for (const auto& ranked : page.choice.requests) {
    const auto* request = page.voice.plan.requests.find(ranked.id);
    if (!ranked.above_line() || !request || request->owner.empty()) continue;
    const auto found = std::find_if(parts.begin(), parts.end(),
                                    [&](const Part& part) { return part.role == request->owner; });
    auto& part = found == parts.end() ? parts.emplace_back(Part{request->owner, 0, {}}) : *found;
    ++part.requests;
    part.days += ranked.cells.year();
  }
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Part& a, const Part& b) { return a.days > b.days; });
  ValueList rows;
  for (const auto& part : parts)
    rows.push_back(ValueMap{{"role", part.role},
                            {"requests", part.requests},
                            {"days", part.days},
                            {"days_text", page.voice.number(part.days)}});
  return rows;
}

} // namespace

void add_room(Value& report, const PlanPage& page) {
  report.set("people", people_rows(page));
  report.set("skills", skill_rows(page.voice, page.choice));
  report.set("days_picture", days_picture(page.voice, page.choice).source);
  report.set("budgets", budget_rows(page.voice, page.choice));
}

void add_risks(Value& report, const PlanPage& page) {
  ValueList risks;
  for (const auto& [id, risk] : page.voice.plan.risks)
    risks.push_back(
        ValueMap{{"id", id}, {"text", risk.text}, {"act", risk.act}, {"owner", risk.owner}});
  ValueList dependencies;
  ValueList legal;
  for (const auto& ranked : page.choice.requests) {
    const auto* request = page.voice.plan.requests.find(ranked.id);
    if (!request || !ranked.above_line()) continue;
    if (!request->needs.empty())
      dependencies.push_back(dependency_row(page, ranked.id, request->needs));
    if (request->legal) legal.push_back(legal_row(page, ranked, *request->legal));
  }
  report.set("legal", std::move(legal));
  report.set("risks", std::move(risks));
  report.set("dependencies", std::move(dependencies));
}

void add_contact(Value& report, const PlanPage& page) {
  ValueList rows;
  for (const auto& [entry, day] : next_times(page.voice.plan, page.today))
    rows.push_back(communication_row(page.voice, entry->id, entry->value, day));
  report.set("communication", std::move(rows));
}

void add_decisions(Value& report, const PlanPage& page) {
  ValueList rows;
  for (const auto& decided : all_decisions(page.voice.plan))
    rows.push_back(decision_row(page.voice, decided));
  report.set("decisions", std::move(rows));
}

void add_glossary(Value& report, const PlanPage& page) {
  ValueList rows;
  for (const auto& [name, meaning] : page.voice.plan.glossary)
    rows.push_back(ValueMap{{"word", name}, {"meaning", meaning}});
  report.set("glossary", std::move(rows));
}

} // namespace itplan
