#include "itplan/ranking/select.hpp"

#include "solve.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <stdexcept>

namespace itplan {
namespace {

void report_forced(const Instance& instance, Selection& result) {
  const auto forced = forced_items(instance);
  const auto used = used_by(instance, forced);
  for (std::size_t r = 0; r < used.size(); ++r)
    if (used[r] > instance.capacity[r])
      result.overloads.push_back({static_cast<int>(r), used[r] - instance.capacity[r]});
  for (auto pair : instance.excludes)
    if (forced[pair.first] && forced[pair.second]) result.conflicts.push_back(pair);
}

/// Values in their largest common unit: bounds between two multiples of it decide sooner.
std::int64_t shrink_values(Instance& instance) {
  std::int64_t unit = 0;
  for (const Item& item : instance.items)
    unit = std::gcd(unit, item.value);
  if (unit <= 1) return 1;
  for (Item& item : instance.items)
    item.value /= unit;
  return unit;
}

void check(const Instance& instance, const Selection& result) {
  if (!valid(instance, result.chosen)) throw std::logic_error("the choice breaks a rule");
  if (value_of(instance, result.chosen) != result.value || result.value > result.bound)
    throw std::logic_error("the choice is not worth what was said");
}

} // namespace

Selection select(const Instance& instance, const Limits& limits) {
  Instance small = instance;
  const std::int64_t unit = shrink_values(small);
  engine::Work work(limits.max_steps, limits.interrupted);
  const engine::Found found = engine::solve(small, {}, -1, work);

  Selection result;
  result.chosen = found.chosen;
  result.proven = found.proven;
  if (found.proven && limits.max_tie_steps > 0 && !work.spent()) {
    work.tighten(limits.max_tie_steps);
    result.unique = engine::resolve_ties(small, result.chosen, work);
  }
  result.value = value_of(instance, result.chosen);
  result.bound = std::max(found.bound * unit, result.value);
  result.steps = work.steps();
  report_forced(instance, result);
  check(instance, result);
  return result;
}

} // namespace itplan
