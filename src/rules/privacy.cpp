// Personal data in texts: git keeps them for ever, and reports spread them.
#include "personal_data.hpp"
#include "rule.hpp"
#include "walk.hpp"

#include <fmt/format.h>

namespace itplan::checking {
namespace {

// The plan's own name and desk are public, and so is how to reach IT; `ref` is a number elsewhere.
bool may_hold_numbers(const FieldInfo& info, const Trail& trail) {
  const bool of_plan = trail.up && !trail.up->up;
  return of_plan || info.key == "ref" || info.key == "reply" || info.key == "channel";
}

void find_personal_data(const Scene& scene, Findings& out) {
  walk(scene.plan, [&](const FieldInfo& info, const auto& value, const Trail& trail) {
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>) {
      if (may_hold_numbers(info, trail)) return;
      const auto kind = personal_data_in(value);
      if (!kind.empty())
        out.add(trail.path(), fmt::format("'{}' holds {}", info.key, kind),
                "take it out before it is shared: a role says enough, and git keeps all it had");
    }
  });
}

const Row family[] = {
    {{.code = "personal-data",
      .severity = Severity::warning,
      .summary = "a text with an e-mail address, telephone number, bank account or citizen number",
      .remedy = "A plan is shared, reported and kept in git for ever; a person's data cannot be "
                "taken back from it. Write a role instead. When it was committed already, ask "
                "your privacy officer. Bank accounts (IBAN) and Dutch citizen numbers (BSN) are "
                "known by their check digits, so now and then another number passes for one."},
     {PlanFinder(find_personal_data)}},
};

} // namespace

Rows privacy_rules() { return family; }

} // namespace itplan::checking
