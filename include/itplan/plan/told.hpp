// What a customer heard of what was decided: a decision without `told` is known to IT alone.
#pragma once

#include "itplan/plan/plan.hpp"

#include <cstddef>

namespace itplan {

bool is_told(const Decision& decision);
// The last yes that was told before the last decision and that no other told answer took back: what
// the customer counts on. Null: none.
const Decision* told_promise(const Request& request);
// The same before the decision of this index.
const Decision* told_promise(const Request& request, std::size_t before);
// The day on which the customer heard the yes that it counts on, the last decision's own or an
// earlier one's; what was told after `today` was not.
OptionalDate told_yes(const Request& request, Date today);
// The last decision where its customer has not heard it and has to: all but a reopening. Null:
// none.
const Decision* untold_decision(const Request& request);

// The requests with such a decision that their customers did not withdraw, in the plan's order.
std::vector<Id> untold_requests(const Plan& plan);

// The status as the customer knows it: without what was decided and not told.
Status status_as_told(Request request);

// The quarter that a decision promises, counted through the years; absent without one.
std::optional<int> promised_quarter_count(const Plan& plan, const Decision& decision);

} // namespace itplan
