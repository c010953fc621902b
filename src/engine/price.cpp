#include "itplan/engine/price.hpp"

#include "solve.hpp"

#include <algorithm>
#include <utility>

namespace itplan {
namespace {

// The instance with `item` forced in.
Instance with(Instance instance, int item) {
  instance.items[item].forced = true;
  return instance;
}

Instance without(Instance instance, int item) {
  instance.excludes.emplace_back(item, item);
  return instance;
}

// The problem of keeping as much of `chosen` as goes together with `item`.
Instance keeping(const Instance& instance, const std::vector<bool>& chosen, int item) {
  Instance kept = with(instance, item);
  const auto entering = with_needs(instance, {item});
  for (int i = 0; i < size_of(chosen); ++i)
    if (!chosen[i] && !entering[i]) kept.excludes.emplace_back(i, i);
  return kept;
}

} // namespace

namespace {

// What leaves and enters between `chosen` and the best of what may be kept.
Price price_between(const Instance& instance, const std::vector<bool>& chosen, int item,
                    const Selection& kept) {
  Price price;
  const auto entering = with_needs(instance, {item});
  for (int i = 0; i < size_of(chosen); ++i) {
    if (chosen[i] && !kept.chosen[i] && instance.items[i].value > 0) price.leaves.push_back(i);
    if (chosen[i] && !kept.chosen[i]) price.loss += instance.items[i].value;
    if (!chosen[i] && entering[i]) price.enters.push_back(i);
  }
  for (int i : price.enters)
    price.gain += instance.items[i].value;
  price.at_least = value_of(instance, chosen) + price.gain - kept.bound;
  price.proven = kept.proven;
  price.other = kept.chosen;
  price.steps = kept.steps;
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
  margin.steps = other.steps;
  return margin;
}

// Is there anything to ask about the item's value?
bool decided(const Instance& instance, const Selection& best, int item) {
  return best.chosen[item] ? !forced_items(instance)[item] : obstacle(instance, item).none();
}

// Chooses under the rule in a variant of the instance and keeps what that taught.
Selection select_variant(Instance& instance, Instance variant, const Rule& rule,
                         const Limits& limits) {
  Selection found = select(variant, rule, limits);
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

enum class Enough { no, yes, unsure };

// The least reduction of an own use that is enough: from `low`, below which none is, to `own`.
template <typename Ask> Relief least_enough(std::int64_t low, std::int64_t own, const Ask& ask) {
  const Enough all = own > 0 ? ask(own) : Enough::no;
  if (all == Enough::no) return {own, true, false};
  if (all == Enough::unsure) return {low, false, true};
  std::int64_t yes = own;
  for (std::int64_t middle = low; low < yes; middle = low + (yes - low) / 2) {
    const Enough answer = ask(middle);
    if (answer == Enough::unsure) return {low, false, true};
    (answer == Enough::yes ? yes : low) = answer == Enough::yes ? middle : middle + 1;
  }
  return {low, true, true};
}

std::int64_t amount_of(const std::vector<Use>& uses, int resource) {
  for (const Use& use : uses)
    if (use.resource == resource) return use.amount;
  return 0;
}

// Is there a choice with the item that is worth `goal`?
Enough enough(const Instance& instance, int item, std::int64_t goal, engine::Work& work) {
  if (!obstacle(instance, item).none()) return Enough::no;
  const engine::Found found = engine::solve(with(instance, item), goal - 1, work);
  if (!found.chosen.empty()) return Enough::yes;
  return found.proven ? Enough::no : Enough::unsure;
}

// And one that keeps the rule? Takes its steps off the limits.
Enough enough(const Lightened& lighter, int item, std::int64_t goal, Limits& limits) {
  if (!obstacle(lighter.instance, item).none()) return Enough::no;
  Instance forced = with(lighter.instance, item);
  const Selection found = select(forced, lighter.rule, limits);
  limits.max_steps -= std::min(found.steps, limits.max_steps);
  const Clash clash = lighter.rule(found.chosen);
  if (clash.items.empty() && found.value >= goal) return Enough::yes;
  // What is still objected to is of the item and the forced ones alone.
  const bool impossible = !clash.items.empty() && clash.proven;
  return impossible || found.bound < goal ? Enough::no : Enough::unsure;
}

} // namespace

Relief use_margin(const Instance& instance, const Selection& best, int item, int resource,
                  const Limits& limits) {
  if (best.chosen[item]) return {0, best.proven, true};
  engine::Work work(limits.max_steps, limits.interrupted);
  const std::int64_t own = amount_of(instance.items[item].uses, resource);
  Relief relief = least_enough(0, own, [&](std::int64_t less) {
    Instance lighter = instance;
    lighten(lighter.items[item].uses, resource, less);
    return enough(lighter, item, best.value, work);
  });
  relief.exact = relief.exact && best.proven;
  return relief;
}

Relief use_margin(const OwnUse& use, const Selection& best, std::int64_t at_least,
                  const Limits& limits) {
  if (best.chosen[use.item]) return {0, best.proven, true};
  Limits left = limits;
  Relief relief = least_enough(at_least, use.amount, [&](std::int64_t less) {
    return enough(use.lightened(less), use.item, best.value, left);
  });
  relief.exact = relief.exact && best.proven;
  return relief;
}

} // namespace itplan
