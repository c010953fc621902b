#include "itplan/ranking/price.hpp"

#include "solve.hpp"

#include <algorithm>
#include <utility>

namespace itplan {
namespace {

/// A price is asked of many items: each learns from the rule a few times, not on and on.
constexpr int rounds_for_variants = 8;

/// The instance with `item` forced in.
Instance with(Instance instance, int item) {
  instance.items[item].forced = true;
  return instance;
}

Instance without(Instance instance, int item) {
  instance.excludes.emplace_back(item, item);
  return instance;
}

/// The problem of keeping as much of `chosen` as goes together with `item`.
Instance keeping(const Instance& instance, const std::vector<bool>& chosen, int item) {
  Instance kept = with(instance, item);
  const auto entering = with_needs(instance, {item});
  for (int i = 0; i < static_cast<int>(chosen.size()); ++i)
    if (!chosen[i] && !entering[i]) kept.excludes.emplace_back(i, i);
  return kept;
}

} // namespace

namespace {

/// What leaves and enters between `chosen` and the best of what may be kept.
Price price_between(const Instance& instance, const std::vector<bool>& chosen, int item,
                    const Selection& kept) {
  Price price;
  const auto entering = with_needs(instance, {item});
  for (int i = 0; i < static_cast<int>(chosen.size()); ++i) {
    if (chosen[i] && !kept.chosen[i] && instance.items[i].value > 0) price.leaves.push_back(i);
    if (chosen[i] && !kept.chosen[i]) price.loss += instance.items[i].value;
    if (!chosen[i] && entering[i]) price.enters.push_back(i);
  }
  for (int i : price.enters)
    price.gain += instance.items[i].value;
  price.at_least = value_of(instance, chosen) + price.gain - kept.bound;
  price.proven = kept.proven;
  return price;
}

Price no_price(Obstacle obstacle) {
  Price price;
  price.obstacle = std::move(obstacle);
  price.proven = true;
  return price;
}

Margin margin_between(const Selection& best, Selection other) {
  Margin margin;
  margin.amount = std::max<std::int64_t>(0, best.value - other.bound);
  margin.exact = best.proven && other.proven;
  margin.other = std::move(other.chosen);
  return margin;
}

/// Is there anything to ask about the item's value?
bool decided(const Instance& instance, const Selection& best, int item) {
  return best.chosen[item] ? !forced_items(instance)[item] : obstacle(instance, item).none();
}

/// Chooses under the rule in a variant of the instance and keeps what that taught.
Selection select_variant(Instance& instance, Instance variant, const Rule& rule,
                         const Limits& limits) {
  Selection found = select(variant, rule, limits, rounds_for_variants);
  instance.never_all = std::move(variant.never_all);
  return found;
}

Instance other_side(const Instance& instance, const Selection& best, int item) {
  return best.chosen[item] ? without(instance, item) : with(instance, item);
}

} // namespace

Price price_of_yes(const Instance& instance, const std::vector<bool>& chosen, int item,
                   const Limits& limits) {
  if (Obstacle found = obstacle(instance, item); !found.none()) return no_price(std::move(found));
  return price_between(instance, chosen, item, select(keeping(instance, chosen, item), limits));
}

Price price_of_yes(Instance& instance, const Rule& rule, const std::vector<bool>& chosen, int item,
                   const Limits& limits) {
  if (Obstacle found = obstacle(instance, item); !found.none()) return no_price(std::move(found));
  const Selection kept = select_variant(instance, keeping(instance, chosen, item), rule, limits);
  if (!rule(kept.chosen).items.empty()) return no_price({.no_quarters = true});
  return price_between(instance, chosen, item, kept);
}

Margin value_margin(const Instance& instance, const Selection& best, int item,
                    const Limits& limits) {
  if (!decided(instance, best, item)) return {.decided = false};
  return margin_between(best, select(other_side(instance, best, item), limits));
}

Margin value_margin(Instance& instance, const Rule& rule, const Selection& best, int item,
                    const Limits& limits) {
  if (!decided(instance, best, item)) return {.decided = false};
  Selection other = select_variant(instance, other_side(instance, best, item), rule, limits);
  if (!rule(other.chosen).items.empty()) return {.decided = false};
  return margin_between(best, std::move(other));
}

namespace {

/// Finds the least reduction of one item's own use at which a choice with it is good enough.
class ReliefSearch {
public:
  ReliefSearch(const Instance& instance, const Selection& best, int item, int resource,
               const Limits& limits)
      : instance_(with(instance, item)), goal_(best.value), item_(item), resource_(resource),
        work_(limits.max_steps, limits.interrupted) {}

  Relief run() {
    const std::int64_t own = amount();
    Relief relief;
    if (own == 0 || enough(own) != Answer::yes) return {own, !unsure_, false};
    relief.possible = true;
    std::int64_t no = 0; // not enough, or already a tie
    std::int64_t yes = own;
    while (no < yes) {
      const std::int64_t middle = no + (yes - no) / 2;
      const Answer answer = enough(middle);
      if (answer == Answer::unsure) break;
      (answer == Answer::yes ? yes : no) = answer == Answer::yes ? middle : middle + 1;
    }
    relief.less = no;
    relief.exact = no == yes;
    return relief;
  }

private:
  enum class Answer { no, yes, unsure };

  [[nodiscard]] std::int64_t amount() const {
    for (const Use& use : instance_.items[item_].uses)
      if (use.resource == resource_) return use.amount;
    return 0;
  }

  [[nodiscard]] Instance lightened(std::int64_t less) const {
    Instance lighter = instance_;
    auto& uses = lighter.items[item_].uses;
    for (Use& use : uses)
      if (use.resource == resource_) use.amount -= less;
    std::erase_if(uses, [](const Use& use) { return use.amount == 0; });
    return lighter;
  }

  Answer enough(std::int64_t less) {
    const Instance lighter = lightened(less);
    Instance free = lighter;
    free.items[item_].forced = false;
    if (!obstacle(free, item_).none()) return Answer::no;
    const engine::Found found = engine::solve(lighter, {}, goal_ - 1, work_);
    if (!found.chosen.empty()) return Answer::yes;
    unsure_ = unsure_ || !found.proven;
    return found.proven ? Answer::no : Answer::unsure;
  }

  Instance instance_;
  std::int64_t goal_;
  int item_;
  int resource_;
  engine::Work work_;
  bool unsure_ = false;
};

} // namespace

Relief use_margin(const Instance& instance, const Selection& best, int item, int resource,
                  const Limits& limits) {
  if (best.chosen[item]) return {0, best.proven, true};
  Relief relief = ReliefSearch(instance, best, item, resource, limits).run();
  relief.exact = relief.exact && best.proven;
  return relief;
}

} // namespace itplan
