// When a customer hears from IT again, as the communication plan says.
#pragma once

#include "itplan/plan/plan.hpp"

#include "voice.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace itplan {

struct NextContact {
  const CommunicationRow* row = nullptr;
  Date date; // a working day after today
};

// Of the rows for this customer, or for all customers: a talk before a question, a question before
// news, then the earliest. Nothing where no row says a day.
std::optional<NextContact> next_contact(const Plan& plan, std::string_view customer, Date today);
// "Wij spreken u op 14 december 2026."
std::string contact_sentence(const Voice& voice, const NextContact& contact);

} // namespace itplan
