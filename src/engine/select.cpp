#include "itplan/engine/select.hpp"

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
  for (int r = 0; r < size_of(used); ++r)
    if (used[r] > instance.capacity[r])
      result.overloads.push_back({r, used[r] - instance.capacity[r]});
  for (auto pair : instance.excludes)
    if (forced[pair.first] && forced[pair.second]) result.conflicts.push_back(pair);
}

// Values in their largest common unit: bounds between two multiples of it decide sooner.
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

// One instance being chosen from: first the value, then the ties.
class Choosing {
public:
  Choosing(const Instance& instance, const Limits& limits)
      : instance_(instance), small_(instance), unit_(shrink_values(small_)),
        work_(limits.max_steps, limits.interrupted, limits.max_bytes),
        tie_steps_(limits.max_tie_steps) {}

  // The value; ties as they fall. What is `known` sets the mark to beat.
  Selection value(const std::vector<bool>& known) {
    Selection result;
    if (!known.empty()) result.chosen = engine::trimmed(instance_, known);
    if (!valid(instance_, result.chosen)) result.chosen.clear();
    const std::int64_t floor = result.chosen.empty() ? -1 : value_of(small_, result.chosen);
    engine::Found found = engine::solve(small_, floor, work_);
    if (!found.chosen.empty()) result.chosen = std::move(found.chosen);
    result.proven = found.proven;
    result.bound = found.bound * unit_;
    return finished(std::move(result));
  }

  // The same value, the best of its equals.
  Selection settled(Selection result) {
    if (!result.proven || tie_steps_ == 0 || work_.spent()) return result;
    work_.tighten(tie_steps_);
    engine::Ties ties = engine::resolve_ties(small_, result.chosen, work_);
    result.settled = ties.settled;
    result.unique = ties.unique;
    result.open = std::move(ties.open);
    return finished(std::move(result));
  }

private:
  Selection finished(Selection result) {
    result.value = value_of(instance_, result.chosen);
    result.bound = std::max(result.bound, result.value);
    result.steps = work_.steps();
    check(instance_, result);
    return result;
  }

  const Instance& instance_;
  Instance small_;
  std::int64_t unit_;
  engine::Work work_;
  std::int64_t tie_steps_;
};

} // namespace

Selection select(const Instance& instance, const Limits& limits, const std::vector<bool>& known) {
  Choosing choosing(instance, limits);
  Selection result = choosing.settled(choosing.value(known));
  report_forced(instance, result);
  return result;
}

namespace {

using Users = std::vector<std::vector<int>>; // by item: who needs it

Users users_of(const Instance& instance) {
  Users users(instance.items.size());
  for (int i = 0; i < size_of(instance.items); ++i)
    for (int need : instance.items[i].needs)
      users[need].push_back(i);
  return users;
}

// `chosen` less these and all that needs them.
std::vector<bool> without(const Users& users, std::vector<bool> chosen, std::vector<int> open) {
  for (int item : open)
    chosen[item] = false;
  for (int k = 0; k < size_of(open); ++k)
    for (int user : users[open[k]])
      if (chosen[user]) {
        chosen[user] = false;
        open.push_back(user);
      }
  return chosen;
}

// Takes the chosen item out whose leaving, with all that needs it, loses least value. False when
// all of the clash is forced.
bool leave_one_out(const Instance& instance, const std::vector<int>& clash,
                   std::vector<bool>& chosen) {
  const auto users = users_of(instance);
  const auto forced = forced_items(instance);
  std::vector<bool> best;
  for (int item : clash) {
    if (forced[item]) continue;
    auto rest = without(users, chosen, {item});
    if (best.empty() || better(instance, rest, best)) best = std::move(rest);
  }
  if (best.empty()) return false;
  chosen = engine::trimmed(instance, std::move(best));
  return true;
}

// Makes one step towards what the rule allows. False when there is none.
bool yield(const Instance& instance, const Clash& clash, std::vector<bool>& chosen) {
  auto misfits = clash.misfits;
  const auto forced = forced_items(instance);
  std::erase_if(misfits, [&](int item) { return forced[item]; });
  if (misfits.empty()) return leave_one_out(instance, clash.items, chosen);
  chosen = engine::trimmed(instance, without(users_of(instance), chosen, misfits));
  return true;
}

bool all_forced(const Instance& instance, const std::vector<int>& items) {
  const auto forced = forced_items(instance);
  return std::all_of(items.begin(), items.end(), [&](int item) { return bool{forced[item]}; });
}

// `from`, less whatever the rule still objects to.
Selection kept_to(const Instance& instance, const Rule& rule, const Selection& from) {
  Selection kept = from;
  for (Clash clash = rule(kept.chosen); !clash.items.empty(); clash = rule(kept.chosen))
    if (!yield(instance, clash, kept.chosen)) break;
  kept.value = value_of(instance, kept.chosen);
  return kept;
}

class RuledSearch {
public:
  RuledSearch(Instance& instance, const Rule& rule, const Limits& limits)
      : taught_(instance), tried_(instance), rule_(rule), left_(limits) {}

