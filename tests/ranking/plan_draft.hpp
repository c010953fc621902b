// A small plan written down in a few lines, and choices told in a line.
#pragma once

#include "itplan/ranking/choose.hpp"

#include <doctest/doctest.h>

#include <map>

namespace itplan {

inline Date day(std::string_view text) { return parse_date(text).value(); }

inline const Date before_the_year = day("2026-11-23");

inline Days days(std::int64_t count) { return {count * 100}; }

// A plan of 2027 with one skill, 10 days a quarter unless a test says otherwise, by value.
class Draft {
public:
  Draft() {
    plan.year = 2027;
    plan.choice = ChoiceRule{Method::value, {}};
    capacity(10);
    customer("sales", 1);
  }

  Plan plan; // all but customers and requests

  void capacity(std::int64_t a_quarter) {
    const auto q = days(a_quarter);
    plan.capacity.days = {};
    plan.capacity.days.add("build") = {q, q, q, q};
  }
  void customer(const Id& id, std::int64_t weight) { customers_[id].weight = weight; }
  Request& bare(const Id& id) {
    auto& request = requests_[id];
    request.customer = "sales";
    request.received = day("2026-10-01");
    return request;
  }
  Request& request(const Id& id, std::int64_t value, std::int64_t effort) {
    auto& made = bare(id);
    made.value = Hundredths{value * 100};
    made.effort.add("build") = {days(effort), days(effort), days(effort)};
    return made;
  }
  Request& legal(const Id& id, std::int64_t effort) {
    auto& made = request(id, 0, effort);
    made.legal = Legal{"The law", {}};
    return made;
  }
  static Decision& decide(Request& request, Outcome outcome,
                          std::optional<Quarter> quarter = std::nullopt) {
    auto& decision = request.decisions.emplace_back();
    decision.date = day("2026-11-10");
    decision.outcome = outcome;
    decision.quarter = quarter;
    return decision;
  }
  Request& agreed(const Id& id, std::int64_t effort, Quarter quarter) {
    auto& made = request(id, 0, effort);
    decide(made, Outcome::agreed, quarter);
    return made;
  }
  void round(const Id& id, std::string_view closes) { plan.rounds.add(id).closes = day(closes); }
  void vote(const Id& round, const Id& voter,
            std::initializer_list<std::pair<Id, std::int64_t>> points) {
    if (!plan.ballots.contains(round)) plan.ballots.add(round);
    REQUIRE(plan.ballots.back().id == round);
    auto& ballot = plan.ballots.back().value.add(voter);
    for (const auto& [id, given] : points)
      ballot.choices.push_back({id, given, {}});
  }

  Plan whole() const {
    Plan made = plan;
    for (const auto& [id, one] : customers_)
      made.customers.add(id) = one;
    for (const auto& [id, one] : requests_)
      made.requests.add(id) = one;
    made.customers.sort_by_id();
    made.requests.sort_by_id();
    return made;
  }
  Choice choose(Date today = before_the_year, const ChoiceOptions& options = {}) const {
    return itplan::choose(whole(), today, options);
  }

private:
  std::map<Id, Customer> customers_;
  std::map<Id, Request> requests_;
};

inline std::string_view name(Standing standing) {
  constexpr std::string_view names[] = {"legal",       "agreed",    "needed",     "chosen",
                                        "outweighed",  "too_big",   "excluded",   "needs_missing",
                                        "needs_clash", "worthless", "no_quarter", "not_estimated",
                                        "unranked"};
  return names[static_cast<std::size_t>(standing)];
}

// "vpn chosen q1, app outweighed": the requests in their order.
inline std::string told(const Choice& choice) {
  std::string text;
  for (const auto& request : choice.requests) {
    text += (text.empty() ? "" : ", ") + request.id + " " + std::string(name(request.standing));
    if (request.from_quarter) text += " q" + std::to_string(*request.from_quarter + 1) + " to";
    if (request.quarter) text += " q" + std::to_string(*request.quarter + 1);
  }
  return text;
}

inline const RankedRequest& get(const Choice& choice, std::string_view id) {
  const auto* found = choice.find(id);
  REQUIRE_MESSAGE(found, id);
  return *found;
}

// "sales 2 x 30, depot 1 x 5": customer or criterion, weight and amount.
inline std::string terms(const RankedRequest& request) {
  std::string text;
  for (const auto& term : request.terms)
    text += (text.empty() ? "" : ", ") + term.of + " " + std::to_string(term.weight) + " x " +
            plain_number(term.amount);
  return text;
}

} // namespace itplan
