#include "found.hpp"

#include <functional>

namespace itplan {

Found select_and_place(const Plan& plan, const Pool& pool, const Limits& limits) {
  Found found{{}, {}, quarter_rule(plan, pool, limits.interrupted), pool.instance};
  found.rule.tighten(found.instance);
  found.selection = select(found.instance, std::cref(found.rule), limits);
  found.quarters = place_in_quarters(plan, pool, found.rule, found.selection.chosen);
  return found;
}

Selection select_only(const Plan& plan, const Pool& pool, const Limits& limits,
                      const std::vector<bool>& known) {
  const auto rule = quarter_rule(plan, pool, limits.interrupted);
  auto instance = pool.instance;
  rule.tighten(instance);
  return select(instance, std::cref(rule), limits, known);
}

Found only_what_must(const Plan& plan, const Pool& pool) {
  Found found{{}, {}, quarter_rule(plan, pool), pool.instance};
  for (auto& item : found.instance.items)
    item.value = 0;
  found.selection = select(found.instance);
  found.quarters = place_in_quarters(plan, pool, found.rule, found.selection.chosen);
  return found;
}

Worth worth_of(const Pool& pool, const Selection& selection) {
  const auto fixed = value_of(pool.instance, forced_items(pool.instance));
  return {Hundredths{value_of(pool.instance, selection.chosen) - fixed},
          Hundredths{selection.bound - fixed}};
}

} // namespace itplan