  Selection run(const std::vector<bool>& known) {
    known_ = known;
    while (!ask()) {
    }
    settle();
    best_.bound = std::max(bound_, best_.value);
    best_.proven = best_.bound == best_.value;
    if (!best_.proven || !proven_) forget_ties();
    best_.steps = steps_;
    report_forced(tried_, best_);
    check(tried_, best_);
    return std::move(best_);
  }

private:
  // One choice and what the rule says of it; true when no better one will come.
  bool ask() {
    Selection next = spent(Choosing(tried_, left_).value(known_));
    if (proven_) bound_ = std::min(bound_, next.bound);
    const Clash clash = rule_(next.chosen);
    if (clash.items.empty() || all_forced(tried_, clash.items)) {
      offer(std::move(next));
      return true;
    }
    const bool last = left_.max_clashes == 0 || out_of_work();
    if (last || best_.chosen.empty()) offer(kept_to(tried_, rule_, next));
    known_ = best_.chosen;
    learn(clash);
    return last;
  }

  // The best of its equals that keep the rule; what does not is learned from.
  void settle() {
    if (best_.value < bound_ || left_.max_tie_steps == 0) return;
    best_.proven = true;
    while (!out_of_work()) {
      Selection next = spent(Choosing(tried_, left_).settled(best_));
      const Clash clash = next.chosen == best_.chosen ? Clash{} : rule_(next.chosen);
      if (clash.items.empty() || all_forced(tried_, clash.items)) {
        best_ = std::move(next);
        return;
      }
      if (left_.max_clashes == 0) return;
      learn(clash);
    }
  }

  // Of others nothing is known: some may be worth more, or were left out without proof.
  void forget_ties() {
    best_.settled = best_.unique = false;
    best_.open.clear();
  }

  void learn(const Clash& clash) {
    --left_.max_clashes;
    tried_.never_all.push_back(clash.items);
    if (clash.proven) taught_.never_all.push_back(clash.items);
    proven_ = proven_ && clash.proven;
  }

  Selection spent(Selection selection) {
    steps_ += selection.steps;
    left_.max_steps -= std::min(selection.steps, left_.max_steps);
    return selection;
  }

  bool out_of_work() { return left_.max_steps == 0 || (left_.interrupted && left_.interrupted()); }

  void offer(Selection selection) {
    if (best_.chosen.empty() || better(tried_, selection.chosen, best_.chosen))
      best_ = std::move(selection);
  }

  Instance& taught_;
  Instance tried_; // also with what the rule was not sure of
  const Rule& rule_;
  Limits left_;
  std::vector<bool> known_; // keeps the rule, as far as is known; empty: nothing is
  Selection best_;
  std::int64_t bound_ = INT64_MAX;
  std::int64_t steps_ = 0;
  bool proven_ = true; // of all clashes so far
};

} // namespace

Selection select(Instance& instance, const Rule& rule, const Limits& limits,
                 const std::vector<bool>& known) {
  return RuledSearch(instance, rule, limits).run(known);
}

} // namespace itplan
