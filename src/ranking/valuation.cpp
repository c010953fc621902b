#include "itplan/ranking/valuation.hpp"

#include "itplan/plan/rounds.hpp"
#include "itplan/plan/status.hpp"

#include <algorithm>

namespace itplan {
namespace {

constexpr std::size_t own_first = 5; // "really first": among a customer's five with most points

bool has_ballots(const Plan& plan, std::string_view round) {
  const auto* ballots = plan.ballots.find(round);
  return ballots && !ballots->empty();
}

// The plan's round when it has closed, else the last closed one that has ballots.
Id counting_round(const Plan& plan, Date today) {
  if (plan.choice && !plan.choice->round.empty()) {
    const auto* round = plan.rounds.find(plan.choice->round);
    return round && is_closed(*round, today) ? plan.choice->round : Id();
  }
  const Table<Round>::Entry* last = nullptr;
  for (const auto& entry : plan.rounds) {
    if (!is_closed(entry.value, today) || !has_ballots(plan, entry.id)) continue;
    if (!last || *entry.value.closes > *last->value.closes) last = &entry;
  }
  return last ? last->id : Id();
}

// The plan's own round, else of those still open what closes first, else what closed last.
NoLine why_no_line(const Plan& plan, Date today) {
  const bool named = plan.choice && !plan.choice->round.empty();
  const Table<Round>::Entry* first = nullptr;
  const Table<Round>::Entry* last = nullptr;
  for (const auto& entry : plan.rounds) {
    if (!entry.value.closes || (named && entry.id != plan.choice->round)) continue;
    if (!is_closed(entry.value, today)) {
      if (!first || *entry.value.closes < *first->value.closes) first = &entry;
    } else if (!last || *entry.value.closes > *last->value.closes) {
      last = &entry;
    }
  }
  if (first) return {first->id, {}};
  return {{}, last && !has_ballots(plan, last->id) ? last->id : Id()};
}

bool any_scores(const Plan& plan) {
  const bool weighted =
      std::any_of(plan.criteria.begin(), plan.criteria.end(),
                  [](const auto& entry) { return entry.value.weight.has_value(); });
  return weighted && std::any_of(plan.requests.begin(), plan.requests.end(),
                                 [](const auto& entry) { return !entry.value.scores.empty(); });
}

template <class Has> bool any_request(const Plan& plan, Has has) {
  return std::any_of(plan.requests.begin(), plan.requests.end(),
                     [&](const auto& entry) { return has(entry.value); });
}

// What the plan holds anything for, in the order in which it is looked for.
std::vector<Method> methods_found(const Plan& plan, const Id& round) {
  std::vector<Method> found;
  if (!round.empty() && has_ballots(plan, round)) found.push_back(Method::votes);
  if (any_scores(plan)) found.push_back(Method::criteria);
  if (any_request(plan, [](const Request& r) { return r.value.has_value(); }))
    found.push_back(Method::value);
  if (any_request(plan, [](const Request& r) { return r.cost_of_delay.has_value(); }))
    found.push_back(Method::cost_of_delay);
  return found;
}

std::int64_t voice(const Plan& plan, std::string_view customer) {
  const auto* found = plan.customers.find(customer);
  return found ? found->weight.value_or(1) : 0;
}

std::size_t index_of(const Plan& plan, std::string_view id) {
  const auto found = std::lower_bound(
      plan.requests.begin(), plan.requests.end(), id,
      [](const auto& entry, std::string_view wanted) { return entry.id < wanted; });
  return found != plan.requests.end() && found->id == id
             ? static_cast<std::size_t>(found - plan.requests.begin())
             : plan.requests.size();
}

void add_term(RequestValue& to, ValueTerm term) {
  to.value += Hundredths{term.weight * term.amount.count};
  to.terms.push_back(std::move(term));
}

void add_votes(const Plan& plan, const Id& round, std::vector<RequestValue>& all) {
  const auto* ballots = plan.ballots.find(round);
  if (!ballots) return;
  for (const auto& ballot : *ballots) {
    for (const auto& choice : ballot.value.choices) {
      const auto index = index_of(plan, counted_for(plan, choice.request));
      if (index == all.size()) continue;
      add_term(all[index],
               {ballot.id, voice(plan, ballot.id), Hundredths{choice.points.value_or(0) * 100}});
    }
  }
}

void add_scores(const Plan& plan, std::vector<RequestValue>& all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const auto& criterion : plan.criteria) {
      const auto* score = plan.requests[i].value.scores.find(criterion.id);
      if (score && criterion.value.weight)
        add_term(all[i], {criterion.id, *criterion.value.weight, *score});
    }
  }
}

