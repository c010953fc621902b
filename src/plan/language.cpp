#include "itplan/plan/language.hpp"

namespace itplan {

Language language_of(const Plan& plan) { return plan.language.value_or(Language::en); }

Language language_of(const Plan& plan, std::string_view customer) {
  const auto* found = plan.customers.find(customer);
  return found && found->language ? *found->language : language_of(plan);
}

FormOfAddress form_of_address(const Plan& plan, std::string_view customer) {
  const auto* found = plan.customers.find(customer);
  if (found && found->form_of_address) return *found->form_of_address;
  return plan.form_of_address.value_or(FormOfAddress::u);
}

} // namespace itplan
