#pragma once

#include "itplan/plan/plan.hpp"

namespace itplan {

// The plan's working week and holidays; Monday to Friday where it says nothing.
WorkingCalendar working_calendar(const Plan& plan);

} // namespace itplan
