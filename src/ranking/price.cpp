#include "itplan/ranking/price.hpp"

#include "solve.hpp"

#include <algorithm>
#include <utility>

namespace itplan {
namespace {

/// The instance with `item` forced in.
Instance with(Instance instance, int item) {
  instance.items[item].forced = true;
  return instance;
}

Instance without(Instance instance, int item) {
  instance.excludes.emplace_back(item, item);
  return instance;
}

/// Overuse that the forced items alone did not have already.
std::vector<Overload> shortages(const Instance& instance, const std::vector<bool>& before,
                                const std::vector<bool>& after) {
  const auto old = used_by(instance, before);
  const auto now = used_by(instance, after);
  std::vector<Overload> found;
  for (int r = 0; r < static_cast<int>(now.size()); ++r) {
    const std::int64_t over = now[r] - std::max(instance.capacity[r], old[r]);
    if (over > 0) found.push_back({r, over});
  }
  return found;
}

} // namespace

Obstacle obstacle(const Instance& instance, int item) {
  const auto forced = forced_items(instance);
  const auto after = forced_items(with(instance, item));
  Obstacle found;
  found.short_of = shortages(instance, forced, after);
  for (auto [a, b] : instance.excludes) {
    if (!after[a] || !after[b] || (forced[a] && forced[b])) continue;
    if (forced[a] || forced[b])
      found.excluded_by.push_back(forced[a] ? a : b);
    else
      found.impossible = true;
  }
  std::sort(found.excluded_by.begin(), found.excluded_by.end());
  const auto last = std::unique(found.excluded_by.begin(), found.excluded_by.end());
  found.excluded_by.erase(last, found.excluded_by.end());
  return found;
}

namespace {

/// The problem of keeping as much of `chosen` as goes together with `item`.
Instance keeping(const Instance& instance, const std::vector<bool>& chosen, int item) {
  Instance kept = with(instance, item);
  const auto entering = with_needs(instance, {item});
  for (int i = 0; i < static_cast<int>(chosen.size()); ++i)
    if (!chosen[i] && !entering[i]) kept.excludes.emplace_back(i, i);
  return kept;
}

} // namespace

Price price_of_yes(const Instance& instance, const std::vector<bool>& chosen, int item,
                   const Limits& limits) {
  Price price{.obstacle = obstacle(instance, item), .leaves = {}, .enters = {}};
  price.proven = !price.obstacle.none();
  if (price.proven) return price;
  const Selection kept = select(keeping(instance, chosen, item), limits);
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

Margin value_margin(const Instance& instance, const Selection& best, int item,
                    const Limits& limits) {
  const bool in = best.chosen[item];
  Margin margin;
  margin.decided = in ? !forced_items(instance)[item] : obstacle(instance, item).none();
  if (!margin.decided) return margin;
  Selection other = select(in ? without(instance, item) : with(instance, item), limits);
  margin.amount = std::max<std::int64_t>(0, best.value - other.bound);
  margin.exact = best.proven && other.proven;
  margin.other = std::move(other.chosen);
  return margin;
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
