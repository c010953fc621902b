#include "itplan/ranking/frontier.hpp"

#include "closure.hpp"
#include "draft.hpp"
#include "relax.hpp"
#include "work.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace itplan {
namespace {

using engine::Mark;
using engine::Wide;

/// The instance with one resource, no limit on it, and nothing that excludes.
Instance alone(const Instance& instance, int resource) {
  Instance one = instance;
  one.excludes.clear();
  one.capacity = {0};
  for (Item& item : one.items) {
    std::erase_if(item.uses, [&](const Use& use) { return use.resource != resource; });
    for (Use& use : item.uses) {
      use.resource = 0;
      one.capacity[0] += use.amount;
    }
  }
  return one;
}

/// Divide and conquer on the chain of closed sets. Between two neighbours whose sets are known,
/// the closure at the slope of their chord either confirms the edge or splits it.
class Chain {
public:
  explicit Chain(const Instance& instance)
      : instance_(instance), graph_(graph_of(instance)), work_(INT64_MAX, {}), flow_(graph_, work_),
        forced_(forced_items(instance)), amount_(instance.items.size(), 0) {
    for (std::size_t i = 0; i < amount_.size(); ++i)
      for (const Use& use : instance.items[i].uses)
        amount_[i] += use.amount;
  }

  std::vector<FrontierStep> run() {
    std::vector<int> first;
    std::vector<int> all;
    for (int i = 0; i < graph_.size(); ++i)
      if (forced_[i]) first.push_back(i);
    std::vector<int> rest;
    for (int i = 0; i < graph_.size(); ++i)
      if (!forced_[i]) rest.push_back(i);
    add_step(first);
    // What costs nothing comes with the first step, what has no value with none.
    rest = split_free(rest);
    if (!rest.empty()) divide(std::move(rest));
    return std::move(steps_);
  }

private:
  struct Total {
    std::int64_t value = 0;
    std::int64_t used = 0;
  };

  static engine::Core graph_of(const Instance& instance) {
    engine::Core core;
    std::vector<std::vector<engine::User>> users(instance.items.size());
    for (int i = 0; i < static_cast<int>(instance.items.size()); ++i) {
      const auto& needs = instance.items[i].needs;
      core.value.push_back(instance.items[i].value);
      for (std::size_t k = 0; k < needs.size(); ++k)
        users[needs[k]].push_back({i, core.arc_count() + static_cast<int>(k)});
      core.needs.push_row(needs);
    }
    for (const auto& list : users)
      core.users.push_row(list);
    return core;
  }

  [[nodiscard]] Total total(const std::vector<int>& items) const {
    Total sum;
    for (int i : items) {
      sum.value += instance_.items[i].value;
      sum.used += amount_[i];
    }
    return sum;
  }

  /// The smallest closed part of `items` that is best at this price per unit (value / used).
  std::vector<int> best_at(const std::vector<int>& items, Total price) {
    std::vector<Mark> marks(instance_.items.size(), Mark::out);
    for (int i : items)
      marks[i] = Mark::free;
    flow_.restrict_to(marks);
    std::vector<std::int64_t> weight(instance_.items.size(), 0);
    for (int i : items)
      weight[i] = static_cast<std::int64_t>(
          (Wide{instance_.items[i].value} * price.used - Wide{price.value} * amount_[i]) >> drop_);
    flow_.solve(weight, 0);
    const auto& smallest = flow_.smallest();
    std::vector<int> set;
    for (int i : items)
      if (smallest[i]) set.push_back(i);
    return set;
  }

  static std::vector<int> minus(const std::vector<int>& items, const std::vector<int>& part) {
    std::vector<int> rest;
    std::set_difference(items.begin(), items.end(), part.begin(), part.end(),
                        std::back_inserter(rest));
    return rest;
  }

  /// Takes what has value and costs nothing into the first step; drops what never pays.
  std::vector<int> split_free(const std::vector<int>& items) {
    const Total sum = total(items);
    if (sum.value == 0) return {};
    set_precision(sum);
    const std::vector<int> wanted = best_at(items, {0, 1});
    const std::vector<int> free = best_at(wanted, {2 * sum.value, 1});
    extend(steps_.front(), free);
    return minus(wanted, free);
  }

  /// Weights stay below 2^57; only sums beyond that lose their last bits.
  void set_precision(Total sum) {
    Wide most = Wide{sum.value} * (sum.used + 1) * 2;
    for (drop_ = 0; most >> 56 > 0; most /= 2)
      ++drop_;
  }

  void extend(FrontierStep& step, const std::vector<int>& items) const {
    const Total sum = total(items);
    step.value += sum.value;
    step.used += sum.used;
    step.entered.insert(step.entered.end(), items.begin(), items.end());
    std::sort(step.entered.begin(), step.entered.end());
  }

  void add_step(const std::vector<int>& items) {
    FrontierStep step;
    if (!steps_.empty()) step = {steps_.back().used, steps_.back().value, {}};
    extend(step, items);
    steps_.push_back(std::move(step));
  }

  /// The steps from the last one made to the one with all of `items`.
  void divide(std::vector<int> items) {
    std::vector<std::vector<int>> waiting{std::move(items)};
    while (!waiting.empty()) {
      std::vector<int> part = std::move(waiting.back());
      waiting.pop_back();
      std::vector<int> early = best_at(part, total(part));
      if (early.empty() || early.size() == part.size()) {
        add_step(part);
        continue;
      }
      waiting.push_back(minus(part, early));
      waiting.push_back(std::move(early));
    }
  }

  const Instance& instance_;
  engine::Core graph_;
  engine::Work work_;
  engine::ClosureFlow flow_;
  std::vector<bool> forced_;
  std::vector<std::int64_t> amount_;
  std::vector<FrontierStep> steps_;
  int drop_ = 0;
};

} // namespace

std::vector<FrontierStep> frontier(const Instance& instance, int resource) {
  const Instance one = alone(instance, resource);
  return Chain(one).run();
}

} // namespace itplan
