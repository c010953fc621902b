// What is owed, in words, with the command that settles it.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/plan/owed.hpp"

#include "voice.hpp"

#include <string>

namespace itplan {

std::string owed_what(const Voice& voice, const Owed& owed);
// Who acts: a role, IT, or the customer.
std::string owed_who(const Voice& voice, const Owed& owed);
// What is typed when it is done; words in capitals are still to be filled in.
std::string owed_command(const Owed& owed, Date today);
// All of it, with the texts; of reports and --json.
Value owed_value(const Voice& voice, const Owed& owed, Date today);

} // namespace itplan
