#include "itplan/ranking/choose.hpp"

#include "itplan/plan/plan.hpp"
#include "itplan/ranking/valuation.hpp"

#include "lacks.hpp"
#include "shares.hpp"
#include "standing.hpp"
#include "strained.hpp"

#include <algorithm>
#include <tuple>

namespace itplan {
namespace {

// Above the line in the order of the work, then below by value, then what stands apart.
void put_in_order(const Plan& plan, std::vector<RankedRequest>& requests) {
  const auto part = [](const RankedRequest& r) {
    if (r.above_line()) return 0;
    if (r.standing == Standing::not_estimated) return 2;
    return 1;
  };
  const auto key = [&](std::size_t at) {
    const RankedRequest& r = requests[at];
    const bool by_date = r.standing == Standing::unranked;
    const int quarter = r.above_line() ? r.quarter.value_or(4) : 0;
    const int standing = r.above_line() ? static_cast<int>(r.standing) : 0;
    const auto received = by_date ? plan.requests.find(r.id)->received.value_or(Date()) : Date();
    // by index in the end: requests come by id
    return std::make_tuple(part(r), quarter, standing, received, -r.value.count, at);
  };
  std::vector<decltype(key(0))> keys;
  for (std::size_t at = 0; at < requests.size(); ++at)
    keys.push_back(key(at));
  std::sort(keys.begin(), keys.end());
  std::vector<RankedRequest> sorted;
  for (const auto& one : keys)
    sorted.push_back(std::move(requests[std::get<std::size_t>(one)]));
  requests = std::move(sorted);
}

// The days of work that does not stand where the account has it: what was chosen, and what made
// way.
void add_taken(const Chosen& all, const Quartered& placed, std::size_t job, Choice& choice) {
  const auto request = all.pool.items[static_cast<std::size_t>(placed.items[job])].request;
  for (std::size_t k = 0; k < choice.skills.size(); ++k) {
    const auto* work = work_of(all.pool.account.skills[k], request);
    const bool moved = all.pool.instance.items[static_cast<std::size_t>(placed.items[job])].forced;
    for (std::size_t q = 0; q < 4; ++q) {
      choice.skills[k].used[q] += placed.taken[job][k][q];
      if (work && moved) choice.skills[k].used[q] -= work->placed[q];
    }
  }
}

void add_cost(const Chosen& all, std::size_t item, Choice& choice) {
  for (std::size_t b = 0; b < choice.budgets.size(); ++b)
    if (const auto* money = all.pool.request(all.plan, item).cost.find(choice.budgets[b].budget))
      choice.budgets[b].used += *money;
}

void fill_use(const Chosen& all, Choice& choice) {
  choice.skills = all.pool.skills;
  choice.budgets = all.pool.budgets;
  const auto& placed = all.found.quarters;
  for (std::size_t j = 0; j < placed.items.size(); ++j)
    if (!placed.stays[j]) add_taken(all, placed, j, choice);
  for (std::size_t i = 0; i < all.pool.items.size(); ++i)
    if (all.found.selection.chosen[i] && !all.pool.instance.items[i].forced)
      add_cost(all, i, choice);
}

// What must be done and does not fit, and what it needs beside that.
void fill_overloads(const Chosen& all, Choice& choice) {
  for (const auto& over : all.found.selection.overloads) {
    if (over.resource >= size_of(all.pool.instance.capacity)) continue; // of a part of the year
    choice.overloads.push_back(shortage_of(all.pool, over.resource, over.over));
  }
  for (std::size_t k = 0; k < choice.skills.size(); ++k)
    for (int q = all.pool.account.current; q < 4; ++q) {
      const auto& quarter = choice.skills[k].quarters[static_cast<std::size_t>(q)];
      const auto over = quarter.over - quarter.done_over;
      if (over == Days{}) continue;
      choice.overloads.push_back({choice.skills[k].skill, false, over, q});
    }
}

} // namespace

Choice choose(const Plan& plan, Date today, const ChoiceOptions& options) {
  const auto weighing = find_weighing(plan, today, options.method);
  const auto all_values = values(plan, weighing);
  const auto pool = make_pool(plan, all_values, today, options);
  Limits limits;
  limits.max_steps = options.max_steps;
  limits.interrupted = options.interrupted;
  auto found = weighing.method ? select_and_place(plan, pool, limits) : only_what_must(plan, pool);
  const Chosen all{plan, pool, all_values, found, weighing.method.has_value()};

  Choice choice;
  choice.method = weighing.method;
  choice.method_source = weighing.source;
  choice.round = weighing.round;
  choice.no_line = weighing.no_line;
  choice.requests = standings(all);
  add_prices(all, options, choice.requests);
  add_distance(all, options, choice.requests);
  put_in_order(plan, choice.requests);
  fill_use(all, choice);
  fill_overloads(all, choice);
  choice.lacks = lacks(plan, pool.account);
  const auto worth = worth_of(pool, found.selection);
  choice.value = worth.value;
  choice.bound = worth.bound;
  choice.proven = choice.value == choice.bound;
  choice.unique = choice.proven && found.selection.unique;
  choice.claims = claims(plan, weighing);
  choice.strained = strained_promises(plan, pool, found.quarters);
  choice.shares = shares_of(plan, pool, all_values, weighing);
  choice.interrupted = options.interrupted && options.interrupted();
  return choice;
}

} // namespace itplan
