#include "terms_changed.hpp"

#include "itplan/report/phrases/status.hpp"

#include <algorithm>
#include <tuple>

namespace itplan {
namespace {

enum class TermKind { reserve, days, budget };
constexpr std::string_view kind_words[] = {"reserve", "days", "budget"};

struct Term {
  TermKind kind;
  Id id;
  int quarter;
  std::int64_t amount;

  bool is_of(const Term& other) const {
    return std::tie(kind, id, quarter) == std::tie(other.kind, other.id, other.quarter);
  }
};

std::vector<Term> terms_of(const Plan& plan) {
  constexpr int quarters = 4;
  std::vector<Term> terms;
  const auto& capacity = plan.capacity;
  if (capacity.reserve) terms.push_back({TermKind::reserve, {}, 0, capacity.reserve->count});
  for (const auto& [skill, days] : capacity.days)
    for (int q = 0; q < quarters; ++q)
      terms.push_back({TermKind::days, skill, q, days.in(q).count});
  for (const auto& [budget, money] : plan.budget)
    terms.push_back({TermKind::budget, budget, 0, money.count});
  return terms;
}

std::optional<std::int64_t> amount_of(const std::vector<Term>& terms, const Term& term) {
  const auto found = std::find_if(terms.begin(), terms.end(),
                                  [&](const Term& other) { return other.is_of(term); });
  if (found == terms.end()) return std::nullopt;
  return found->amount;
}

struct Teller {
  const Voice& voice;
  const std::vector<Terms>& between;
  std::vector<std::vector<Term>> steps{};

  std::string text(const Term& term, std::optional<std::int64_t> amount) const {
    if (!amount) return {};
    switch (term.kind) {
    case TermKind::reserve: return percent_text(*amount);
    case TermKind::days: return voice.days(Days{*amount});
    case TermKind::budget: return voice.money(Money{*amount});
    }
    return {};
  }
  std::string what(const Term& term) const {
    switch (term.kind) {
    case TermKind::reserve: return voice(phrase::term_reserve);
    case TermKind::days:
      return voice(phrase::term_days,
                   {voice.skill(term.id), quarter_name(term.quarter, voice.language)});
    case TermKind::budget: return voice(phrase::term_budget, {one_line(term.id)});
    }
    return {};
  }
  // The first step from which on it was always so.
  OptionalDate date(const Term& term, std::optional<std::int64_t> is) const {
    OptionalDate first;
    for (std::size_t i = steps.size(); i-- > 0;) {
      if (amount_of(steps[i], term) != is) break;
      first = between[i].date;
    }
    return first;
  }
  TermChange change(const Term& term, std::optional<std::int64_t> was,
                    std::optional<std::int64_t> is) const {
    return {date(term, is),  kind_words[static_cast<std::size_t>(term.kind)],
            term.id,         what(term),
            text(term, was), text(term, is)};
  }
};

} // namespace

bool have_same_terms(const Plan& a, const Plan& b) {
  const auto first = terms_of(a);
  const auto second = terms_of(b);
  return std::equal(
      first.begin(), first.end(), second.begin(), second.end(),
      [](const Term& x, const Term& y) { return x.is_of(y) && x.amount == y.amount; });
}

std::vector<TermChange> terms_changed(const Voice& now, const Plan& then,
                                      const std::vector<Terms>& between) {
  std::vector<TermChange> changes;
  Teller teller{now, between};
  for (const auto& step : between)
    teller.steps.push_back(terms_of(*step.plan));
  const auto before = terms_of(then);
  const auto current = terms_of(now.plan);
  for (const auto& term : current)
    if (const auto was = amount_of(before, term); was != term.amount)
      changes.push_back(teller.change(term, was, term.amount));
  for (const auto& term : before)
    if (!amount_of(current, term)) changes.push_back(teller.change(term, term.amount, {}));
  return changes;
}

} // namespace itplan
