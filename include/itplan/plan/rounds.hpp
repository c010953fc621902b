#pragma once

#include "itplan/plan/plan.hpp"

namespace itplan {

// Its ballots count and are shown.
bool is_closed(const Round& round, Date today);

} // namespace itplan
