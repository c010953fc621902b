#include "voice.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/report/phrases/choosing.hpp"
#include "itplan/report/phrases/line.hpp"
#include "itplan/report/phrases/owed.hpp"
#include "itplan/report/phrases/ties.hpp"

#include <algorithm>
#include <optional>

namespace itplan {
namespace {

bool is_above(const RankedRequest& ranked) { return ranked.above_line(); }
bool is_chosen(const RankedRequest& ranked) { return ranked.standing == Standing::chosen; }
bool is_fixed(const RankedRequest& ranked) { return is_above(ranked) && !is_chosen(ranked); }

bool any(const Choice& choice, bool (*is_it)(const RankedRequest&)) {
  return std::any_of(choice.requests.begin(), choice.requests.end(), is_it);
}

// The account's own lack has a sentence of its own.
bool said_of_the_account(const Choice& choice, const Shortage& over) {
  if (over.money)
    return std::any_of(choice.budgets.begin(), choice.budgets.end(), [&](const BudgetUse& use) {
      return use.budget == over.of && use.over > Money{};
    });
  return std::any_of(choice.lacks.begin(), choice.lacks.end(),
                     [&](const Lack& lack) { return lack.skill == over.of; });
}

} // namespace

std::string Voice::customer(std::string_view id) const {
  const auto* found = plan.customers.find(id);
  return one_line(found && !found->name.empty() ? found->name : std::string(id));
}

std::string Voice::title(std::string_view id) const {
  const auto* found = plan.requests.find(id);
  return one_line(found && !found->title.empty() ? found->title : std::string(id));
}

std::string Voice::criterion(std::string_view id) const {
  const auto* found = plan.criteria.find(id);
  return one_line(found && !found->question.empty() ? found->question : std::string(id));
}

std::string Voice::audience(std::string_view word) const {
  if (word == "it") return (*this)(phrase::we_it);
  if (word == "customers") return (*this)(phrase::all_customers);
  if (word == "staff") return (*this)(phrase::all_staff);
  if (word == "board")
    return plan.board.empty() ? (*this)(phrase::the_board) : one_line(plan.board);
  return customer(word);
}

std::string Voice::decider(std::string_view by) const {
  return by.empty() ? audience("board") : one_line(by);
}

std::string Voice::titles(const std::vector<Id>& ids, std::size_t most) const {
  std::vector<std::string> names;
  for (const auto& id : ids)
    if (names.size() < most) names.push_back(title(id));
  if (ids.size() <= most) return list(names);
  return (*this)(phrase::and_more,
                 {join(names, ", "), counted(ids.size() - most, phrase::other_one, language)});
}

std::string Voice::customers(const std::vector<Id>& ids) const {
  std::vector<std::string> names;
  std::transform(ids.begin(), ids.end(), std::back_inserter(names),
                 [&](const Id& id) { return customer(id); });
  return list(names);
}

std::string Voice::shortages(const std::vector<Shortage>& shortages) const {
  std::vector<std::string> parts;
  const bool by_quarter =
      std::any_of(shortages.begin(), shortages.end(), [](const auto& s) { return s.quarter; });
  for (const auto& s : shortages) {
    parts.push_back(s.money ? (*this)(phrase::of_budget, {money(s.short_by), one_line(s.of)})
                            : (*this)(phrase::of_skill, {days(s.short_by), one_line(s.of)}));
    if (s.quarter)
      parts.back() = (*this)(phrase::in_a_quarter, {parts.back(), quarter(*s.quarter)});
    else if (by_quarter)
      parts.back() = (*this)(phrase::over_the_year, {parts.back()});
  }
  return list(parts);
}

std::vector<std::string> Voice::effort_parts(const Request& request) const {
  std::vector<std::string> parts;
  for (const auto& [skill_id, spread] : request.effort) {
    auto part = (*this)(phrase::of_skill, {days(spread.likely), one_line(skill_id)});
    if (spread.low != spread.high)
      part += (*this)(phrase::spread, {number(spread.low), number(spread.high)});
    parts.push_back(std::move(part));
  }
  return parts;
}

std::vector<std::string> Voice::cost_parts(const Request& request) const {
  std::vector<std::string> parts;
  for (const auto& [budget, amount] : request.cost)
    parts.push_back((*this)(phrase::of_budget, {money(amount), one_line(budget)}));
  return parts;
}

std::string Voice::effort(const Request& request) const { return list(effort_parts(request)); }

std::string Voice::cost(const Request& request) const { return list(cost_parts(request)); }

std::string Voice::takes(const Request& request) const {
  auto parts = effort_parts(request);
  for (auto& part : cost_parts(request))
    parts.push_back(std::move(part));
  return list(parts);
}

std::string Voice::value(const Choice& choice, Hundredths value) const {
  return choice.method == Method::cost_of_delay ? money(value) : number(value);
}

const Phrase& Voice::value_heading(const Choice& choice) const {
  return choice.method == Method::cost_of_delay ? phrase::col_a_month : phrase::col_value;
}

std::string Voice::lighter(const RankedRequest& ranked) const {
  std::vector<std::string> exact;
  std::vector<std::string> at_least;
  for (const auto& one : ranked.lighter)
    (one.exact ? exact : at_least)
        .push_back((*this)(phrase::less_of,
                           {one.money ? money(one.less) : days(one.less), one_line(one.of)}));
  std::vector<std::string> said;
  if (!exact.empty()) said.push_back((*this)(phrase::line_lighter, {any_of(exact, language)}));
  if (!at_least.empty())
    said.push_back((*this)(phrase::line_lighter_at_least, {any_of(at_least, language)}));
  return join(said, " ");
}

std::string Voice::no_line_of_round(const NoLine& why) const {
  const bool silent = why.awaited.empty();
  const auto& id = silent ? why.silent : why.awaited;
  const auto* round = plan.rounds.find(id);
  if (!round || !round->closes) return {};
  return (*this)(silent ? phrase::round_silent : phrase::round_awaited,
                 {one_line(id), date(*round->closes)});
}

std::string Voice::no_line(const NoLine& why) const {
  const auto said = no_line_of_round(why);
  return said.empty() ? (*this)(phrase::nothing_counts) : said;
}

std::string Voice::state(const Choice& choice, std::string_view id) const {
  const auto* request = plan.requests.find(id);
  if (!request) return (*this)(phrase::not_in_plan);
  const auto* stands = choice.find(id);
  // Which answer it was, its own customer hears first.
  if (!stands && untold_decision(*request)) return (*this)(phrase::not_chosen);
  if (!stands) return std::string(term(status_of(*request), language));
  const bool unknown = stands->standing == Standing::not_estimated;
  return (*this)(unknown ? phrase::not_estimated_yet : phrase::not_chosen);
}

std::string Voice::method(const Choice& choice) const {
  if (!choice.method) return no_line(choice.no_line);
  auto by = std::string(term(*choice.method, language));
  if (!choice.round.empty()) by = (*this)(phrase::in_round, {by, one_line(choice.round)});
  return (*this)(phrase::chosen_by[static_cast<std::size_t>(choice.method_source)], {by});
}

std::string Voice::worth(const Choice& choice) const {
  if (!any(choice, is_above)) return (*this)(phrase::none_above);
  if (!any(choice, is_chosen)) return (*this)(phrase::all_is_fixed);
  const bool delay = choice.method == Method::cost_of_delay;
  return (*this)(delay ? phrase::delay_together : phrase::worth_together,
                 {value(choice, choice.value)});
}

namespace {

// The rule as an index of the phrases; nothing where no tie is known.
std::optional<std::size_t> rule_of(Tie tie) {
  if (tie == Tie::none || tie == Tie::maybe) return std::nullopt;
  return static_cast<std::size_t>(tie) - static_cast<std::size_t>(Tie::money);
}

// The rule that decided between the choice and its equals; nothing where several did.
std::optional<std::size_t> rule_of(const Choice& choice) {
  std::optional<std::size_t> rule;
  for (const auto& ranked : choice.requests) {
    const auto its = rule_of(ranked.tie);
    if (rule && its && *rule != *its) return std::nullopt;
    if (its) rule = its;
  }
  return rule;
}

bool is_tie(const RankedRequest& ranked) { return rule_of(ranked.tie).has_value(); }

} // namespace

std::string Voice::tie_clause(const RankedRequest& ranked) const {
  const auto rule = rule_of(ranked.tie);
  if (!rule) return {};
  const auto decided = (*this)(phrase::tie_rules[*rule]);
  if (ranked.price_of_yes.empty()) return (*this)(phrase::tie_clause_plain, {decided});
  constexpr std::size_t most = 2;
  return (*this)(phrase::tie_clause, {titles(ranked.price_of_yes, most), decided});
}

std::string Voice::tie_sentences(const RankedRequest& ranked) const {
  const auto rule = rule_of(ranked.tie);
  if (!rule || ranked.price_of_yes.size() != 1 || !ranked.together_with.empty())
    return sentence(tie_clause(ranked));
  const auto own = title(ranked.id);
  const auto& other = ranked.price_of_yes.front();
  const auto name = title(other);
  const auto* request = plan.requests.find(other);
  const bool dated = ranked.tie == Tie::asked && request && request->received;
  const auto day = dated ? date(*request->received) : std::string();
  return (*this)(phrase::tie_one, {own, name}) + " " +
         (*this)(dated ? phrase::tie_asked_one : phrase::tie_rules_one[*rule], {own, name, day});
}

std::string Voice::quality(const Choice& choice) const {
  if (!choice.method) return {};
  auto text = worth(choice);
  if (choice.proven && !any(choice, is_chosen)) return text;
  const bool delay = choice.method == Method::cost_of_delay;
  text += " ";
  text += choice.proven ? (*this)(phrase::proven_best)
                        : (*this)(delay ? phrase::at_most_below_delay : phrase::at_most_below,
                                  {value(choice, choice.bound - choice.value)});
  if (choice.proven && !choice.unique) {
    text += " " + (*this)(any(choice, is_tie) ? phrase::tie_choice : phrase::ties_left);
    if (const auto rule = rule_of(choice)) text += " " + (*this)(phrase::tie_took[*rule]);
  }
  const bool both = any(choice, is_chosen) && any(choice, is_fixed);
  return both ? text + " " + (*this)(phrase::legal_not_counted) : text;
}

std::string Voice::lacking(const Lack& lack) const {
  const auto& due = lack.due;
  const bool by = due.quarter < 3;
  const auto& sentence = lack.begun    ? phrase::overload_left
                         : lack.by_law ? (by ? phrase::overload_law_by : phrase::overload_law)
                                       : (by ? phrase::overload_by : phrase::overload_days);
  return (*this)(sentence, {days(due.days), skill(lack.skill), number(due.room),
                            days(due.short_by()), quarter(std::min(due.quarter, 3))});
}

std::string Voice::reserve(const Choice& choice) const {
  std::vector<std::string> said;
  for (const auto& use : choice.skills) {
    Days all;
    Days unplanned;
    Days beyond;
    for (const auto& quarter : use.quarters) {
      all += quarter.reserve;
      unplanned += quarter.unplanned;
      beyond += quarter.beyond;
    }
    if (unplanned == Days{}) continue;
    const bool over = beyond > Days{};
    said.push_back((*this)(
        over ? phrase::reserve_beyond : phrase::reserve_used,
        {days(all), skill(use.skill), number(unplanned), days(over ? beyond : all - unplanned)}));
  }
  return join(said, " ");
}

std::string Voice::closed() const {
  if (!plan.closed) return {};
  return (*this)(phrase::owed_closed, {date(*plan.closed), std::to_string(year_of(plan) + 1)});
}

std::string Voice::overload(const Choice& choice) const {
  std::vector<std::string> said;
  std::vector<Shortage> over; // of what legal and agreed work needs beside it
  for (const auto& lack : choice.lacks)
    said.push_back(lacking(lack));
  for (const auto& budget : choice.budgets)
    if (budget.over > Money{})
      said.push_back((*this)(phrase::overload_money,
                             {money(budget.room + budget.over), one_line(budget.budget),
                              money(budget.room), money(budget.over)}));
  for (const auto& one : choice.overloads)
    if (!one.quarter && !said_of_the_account(choice, one)) over.push_back(one);
  if (!over.empty()) said.push_back((*this)(phrase::overload, {shortages(over)}));
  for (const auto& ranked : choice.requests)
    if (ranked.above_line() && !ranked.quarter && !ranked.shortages.empty())
      said.push_back(
          (*this)(phrase::forced_no_quarter, {title(ranked.id), shortages(ranked.shortages)}));
  return join(said, " ");
}

std::string Voice::strain(const StrainedPromise& promise) const {
  switch (promise.why) {
  case Strain::none: return {};
  case Strain::too_full:
    return (*this)(phrase::strained_full, {quarter(promise.quarter), shortages(promise.short_of)});
  case Strain::need_late: return (*this)(phrase::strained_need, {title(promise.other)});
  case Strain::passed: return (*this)(phrase::strained_passed, {quarter(promise.quarter)});
  }
  return {};
}

std::string Voice::quarter(const Decision& promise) const {
  const auto promised = *promised_quarter(plan, promise);
  const auto name = quarter(promised.quarter);
  if (promised.year == year_of(plan)) return name;
  return (*this)(phrase::quarter_of_year, {name, std::to_string(promised.year)});
}

std::string Voice::strained(const Choice& choice) const {
  std::vector<std::string> said;
  for (const auto& promise : choice.strained)
    said.push_back(
        (*this)(phrase::strained_sentence, {title(promise.request), quarter(promise.quarter),
                                            strain(promise), customers(promise.tell)}));
  return join(said, " ");
}

std::string Voice::chosen_first(const Choice& choice, const ClaimLine& claim) const {
  if (claim.voted) return number_text(claim.chosen_first, language);
  const bool any = std::any_of(choice.claims.begin(), choice.claims.end(),
                               [](const ClaimLine& other) { return other.voted; });
  return any ? (*this)(phrase::not_voted) : "-";
}

std::string without_commands(std::string text) {
  for (auto at = text.find("::"); at != std::string::npos; at = text.find("::", at + 3))
    if (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n') text.insert(at, "\\");
  return text;
}

std::string wrapped(const std::string& text, std::size_t width) {
  const auto safe = without_commands(text);
  return width == 0 ? safe : join(wrap(safe, width), "\n");
}

} // namespace itplan
