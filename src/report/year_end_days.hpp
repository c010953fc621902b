// Days and money at the end of a year: planned, and what it took.
#pragma once

#include "itplan/base/value.hpp"

#include "voice.hpp"

namespace itplan {

// Rows of promised work, of unplanned work against the days kept free, and of each budget: what,
// planned, real and difference. Planned is as estimated, real is what was done by `today`.
ValueList year_end_days(const Voice& voice, Date today);
// Was what all begun work took measured at least once?
bool is_all_measured(const Plan& plan);

} // namespace itplan
