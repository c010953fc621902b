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

namespace {

/// Takes the chosen item out whose leaving, with all that needs it, loses least value. False when
/// all of the clash is forced.
bool leave_one_out(const Instance& instance, const std::vector<int>& clash,
                   std::vector<bool>& chosen) {
  std::vector<std::vector<int>> users(instance.items.size());
  for (int i = 0; i < static_cast<int>(instance.items.size()); ++i)
    for (int need : instance.items[i].needs)
      users[need].push_back(i);
  const auto forced = forced_items(instance);
  std::vector<bool> best;
  for (int item : clash) {
    if (forced[item]) continue;
    std::vector<bool> rest = chosen;
    std::vector<int> open{item};
    rest[item] = false;
    for (std::size_t k = 0; k < open.size(); ++k)
      for (int user : users[open[k]])
        if (rest[user]) {
          rest[user] = false;
          open.push_back(user);
        }
    if (best.empty() || better(instance, rest, best)) best = std::move(rest);
  }
  if (best.empty()) return false;
  chosen = engine::trimmed(instance, std::move(best));
  return true;
}

bool all_forced(const Instance& instance, const std::vector<int>& items) {
  const auto forced = forced_items(instance);
  return std::all_of(items.begin(), items.end(), [&](int item) { return bool{forced[item]}; });
}

/// `from`, less whatever the rule still objects to.
Selection kept_to(const Instance& instance, const Rule& rule, const Selection& from) {
  Selection kept = from;
  for (Clash clash = rule(kept.chosen); !clash.items.empty(); clash = rule(kept.chosen))
    if (!leave_one_out(instance, clash.items, kept.chosen)) break;
  kept.value = value_of(instance, kept.chosen);
  return kept;
}

class RuledSearch {
public:
  RuledSearch(Instance& instance, const Rule& rule, const Limits& limits)
      : taught_(instance), tried_(instance), rule_(rule), left_(limits) {}

  Selection run(int max_rounds) {
    for (int round = 0; ask(round >= max_rounds); ++round) {
    }
    best_.bound = std::max(bound_, best_.value);
    best_.proven = best_.bound == best_.value;
    best_.unique = best_.unique && best_.proven;
    best_.steps = steps_;
    check(tried_, best_);
    return std::move(best_);
  }

private:
  /// One choice and what the rule says of it; false when that was the last.
  bool ask(bool last) {
    Selection next = select(tried_, left_);
    steps_ += next.steps;
    left_.max_steps -= std::min(next.steps, left_.max_steps);
    if (proven_) bound_ = std::min(bound_, next.bound);
    const Clash clash = rule_(next.chosen);
    last = last || left_.max_steps == 0 || (left_.interrupted && left_.interrupted());
    if (clash.items.empty() || all_forced(tried_, clash.items)) {
      next.unique = next.unique && proven_;
      offer(std::move(next));
      last = true;
    } else if (last || best_.chosen.empty()) {
      next.unique = false;
      offer(kept_to(tried_, rule_, next));
    }
    if (clash.items.empty()) return false;
    tried_.never_all.push_back(clash.items);
    if (clash.proven) taught_.never_all.push_back(clash.items);
    proven_ = proven_ && clash.proven;
    return !last;
  }

  void offer(Selection selection) {
    if (best_.chosen.empty() || better(tried_, selection.chosen, best_.chosen))
      best_ = std::move(selection);
    else if (selection.unique && selection.chosen == best_.chosen)
      best_.unique = true;
  }

  Instance& taught_;
  Instance tried_; ///< also with what the rule was not sure of
  const Rule& rule_;
  Limits left_;
  Selection best_;
  std::int64_t bound_ = INT64_MAX;
  std::int64_t steps_ = 0;
  bool proven_ = true; ///< of all clashes so far
};

} // namespace

Selection select(Instance& instance, const Rule& rule, const Limits& limits, int max_rounds) {
  return RuledSearch(instance, rule, limits).run(max_rounds);
}

} // namespace itplan
