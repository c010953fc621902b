// Personal data in texts: git keeps them for ever, and reports spread them.
#include "itplan/base/text.hpp"

#include "personal_data.hpp"
#include "rule.hpp"
#include "walk.hpp"

#include <fmt/format.h>

namespace itplan::checking {
namespace {

// The plan's own name and desk are public, and so is how to reach IT; `ref` is a number elsewhere.
bool may_hold_numbers(const FieldInfo& info, const Trail& trail) {
  const bool of_plan = trail.up && !trail.up->up;
  return of_plan || info.key == "ref" || info.key == "reply" || info.key == "channel" ||
         info.meaning == Meaning::address;
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

void find_private_address(const Path& at, std::string_view address, const std::string& words,
                          Findings& out) {
  if (address.empty() || is_role_address(address, words)) return;
  out.add(at, fmt::format("'{}' may be the address of a person", address),
          "name a desk or a role, as servicepunt@example.org: git keeps an address for ever");
}

void find_private_addresses(const Scene& scene, Findings& out) {
  const auto& plan = scene.plan;
  find_private_address(Path{"reply_to"}, plan.reply_to,
                       join({plan.contact, plan.department, plan.organisation}, " "), out);
  for (const auto& [id, customer] : plan.customers)
    find_private_address(Path{"customers", id, "contact_mail"}, customer.contact_mail,
                         join({id, customer.name, customer.contact}, " "), out);
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
    {{.code = "private-address",
      .severity = Severity::warning,
      .summary = "a mail address that names no desk or role",
      .remedy =
          "Forms and letters go by mail to contact_mail and come back to reply_to. An address "
          "of a desk or a role stays when people go, and is nobody's personal data. An "
          "address counts as one when a part of it is what the department, its contact or "
          "the customer is called, or a common name of desks (info, servicepunt, helpdesk)."},
     {PlanFinder(find_private_addresses)}},
};

} // namespace

Rows privacy_rules() { return family; }

} // namespace itplan::checking
