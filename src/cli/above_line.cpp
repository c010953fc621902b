#include "above_line.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/language.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/render/text_table.hpp"
#include "itplan/report/explain.hpp"
#include "itplan/report/phrases.hpp"
#include "itplan/report/phrases/deciding.hpp"
#include "itplan/report/words.hpp"

#include "choosing.hpp"

namespace itplan {
namespace {

std::vector<const RankedRequest*> proposed(Session& session, const Choice& choice) {
  std::vector<const RankedRequest*> open;
  for (const auto& ranked : choice.requests) {
    const auto* request = session.plan().requests.find(ranked.id);
    if (ranked.above_line() && request && is_open(*request, session.today()))
      open.push_back(&ranked);
  }
  return open;
}

std::string points_said(const Plan& plan, const RankedRequest& ranked, Language language) {
  Hundredths points{};
  for (const auto& term : ranked.terms)
    points.count += term.amount.count;
  const auto said = points.count == 100
                        ? say(language, phrase::fact_point)
                        : say(language, phrase::fact_points, {number_text(points, language)});
  if (ranked.terms.size() > 1) return say(language, phrase::fact_many_gave, {said});
  const auto& id = ranked.terms.front().of;
  const auto* customer = plan.customers.find(id);
  return say(language, phrase::fact_one_gave, {customer ? one_line(customer->name) : id, said});
}

// What it is worth by the method that chose, as a sentence; "" when it was not chosen for that.
std::string worth_said(const Plan& plan, const Choice& choice, const RankedRequest& ranked,
                       Language language) {
  if (!choice.method || ranked.standing != Standing::chosen || ranked.value.count == 0) return {};
  switch (*choice.method) {
  case Method::votes: return ranked.terms.empty() ? "" : points_said(plan, ranked, language);
  case Method::criteria:
    return say(language, phrase::fact_scores, {number_text(ranked.value, language)});
  case Method::value:
    return say(language, phrase::fact_value, {number_text(ranked.value, language)});
  case Method::cost_of_delay:
    return say(language, phrase::fact_delay, {money_text(ranked.value, plan.currency, language)});
  }
  return {};
}

// It goes into the letter: whole sentences to the customer, in the language they read.
std::string fact_of(Session& session, const Choice& choice, const RankedRequest& ranked) {
  const auto& plan = session.plan();
  const auto& request = *plan.requests.find(ranked.id);
  const auto language = language_of(plan, request.customer);
  const auto form = form_of_address(plan, request.customer);
  if (ranked.standing == Standing::legal && request.legal)
    return say(language, phrase::fact_legal, {sentence(request.legal->rule)}, form);
  const auto fits = say(language, phrase::fact_fits, {}, form);
  const auto* other = plan.requests.find(ranked.other);
  if (ranked.standing == Standing::needed && other)
    return fits + " " + say(language, phrase::fact_needed, {one_line(other->title)});
  const auto worth = worth_said(plan, choice, ranked, language);
  return worth.empty() ? fits : fits + " " + worth;
}

Value decision_of(Session& session, const AboveLine& options, const Choice& choice,
                  const RankedRequest& ranked) {
  Value decision;
  decision.set("date", options.date);
  decision.set("outcome", word(Outcome::agreed));
  decision.set("by", options.by);
  decision.set("fact", fact_of(session, choice, ranked));
  if (ranked.quarter)
    decision.set("quarter", quarter_text(PromisedQuarter(static_cast<Quarter>(*ranked.quarter),
                                                         year_of(session.plan()))));
  return decision;
}

std::string table_of(Session& session, const Choice& choice,
                     const std::vector<const RankedRequest*>& open) {
  const auto language = session.language();
  std::vector<std::vector<std::string>> rows;
  rows.reserve(open.size());
  for (const auto* ranked : open)
    rows.push_back({ranked->quarter ? quarter_name(*ranked->quarter, language) : std::string("-"),
                    ranked->id, one_line(session.plan().requests.find(ranked->id)->title),
                    why(session.plan(), choice, *ranked, language)});
  const auto heading = [&](const Phrase& phrase) { return say(language, phrase); };
  return fitting_text_table({{heading(phrase::col_quarter)},
                             {heading(phrase::col_request)},
                             {heading(phrase::col_title), false, true},
                             {heading(phrase::col_why), false, true}},
                            rows, session.world().width, 2);
}

} // namespace

Exit agree_above_line(Session& session, const AboveLine& options) {
  const auto choice = choose_for(session);
  const auto language = session.language();
  const auto open = proposed(session, choice);
  if (open.empty() && !options.how.json) {
    session.out(say(language, phrase::above_line_none) + "\n");
    return Exit::fine;
  }
  Decided decided;
  for (const auto* ranked : open)
    decided.emplace_back(ranked->id, decision_of(session, options, choice, *ranked));
  const auto count = counted(open.size(), phrase::request, language);
  return decide_together(session, options.how, std::move(decided),
                         say(language, phrase::above_line_yes, {count}) + "\n\n" +
                             table_of(session, choice, open) + "\n",
                         say(language, phrase::above_line_done, {count, "itplan today"}) + "\n");
}

} // namespace itplan