// The requests a customer gave most points to, most first.
std::vector<std::string_view> own_top(const Ballot& ballot) {
  std::vector<const BallotChoice*> choices;
  for (const auto& choice : ballot.choices)
    choices.push_back(&choice);
  std::stable_sort(choices.begin(), choices.end(), [](const auto* a, const auto* b) {
    return a->points.value_or(0) > b->points.value_or(0);
  });
  std::vector<std::string_view> top;
  for (std::size_t i = 0; i < choices.size() && i < own_first; ++i)
    top.push_back(choices[i]->request);
  return top;
}

} // namespace

Weighing find_weighing(const Plan& plan, Date today, std::optional<Method> wanted) {
  const Id round = counting_round(plan, today);
  const auto source = wanted ? MethodSource::option : MethodSource::plan;
  if (!wanted && plan.choice) wanted = plan.choice->method;
  if (wanted == Method::votes) { // a round that is still open says nothing yet
    if (!has_ballots(plan, round)) return {{}, source, {}, why_no_line(plan, today)};
    return {wanted, source, round, {}};
  }
  if (wanted) return {wanted, source, {}, {}};
  const auto found = methods_found(plan, round);
  if (found.empty()) return {{}, MethodSource::found, {}, why_no_line(plan, today)};
  return {found[0], MethodSource::found, found[0] == Method::votes ? round : Id(), {}};
}

std::vector<Weighing> weighings(const Plan& plan, Date today, const Weighing& own) {
  std::vector<Weighing> all;
  if (own.method) all.push_back(own);
  const auto round = counting_round(plan, today);
  for (const auto method : methods_found(plan, round))
    if (method != own.method)
      all.push_back({method, MethodSource::found, method == Method::votes ? round : Id(), {}});
  return all;
}

std::vector<RequestValue> values(const Plan& plan, const Weighing& weighing) {
  std::vector<RequestValue> all(plan.requests.size());
  if (weighing.method == Method::votes) add_votes(plan, weighing.round, all);
  if (weighing.method == Method::criteria) add_scores(plan, all);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& request = plan.requests[i].value;
    if (weighing.method == Method::value) all[i].value = request.value.value_or(Hundredths{});
    if (weighing.method == Method::cost_of_delay)
      all[i].value = request.cost_of_delay.value_or(Money{});
  }
  return all;
}

std::vector<ClaimLine> claims(const Plan& plan, const Weighing& weighing) {
  const auto* ballots = weighing.round.empty() ? nullptr : plan.ballots.find(weighing.round);
  const auto ballot_of = [&](std::string_view id) { return ballots ? ballots->find(id) : nullptr; };
  std::vector<ClaimLine> lines; // sorted by customer, as the plan's customers are
  for (const auto& customer : plan.customers)
    lines.push_back({customer.id, 0, 0, 0, ballot_of(customer.id) != nullptr});
  for (const auto& [id, request] : plan.requests) {
    const auto line = std::lower_bound(
        lines.begin(), lines.end(), request.customer,
        [](const ClaimLine& before, const Id& wanted) { return before.customer < wanted; });
    const bool known = line != lines.end() && line->customer == request.customer;
    if (!known || !is_asked(request)) continue;
    ++line->requests;
    if (request.claimed != Claim::highest) continue;
    ++line->claimed_highest;
    const auto* ballot = ballot_of(line->customer);
    if (!ballot) continue;
    const auto top = own_top(*ballot);
    if (std::find(top.begin(), top.end(), id) != top.end()) ++line->chosen_first;
  }
  return lines;
}

std::string_view counted_for(const Plan& plan, std::string_view id) {
  for (std::size_t steps = 0; steps <= plan.requests.size(); ++steps) {
    const auto* request = plan.requests.find(id);
    if (!request || status_of(*request) != Status::merged) return id;
    const auto& into = last_decision(*request)->into;
    if (into.empty()) return id;
    id = into;
  }
  return id;
}

} // namespace itplan
