#include "shares.hpp"

#include "itplan/engine/equal_shares.hpp"

#include <algorithm>
#include <map>

namespace itplan {
namespace {

// By customer; the values' terms hold what each gave.
Voters voters_of(const Pool& pool, const std::vector<RequestValue>& values) {
  std::map<Id, std::size_t> number;
  Voters voters;
  for (const auto& member : pool.items)
    for (const auto& term : values[member.request].terms)
      if (term.weight > 0 && term.amount.count > 0) number.emplace(term.of, 0);
  for (auto& [customer, index] : number)
    index = voters.points.size(), voters.points.emplace_back(pool.items.size(), 0);
  voters.weight.assign(number.size(), 1);
  for (std::size_t i = 0; i < pool.items.size(); ++i)
    for (const auto& term : values[pool.items[i].request].terms) {
      const auto voter = number.find(term.of);
      if (voter == number.end()) continue;
      voters.weight[voter->second] = term.weight;
      voters.points[voter->second][i] += term.amount.count;
    }
  return voters;
}

std::int64_t days_to_divide(const Pool& pool) {
  const auto used = used_by(pool.instance, forced_items(pool.instance));
  std::int64_t left = 0;
  for (std::size_t k = 0; k < pool.skills.size(); ++k)
    left += std::max<std::int64_t>(0, pool.instance.capacity[k] - used[k]);
  return left;
}

} // namespace

std::optional<SharesView> shares_of(const Plan& plan, const Pool& pool,
                                    const std::vector<RequestValue>& values,
                                    const Weighing& weighing) {
  if (weighing.method != Method::votes || pool.skills.empty()) return std::nullopt;
  const auto voters = voters_of(pool, values);
  if (voters.weight.empty()) return std::nullopt;
  const auto counted = equal_shares(pool.instance, voters, days_to_divide(pool));
  const auto forced = forced_items(pool.instance);
  const auto id = [&](std::size_t item) { return plan.requests[pool.items[item].request].id; };
  SharesView view;
  for (std::size_t i = 0; i < pool.items.size(); ++i)
    if (counted.chosen[i] && !forced[i]) view.chosen.push_back(id(i));
  for (const int item : counted.completed)
    view.completed.push_back(id(static_cast<std::size_t>(item)));
  return view;
}

} // namespace itplan
