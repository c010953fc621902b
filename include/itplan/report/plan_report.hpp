// The year plan, for the board and the customers: the data of the report `plan`.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/ranking/choice.hpp"

namespace itplan {

// All chapters as data, typed facts beside the texts a reader sees (keys that end in _text). Lists
// are empty and texts nothing where the plan says nothing; no key is ever missing. `has` tells of
// each list whether it has elements. O(requests * their decisions), no clock.
// `last` is the plan of the year before, whose results are shown; null: it is not known.
Value plan_report(const Plan& plan, const Choice& choice, Date today, Language language,
                  const Plan* last = nullptr);

} // namespace itplan
