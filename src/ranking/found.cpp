#include "found.hpp"

#include <functional>

namespace itplan {

Found select_and_place(const Plan& plan, const Pool& pool, const Limits& limits) {
  Found found{{}, {}, quarter_rule(plan, pool), pool.instance};
  found.rule.tighten(found.instance);
  found.selection = select(found.instance, std::cref(found.rule), limits);
  found.quarters = place_in_quarters(plan, pool, found.rule, found.selection.chosen);
  return found;
}

Found only_what_must(const Plan& plan, const Pool& pool) {
  Found found{{}, {}, quarter_rule(plan, pool), pool.instance};
  for (auto& item : found.instance.items)
    item.value = 0;
  found.selection = select(found.instance);
  found.quarters = place_in_quarters(plan, pool, found.rule, found.selection.chosen);
  return found;
}

Worth worth_of(const Pool& pool, const Found& found) {
  const auto fixed = value_of(pool.instance, forced_items(pool.instance));
  return {Hundredths{value_of(pool.instance, found.selection.chosen) - fixed},
          Hundredths{found.selection.bound - fixed}};
}

} // namespace itplan
