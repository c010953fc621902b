#include "itplan/plan/plan_year.hpp"
#include "itplan/report/explain.hpp"
#include "itplan/report/priorities.hpp"

#include "choice_value.hpp"

#include <fmt/format.h>

namespace itplan {

std::string_view standing_word(Standing standing) {
  switch (standing) {
  case Standing::legal: return "legal";
  case Standing::agreed: return "agreed";
  case Standing::needed: return "needed";
  case Standing::chosen: return "chosen";
  case Standing::outweighed: return "outweighed";
  case Standing::too_big: return "too_big";
  case Standing::excluded: return "excluded";
  case Standing::needs_missing: return "needs_missing";
  case Standing::needs_clash: return "needs_clash";
  case Standing::worthless: return "worthless";
  case Standing::no_quarter: return "no_quarter";
  case Standing::not_estimated: return "not_estimated";
  case Standing::unranked: return "unranked";
  }
  return "";
}

Value ids_value(const std::vector<Id>& ids) {
  ValueList list;
  for (const auto& id : ids)
    list.emplace_back(id);
  return list;
}

Value quarter_value(const Plan& plan, const std::optional<int>& quarter) {
  return quarter ? Value(fmt::format("q{}-{}", *quarter + 1, year_of(plan))) : Value();
}

Value shortages_value(const Plan& plan, const std::vector<Shortage>& shortages) {
  ValueList list;
  for (const auto& s : shortages)
    list.push_back(ValueMap{{"of", s.of},
                            {"money", s.money},
                            {"short_by", s.short_by},
                            {"quarter", quarter_value(plan, s.quarter)}});
  return list;
}

namespace {

Value terms_value(const std::vector<ValueTerm>& terms) {
  ValueList list;
  for (const auto& term : terms)
    list.push_back(ValueMap{{"of", term.of}, {"weight", term.weight}, {"amount", term.amount}});
  return list;
}

Value by_quarter(const std::array<Days, 4>& days) {
  return ValueMap{{"q1", days[0]}, {"q2", days[1]}, {"q3", days[2]}, {"q4", days[3]}};
}

Value cells_value(const Cells& cells) {
  return ValueMap{{"before", cells.before},  {"q1", cells.quarters[0]}, {"q2", cells.quarters[1]},
                  {"q3", cells.quarters[2]}, {"q4", cells.quarters[3]}, {"next", cells.next}};
}

Value distance_value(const RankedRequest& ranked) {
  if (!ranked.distance) return {};
  return ValueMap{{"value", ranked.distance->amount}, {"exact", ranked.distance->exact}};
}

Value lighter_value(const RankedRequest& ranked) {
  ValueList list;
  for (const auto& one : ranked.lighter)
    list.push_back(
        ValueMap{{"of", one.of}, {"money", one.money}, {"less", one.less}, {"exact", one.exact}});
  return list;
}

Value tie_value(Tie tie) {
  switch (tie) {
  case Tie::none: return {};
  case Tie::money: return "money";
  case Tie::days: return "days";
  case Tie::count: return "requests";
  case Tie::asked: return "asked";
  case Tie::order: return "id";
  case Tie::maybe: return "maybe";
  }
  return {};
}

std::string_view strain_word(Strain strain) {
  switch (strain) {
  case Strain::none: return "";
  case Strain::too_full: return "too_full";
  case Strain::need_late: return "need_late";
  case Strain::passed: return "passed";
  }
  return "";
}

} // namespace

Value ranked_value(const Plan& plan, const Choice& choice, const RankedRequest& ranked,
                   Language language) {
  const auto* request = plan.requests.find(ranked.id);
  Value value;
  value.set("id", ranked.id);
  value.set("title", request ? request->title : ranked.id);
  value.set("customer", request ? request->customer : Id());
  value.set("value", ranked.value);
  value.set("terms", terms_value(ranked.terms));
  value.set("above_line", ranked.above_line());
  value.set("standing", standing_word(ranked.standing));
  value.set("quarter", quarter_value(plan, ranked.quarter));
  value.set("from_quarter", quarter_value(plan, ranked.from_quarter));
  value.set("cells", cells_value(ranked.cells));
  value.set("confirmed", ranked.confirmed);
  value.set("why", why(plan, choice, ranked, language));
  value.set("other", ranked.other.empty() ? Value() : Value(ranked.other));
  value.set("needs_also", ids_value(ranked.together_with));
  value.set("price_of_yes", ids_value(ranked.price_of_yes));
  value.set("price_proven", ranked.price_proven);
  value.set("shortages", shortages_value(plan, ranked.shortages));
  value.set("distance", distance_value(ranked));
  value.set("lighter", lighter_value(ranked));
  value.set("tie", tie_value(ranked.tie));
  return value;
}

Value skills_value(const Choice& choice) {
  ValueList list;
  for (const auto& skill : choice.skills) {
    const auto of = [&](Days SkillQuarter::*part) {
      std::array<Days, 4> days{};
      for (std::size_t q = 0; q < 4; ++q)
        days[q] = skill.quarters[q].*part;
      return by_quarter(days);
    };
    std::array<Days, 4> to_do{};
    for (std::size_t q = 0; q < 4; ++q)
      to_do[q] = skill.used[q] - skill.quarters[q].done;
    list.push_back(ValueMap{{"skill", skill.skill},
                            {"days", by_quarter(skill.days)},
                            {"room", by_quarter(skill.room)},
                            {"used", by_quarter(skill.used)},
                            {"unplanned", of(&SkillQuarter::unplanned)},
                            {"done", of(&SkillQuarter::done)},
                            {"to_do", by_quarter(to_do)},
                            {"reserve", of(&SkillQuarter::reserve)},
                            {"reserve_used", of(&SkillQuarter::reserve_used)},
                            {"over", of(&SkillQuarter::over)},
                            {"shortage", skill.shortage},
                            {"wanted", skill.wanted}});
  }
  return list;
}

Value budgets_value(const Choice& choice) {
  ValueList list;
  for (const auto& budget : choice.budgets)
    list.push_back(ValueMap{{"budget", budget.budget},
                            {"room", budget.room},
                            {"used", budget.used},
                            {"paid", budget.paid},
                            {"over", budget.over},
                            {"wanted", budget.wanted}});
  return list;
}

void set_worth(Value& to, const Choice& choice) {
  to.set("value", choice.value);
  to.set("bound", choice.bound);
  to.set("proven", choice.proven);
  to.set("unique", choice.unique);
  to.set("interrupted", choice.interrupted);
}

Value strained_value(const Plan& plan, const Choice& choice) {
  ValueList list;
  for (const auto& promise : choice.strained)
    list.push_back(ValueMap{{"id", promise.request},
                            {"quarter", quarter_value(plan, promise.quarter)},
                            {"why", strain_word(promise.why)},
                            {"shortages", shortages_value(plan, promise.short_of)},
                            {"other", promise.other.empty() ? Value() : Value(promise.other)},
                            {"tell", ids_value(promise.tell)}});
  return list;
}

Value shares_value(const Choice& choice) {
  if (!choice.shares) return {};
  const auto [enters, leaves] = shares_difference(choice);
  return ValueMap{{"chosen", ids_value(choice.shares->chosen)},
                  {"completed", ids_value(choice.shares->completed)},
                  {"enters", ids_value(enters)},
                  {"leaves", ids_value(leaves)}};
}

Value claims_value(const Choice& choice) {
  ValueList list;
  for (const auto& claim : choice.claims)
    list.push_back(ValueMap{{"customer", claim.customer},
                            {"requests", claim.requests},
                            {"claimed_highest", claim.claimed_highest},
                            {"chosen_first", claim.chosen_first},
                            {"voted", claim.voted}});
  return list;
}

std::string_view source_word(MethodSource source) {
  switch (source) {
  case MethodSource::plan: return "plan";
  case MethodSource::found: return "found";
  case MethodSource::option: return "option";
  }
  return "";
}

Value priorities_value(const Plan& plan, const Choice& choice, Language language) {
  Value value;
  value.set("method", choice.method ? Value(word(*choice.method)) : Value());
  value.set("method_source", source_word(choice.method_source));
  value.set("round", choice.round.empty() ? Value() : Value(choice.round));
  const auto& [awaited, silent] = choice.no_line;
  value.set("awaited", awaited.empty() ? Value() : Value(awaited));
  value.set("silent", silent.empty() ? Value() : Value(silent));
  set_worth(value, choice);
  ValueList requests;
  for (const auto& ranked : choice.requests)
    requests.push_back(ranked_value(plan, choice, ranked, language));
  value.set("requests", std::move(requests));
  value.set("skills", skills_value(choice));
  value.set("budgets", budgets_value(choice));
  value.set("claims", claims_value(choice));
  value.set("overloads", shortages_value(plan, choice.overloads));
  value.set("strained", strained_value(plan, choice));
  value.set("equal_shares", shares_value(choice));
  return value;
}

} // namespace itplan
