// What a question form to a customer is about: which requests, which round, in which language.
#pragma once

#include "itplan/plan/plan.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// The customer's open requests, then the open ones of others that are for it too; each by id.
std::vector<const Table<Request>::Entry*> requests_to_ask(const Plan& plan,
                                                          std::string_view customer, Date today);

// The round to ask in: one that is open, of several the one that the choice counts; else that one,
// else the last. Null where the plan has none.
const Table<Round>::Entry* round_to_ask(const Plan& plan, Date today);
bool is_open(const Round& round, Date today);

} // namespace itplan
