// The quarters of what is chosen: what every choice must keep, and where its work goes.
#pragma once

#include "itplan/engine/quarters.hpp"
#include "itplan/engine/schedule.hpp"

#include "pool.hpp"

namespace itplan {

// What is chosen must have its quarters; legal work its days, where they can be kept.
QuarterRule quarter_rule(const Plan& plan, const Pool& pool,
                         std::function<bool()> interrupted = {});

// The quarters of the items in `chosen`, promised quarters kept, wanted dates where they can be.
// Jobs are numbered like the items.
struct Quartered {
  std::vector<int> items; // of the pool, by job
  Schedule schedule;
};
Quartered place_in_quarters(const Plan& plan, const Pool& pool, const QuarterRule& rule,
                            const std::vector<bool>& chosen);

} // namespace itplan
