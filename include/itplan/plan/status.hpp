// What follows from the dated facts of a request.
#pragma once

#include "itplan/plan/plan.hpp"

namespace itplan {

// What the latest dated fact says; on one day the later in the life cycle counts (received,
// confirmed, decided, started, delivered, accepted, withdrawn), of two decisions the lower one.
Status status_of(const Request& request);

// Can be chosen or not: received, ready, and not_now from its review date on.
bool is_open(const Request& request, Date today);
// Asked of us, whatever was decided: not withdrawn, and not part of another by a merge.
bool is_asked(const Request& request);
// A yes that holds: agreed, in work, delivered or accepted.
bool is_committed(const Request& request);
// The last decision, or null.
const Decision* last_decision(const Request& request);
// The last yes that holds and names a quarter, or null.
const Decision* promise_of(const Request& request);
// The last day of that quarter, by which it was promised.
OptionalDate promised_day(const Plan& plan, const Request& request);
// The decision that holds: the last one, when no later fact has overtaken it.
const Decision* standing_decision(const Request& request);

// Is there nobody there any more to ask?
bool is_gone(const Customer& customer, Date today);

} // namespace itplan
