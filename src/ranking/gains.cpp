#include "itplan/ranking/gains.hpp"

#include "itplan/engine/wide.hpp"

#include "found.hpp"
#include "standing.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace itplan {
namespace {

struct Outcome {
  std::vector<bool> chosen;
  Worth worth;
};

using Outcomes = std::map<std::int64_t, Outcome>; // by what is added

class Buying {
public:
  Buying(const Plan& plan, Date today, const ChoiceOptions& options) : plan_(plan) {
    const auto weighing = find_weighing(plan, today, options.method);
    method_ = weighing.method;
    no_line_ = weighing.no_line;
    pool_ = make_pool(plan, values(plan, weighing), today, options);
    limits_.interrupted = options.interrupted;
    limits_.max_steps = options.max_steps / static_cast<std::int64_t>(4 * most_amounts);
    limits_.max_tie_steps = limits_.max_steps / 10;
  }

  Gains run(const std::optional<ResourceName>& wanted) {
    if (!method_) {
      Gains none;
      none.no_line = no_line_;
      return none;
    }
    const auto now = choice_with(0, 0, {});
    Gains made{method_, {}, now.worth.value, now.worth.value == now.worth.bound, {}, {}, false};
    for (int r = 0; r < size_of(pool_.instance.capacity); ++r)
      made.scarcest.push_back({name(r), choice_with(r, demand_beyond(r), now.chosen).worth.value});
    std::stable_sort(made.scarcest.begin(), made.scarcest.end(),
                     [](const Unlimited& a, const Unlimited& b) { return a.value > b.value; });
    if (made.scarcest.empty()) return made;
    made.resource = wanted ? *wanted : made.scarcest.front().resource;
    const int resource = number_of(made.resource);
    const auto outcomes = outcomes_for(resource, now);
    made.steps = steps_of(outcomes);
    made.interrupted = stopped();
    return made;
  }

private:
  ResourceName name(int resource) const {
    const auto named = shortage_of(pool_, resource, 0);
    return {named.of, named.money};
  }
  int number_of(const ResourceName& wanted) const {
    for (int r = 0; r < size_of(pool_.instance.capacity); ++r)
      if (name(r) == wanted) return r;
    return 0;
  }
  bool stopped() const { return limits_.interrupted && limits_.interrupted(); }

  // `known`: a choice with less.
  Outcome choice_with(int resource, std::int64_t more, const std::vector<bool>& known) const {
    auto pool = pool_;
    if (more > 0) widen(pool, resource, more);
    auto selection = select_only(plan_, pool, limits_, known);
    const auto worth = worth_of(pool, selection);
    return {std::move(selection.chosen), worth};
  }

  std::int64_t used(const Outcome& outcome, int resource) const {
    return used_by(pool_.instance, outcome.chosen)[resource];
  }

  // So much more that everything that can be chosen would have enough.
  std::int64_t demand_beyond(int resource) const {
    const auto all = used_by(pool_.instance, std::vector<bool>(pool_.items.size(), true));
    return std::max<std::int64_t>(0, all[resource] - pool_.instance.capacity[resource]);
  }

  // Amounts in between make no difference: nothing is taken in parts.
  std::int64_t grain(int resource) const {
    std::int64_t common = 0;
    for (const auto& item : pool_.instance.items)
      for (const auto& use : item.uses)
        if (use.resource == resource) common = std::gcd(common, use.amount);
    return std::max<std::int64_t>(1, common);
  }

  Outcomes outcomes_for(int resource, const Outcome& now) const;
  std::vector<GainStep> steps_of(const Outcomes& outcomes) const;
  std::vector<Id> in_but_not_in(const std::vector<bool>& these,
                                const std::vector<bool>& those) const;

  const Plan& plan_;
  std::optional<Method> method_;
  NoLine no_line_;
  Pool pool_;
  Limits limits_;
};

// Halves the gap in which the value rises most, and moves down to what that choice really takes.
Outcomes Buying::outcomes_for(int resource, const Outcome& now) const {
  Outcomes outcomes;
  outcomes.emplace(0, now);
  const auto most = demand_beyond(resource);
  if (most == 0) return outcomes;
  outcomes.emplace(most, choice_with(resource, most, now.chosen));
  const auto step = grain(resource);
  for (std::size_t tried = 2; tried < most_amounts && !stopped(); ++tried) {
    auto widest = outcomes.end();
    for (auto low = outcomes.begin(); std::next(low) != outcomes.end(); ++low) {
      const auto high = std::next(low);
      if (high->first - low->first <= step) continue;
      const auto rise = [](auto one) {
        return std::next(one)->second.worth.value - one->second.worth.value;
      };
      if (rise(low).count > 0 && (widest == outcomes.end() || rise(low) > rise(widest)))
        widest = low;
    }
    if (widest == outcomes.end()) break;
    const auto low = widest->first;
    const auto high = std::next(widest)->first;
    const auto needed =
        used(std::next(widest)->second, resource) - pool_.instance.capacity[resource];
    const bool loose = needed > low && needed < high;
    const auto middle = low + std::max(step, (high - low) / 2 / step * step);
    const auto amount = loose ? needed : middle;
    outcomes.emplace(amount, choice_with(resource, amount, widest->second.chosen));
  }
  return outcomes;
}

std::vector<Id> Buying::in_but_not_in(const std::vector<bool>& these,
                                      const std::vector<bool>& those) const {
  std::vector<Id> ids;
  for (std::size_t i = 0; i < these.size(); ++i)
    if (these[i] && !those[i]) ids.push_back(plan_.requests[pool_.items[i].request].id);
  return ids;
}

// From each step the next is the one that gains most per unit; of equals the nearest.
std::vector<GainStep> Buying::steps_of(const Outcomes& outcomes) const {
  std::vector<GainStep> steps;
  auto from = outcomes.begin();
  for (;;) {
    auto best = outcomes.end();
    const auto gain = [&](auto to) {
      return Wide{to->second.worth.value.count - from->second.worth.value.count};
    };
    for (auto to = std::next(from); to != outcomes.end(); ++to) {
      if (gain(to) <= 0) continue;
      if (best == outcomes.end() ||
          gain(to) * (best->first - from->first) > gain(best) * (to->first - from->first))
        best = to;
    }
    if (best == outcomes.end()) return steps;
    const auto& worth = best->second.worth;
    steps.push_back({Hundredths{best->first}, worth.value, worth.value == worth.bound,
                     in_but_not_in(best->second.chosen, from->second.chosen),
                     in_but_not_in(from->second.chosen, best->second.chosen)});
    from = best;
  }
}

} // namespace

Gains gains(const Plan& plan, Date today, const ChoiceOptions& options,
            const std::optional<ResourceName>& resource) {
  return Buying(plan, today, options).run(resource);
}

} // namespace itplan
