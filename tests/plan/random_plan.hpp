// Random plans with every kind of fact that the account reads, each at its own day.
#pragma once

#include "account_draft.hpp"

#include <random>

namespace itplan {

class RandomPlan {
public:
  explicit RandomPlan(std::uint64_t seed) : random_(seed) {}

  std::int64_t upto(std::int64_t least, std::int64_t most) {
    return least +
           static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(most - least + 1));
  }
  bool chance(int percent) { return upto(1, 100) <= percent; }
  Date day(std::string_view from, int days) { return on(from) + std::chrono::days(upto(0, days)); }

  Plan plan() {
    Plan plan;
    plan.year = 2027;
    constexpr std::int64_t shares[] = {0, 10, 20, 33};
    plan.capacity.reserve = Percent{shares[upto(0, 3)]};
    for (const auto* skill : {"dev", "ops"})
      plan.capacity.days.add(skill) = {Days{upto(0, 6000)}, Days{upto(0, 6000)},
                                       Days{upto(0, 6000)}, Days{upto(0, 6000)}};
    plan.budget.add("inv") = Money{upto(0, 300000)};
    const auto count = upto(1, 9);
    for (int n = 0; n < count; ++n)
      fill(plan.requests.add("r" + std::to_string(n)));
    plan.requests.sort_by_id();
    return plan;
  }

private:
  void fill(Request& request) {
    request.received = on("2026-06-01");
    request.confirmed = on("2026-06-10");
    for (const auto* skill : {"dev", "ops"})
      if (chance(80)) {
        const Days days{upto(1, 3000)};
        request.effort.add(skill) = {days, days, days};
      }
    request.cost.add("inv") = Money{upto(0, 99999)};
    if (const auto kind = upto(0, 4); kind < 4) request.kind = static_cast<WorkKind>(kind);
    if (chance(15)) request.legal = Legal{"law", day("2027-01-01", 364)};
    if (!chance(80)) return;
    auto& yes = request.decisions.emplace_back();
    yes.date = day("2026-07-01", 518);
    yes.outcome = Outcome::agreed;
    constexpr std::string_view quarters[] = {"q1", "q2", "q3", "q4", "q1-2028", "q4-2026"};
    if (chance(80)) yes.quarter = parse_quarter(quarters[upto(0, 5)]);
    if (chance(60)) work(request, *yes.date + std::chrono::days(upto(0, 119)));
  }

  void work(Request& request, Date start) {
    request.started = start;
    Date day = start;
    const auto rows = upto(0, 3);
    for (int n = 0; n < rows; ++n) {
      day += std::chrono::days(upto(1, 89));
      row(request, day);
    }
    end(request, day + std::chrono::days(upto(0, 59)), upto(1, 100));
  }

  void row(Request& request, Date day) {
    ProgressRow row;
    row.date = day;
    for (const auto& [skill, effort] : request.effort) {
      std::int64_t before = 0;
      for (const auto& old : request.progress)
        if (const auto* days = old.spent.find(skill)) before = days->count;
      if (chance(80)) row.spent.add(skill) = Days{before + upto(0, 1500)};
      if (chance(50)) row.left.add(skill) = Days{upto(0, 2000)};
    }
    if (chance(40)) row.paid.add("inv") = Money{upto(0, 99999)};
    request.progress.push_back(row);
  }

  void end(Request& request, Date day, std::int64_t how) {
    if (how <= 30) {
      request.delivered = day;
      if (how <= 10) row(request, day);
    } else if (how <= 50) {
      auto& no = request.decisions.emplace_back();
      no.date = day;
      no.outcome = how <= 40 ? Outcome::stopped : Outcome::not_now;
    } else if (how <= 60) {
      request.withdrawn = day;
    }
  }

  std::mt19937_64 random_;
};

} // namespace itplan
