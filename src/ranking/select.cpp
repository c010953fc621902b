#include "itplan/ranking/select.hpp"

#include <algorithm>
#include <cstddef>
#include <stdexcept>

namespace itplan {
namespace {

/// Depth-first search over "in, then out" with the sum of what is left as its bound.
class Search {
public:
  Search(const Instance& instance, const Limits& limits)
      : instance_(instance), limits_(limits), best_(forced_items(instance)), forced_(best_) {
    rest_.assign(instance.items.size() + 1, 0);
    for (std::size_t i = instance.items.size(); i-- > 0;)
      rest_[i] = rest_[i + 1] + (forced_[i] ? 0 : instance.items[i].value);
  }

  Selection run() {
    descend(0, forced_, value_of(instance_, forced_));
    Selection result;
    result.proven = result.unique = steps_ <= limits_.max_steps;
    result.value = value_of(instance_, best_);
    result.bound = result.proven ? result.value : value_of(instance_, forced_) + rest_[0];
    result.steps = steps_;
    result.chosen = best_;
    return result;
  }

private:
  void descend(std::size_t i, const std::vector<bool>& chosen, std::int64_t value) {
    if (++steps_ > limits_.max_steps) return;
    if (better(instance_, chosen, best_)) best_ = chosen;
    while (i < chosen.size() && chosen[i])
      ++i;
    if (i == chosen.size() || value + rest_[i] < value_of(instance_, best_)) return;
    auto with = with_needs(instance_, {static_cast<int>(i)});
    for (std::size_t j = 0; j < with.size(); ++j)
      with[j] = with[j] || chosen[j];
    if (valid(instance_, with)) descend(i + 1, with, value_of(instance_, with));
    descend(i + 1, chosen, value);
  }

  const Instance& instance_;
  const Limits& limits_;
  std::vector<bool> best_;
  std::vector<bool> forced_;
  std::vector<std::int64_t> rest_;
  std::int64_t steps_ = 0;
};

void report_forced(const Instance& instance, Selection& result) {
  const auto forced = forced_items(instance);
  const auto used = used_by(instance, forced);
  for (std::size_t r = 0; r < used.size(); ++r)
    if (used[r] > instance.capacity[r])
      result.overloads.push_back({static_cast<int>(r), used[r] - instance.capacity[r]});
  for (auto pair : instance.excludes)
    if (forced[static_cast<std::size_t>(pair.first)] &&
        forced[static_cast<std::size_t>(pair.second)])
      result.conflicts.push_back(pair);
}

} // namespace

Selection select(const Instance& instance, const Limits& limits) {
  Limits first = limits;
  first.max_steps = std::min<std::int64_t>(limits.max_steps, 200'000);
  Selection result = Search(instance, first).run();
  report_forced(instance, result);
  if (!valid(instance, result.chosen)) throw std::logic_error("the choice breaks a rule");
  return result;
}

} // namespace itplan
