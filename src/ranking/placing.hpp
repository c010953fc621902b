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
  std::vector<bool> stays; // by job: its days are those of the account
  std::vector<std::vector<std::array<Days, 4>>> taken{}; // by job, skill and quarter: of the others
};
Quartered place_in_quarters(const Plan& plan, const Pool& pool, const QuarterRule& rule,
                            const std::vector<bool>& chosen);

} // namespace itplan
