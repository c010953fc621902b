// What we do and what we do not do now, with the reasons.
#include "itplan/base/text.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/plan/totals.hpp"
#include "itplan/report/explain.hpp"
#include "itplan/report/phrases/choosing.hpp"
#include "itplan/report/priorities.hpp"

#include "choice_value.hpp"
#include "decision_text.hpp"
#include "pictures.hpp"
#include "plan_chapters.hpp"
#include "report_data.hpp"

#include <algorithm>

namespace itplan {
namespace {

constexpr std::size_t on_one_page = 5;

const Request& request_of(const PlanPage& page, std::string_view id) {
  static const Request nothing;
  const auto* found = page.voice.plan.requests.find(id);
  return found ? *found : nothing;
}

std::string why_of(const PlanPage& page, const RankedRequest& ranked) {
  return why(page.voice.plan, page.choice, ranked, page.voice.language);
}

// Why it is above the line, in a word; "" below it.
std::string ground_of(const Voice& voice, const RankedRequest& ranked, const Request& request) {
  if (request.delivered) return voice(phrase::short_done);
  if (request.started) return voice(phrase::short_begun);
  switch (ranked.standing) {
  case Standing::legal: return voice(phrase::short_legal);
  case Standing::agreed:
    return voice(untold_decision(request) ? phrase::short_chosen : phrase::short_agreed);
  case Standing::needed: return voice(phrase::short_needed);
  case Standing::chosen: return voice(phrase::short_chosen);
  default: return {};
  }
}

// One request of the choice with everything that a table may show of it.
Value work_row(const PlanPage& page, const RankedRequest& ranked) {
  const auto& request = request_of(page, ranked.id);
  const auto days = total_effort(request);
  Value row = request_row(page.voice, ranked.id);
  row.set("status", word(status_as_told(request)));
  row.set("standing", standing_word(ranked.standing));
  row.set("value", ranked.value);
  row.set("value_text", page.voice.value(page.choice, ranked.value));
  row.set("from_quarter", quarter_value(page.voice.plan, ranked.from_quarter));
  row.set("quarter", quarter_value(page.voice.plan, ranked.quarter));
  row.set("quarter_text", quarter_text(page.voice, ranked));
  row.set("result", one_line(request.result));
  row.set("days", days);
  row.set("days_text", request.effort.empty() ? std::string() : page.voice.number(days));
  row.set("effort_text", page.voice.effort(request));
  row.set("cost_text", page.voice.cost(request));
  row.set("confirmed", ranked.confirmed);
  row.set("why", why_of(page, ranked));
  row.set("ground_text", ground_of(page.voice, ranked, request));
  return row;
}

// For a reader who also sees the price of a yes, the reason need not name it again.
std::string reason_below(const PlanPage& page, const RankedRequest& ranked) {
  if (ranked.standing != Standing::outweighed) return why_of(page, ranked);
  if (auto tie = page.voice.tie_clause(ranked); !tie.empty()) return tie;
  return page.voice(ranked.tie == Tie::maybe ? phrase::why_tie_maybe
                                             : phrase::why_outweighed_plain);
}

std::string price_text(const Voice& voice, const RankedRequest& ranked) {
  std::vector<std::string> parts;
  if (!ranked.price_of_yes.empty())
    parts.push_back(voice(phrase::price_leaves,
                          {voice.titles(ranked.price_of_yes, ranked.price_of_yes.size())}));
  if (!ranked.together_with.empty())
    parts.push_back(voice(phrase::price_brings,
                          {voice.titles(ranked.together_with, ranked.together_with.size())}));
  return join(parts, ". ");
}

Value below_row(const PlanPage& page, const RankedRequest& ranked) {
  Value row = work_row(page, ranked);
  row.set("reason", reason_below(page, ranked));
  row.set("price_of_yes", ids_value(ranked.price_of_yes));
  row.set("price_proven", ranked.price_proven);
  auto price = price_text(page.voice, ranked);
  row.set("yes_text", price.empty() ? reason_below(page, ranked) : price);
  row.set("price_text", std::move(price));
  return row;
}

template <class Keep> ValueList below_rows(const PlanPage& page, Keep keep) {
  ValueList rows;
  for (const auto& ranked : page.choice.requests)
    if (!ranked.above_line() && keep(ranked.standing)) rows.push_back(below_row(page, ranked));
  return rows;
}

bool is_apart(Standing standing) {
  return standing == Standing::not_estimated || standing == Standing::unranked;
}

Value quarter_group(const PlanPage& page, std::optional<int> quarter) {
  ValueList requests;
  for (const auto& ranked : page.choice.requests)
    if (ranked.above_line() && ranked.quarter == quarter)
      requests.push_back(work_row(page, ranked));
  Value group;
  group.set("quarter", quarter_value(page.voice.plan, quarter));
  group.set("name", quarter
                        ? capital(quarter_name(*quarter, page.voice.language), page.voice.language)
                        : page.voice(phrase::no_quarter_yet));
  group.set("any", !requests.empty());
  group.set("requests", std::move(requests));
  return group;
}

Value decided_row(const PlanPage& page, const Id& id, const Request& request) {
  const auto& decision = *last_decision(request);
  const auto sentences = decision_sentences(page.voice, decision, page.today);
  Value row = request_row(page.voice, id);
  row.set("status", word(status_of(request)));
  set_date(row, "date", decision.date, page.voice);
  row.set("by", decision.by);
  row.set("criterion", decision.criterion);
  row.set("fact", decision.fact);
  row.set("alternative", has_alternative(decision) ? decision.alternative : std::string());
  row.set("would_change", decision.would_change);
  set_date(row, "review_on", decision.review_on, page.voice);
  set_date(row, "ask_again_before",
           decision.ask_again ? decision.ask_again->before : OptionalDate(), page.voice);
  row.set("ask_again_with", decision.ask_again ? decision.ask_again->with : std::string());
  row.set("text", join(sentences, " "));
  return row;
}

// Requests whose last fact is a decision with this outcome that its customer heard, and that are
// not open again.
ValueList decided(const PlanPage& page, Status status) {
  ValueList rows;
  for (const auto& [id, request] : page.voice.plan.requests)
    if (status_of(request) == status && !page.choice.find(id) && last_decision(request) &&
        !untold_decision(request))
      rows.push_back(decided_row(page, id, request));
  return rows;
}

// Decided against, and the customer has not heard it: which answer it is, it hears first.
ValueList untold(const PlanPage& page) {
  ValueList rows;
  for (const auto& [id, request] : page.voice.plan.requests)
    if (!page.choice.find(id) && waits_to_be_told(request))
      rows.push_back(request_row(page.voice, id));
  return rows;
}

ValueList closed(const PlanPage& page) {
  ValueList rows;
  for (const auto& [id, request] : page.voice.plan.requests) {
    const auto status = status_of(request);
    const bool refused = status == Status::not_now || status == Status::declined;
    if (page.choice.find(id) || refused || waits_to_be_told(request)) continue;
    Value row = request_row(page.voice, id);
    row.set("status", word(status));
    row.set("status_text", term(status, page.voice.language));
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<const RankedRequest*> most_valued(const PlanPage& page, bool above) {
  std::vector<const RankedRequest*> found;
  for (const auto& ranked : page.choice.requests)
    if (ranked.above_line() == above && !is_apart(ranked.standing)) found.push_back(&ranked);
  std::stable_sort(found.begin(), found.end(),
                   [](const auto* a, const auto* b) { return a->value > b->value; });
  if (found.size() > on_one_page) found.resize(on_one_page);
  return found;
}

} // namespace

void add_one_page(Value& report, const PlanPage& page) {
  report.set("figures", figures(page.voice, page.choice, page.today));
  ValueList above;
  for (const auto* ranked : most_valued(page, true))
    above.push_back(work_row(page, *ranked));
  ValueList below;
  for (const auto* ranked : most_valued(page, false))
    below.push_back(below_row(page, *ranked));
  report.set("first", std::move(above));
  report.set("first_below", std::move(below));
}

void add_what_we_do(Value& report, const PlanPage& page) {
  ValueList groups;
  for (int quarter = 0; quarter < 4; ++quarter)
    groups.push_back(quarter_group(page, quarter));
  if (auto rest = quarter_group(page, std::nullopt); *rest.find("any")->boolean())
    groups.push_back(std::move(rest));
  report.set("quarters", std::move(groups));
  const auto picture = quarters_picture(page.voice, page.choice);
  report.set("quarters_picture", picture.source);
  report.set("quarters_picture_left_out",
             picture.left_out == 0 ? Value() : Value(picture.left_out));
}

void add_what_we_do_not(Value& report, const PlanPage& page) {
  report.set("below", below_rows(page, [](Standing s) { return !is_apart(s); }));
  report.set("unranked", below_rows(page, [](Standing s) { return s == Standing::unranked; }));
  report.set("not_estimated",
             below_rows(page, [](Standing s) { return s == Standing::not_estimated; }));
  report.set("not_now", decided(page, Status::not_now));
  report.set("declined", decided(page, Status::declined));
  report.set("untold", untold(page));
  report.set("closed", closed(page));
}

} // namespace itplan
