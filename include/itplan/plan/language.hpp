// In which language somebody is spoken to, and how.
#pragma once

#include "itplan/plan/plan.hpp"

#include <string_view>

namespace itplan {

// Of the plan; English where it leaves that open.
Language language_of(const Plan& plan);
// What the customer reads in, and how it is spoken to: its own, else the plan's.
Language language_of(const Plan& plan, std::string_view customer);
FormOfAddress form_of_address(const Plan& plan, std::string_view customer);

} // namespace itplan
