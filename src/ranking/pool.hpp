// The plan's choice as bare numbers: which requests take part, and what the engine sees of them.
#pragma once

#include "itplan/ranking/choice_options.hpp"
#include "itplan/ranking/instance.hpp"
#include "itplan/ranking/quarters.hpp"
#include "itplan/ranking/schedule.hpp"
#include "itplan/ranking/valuation.hpp"

#include <vector>

namespace itplan {

// A request that takes part, as item `index` of the instance.
struct PoolItem {
  std::size_t request = 0; // index in plan.requests
  bool legal = false;
  bool committed = false;
  bool estimated = true; // false: the plan counts days and this has none
  Id missing_need;       // something it needs, directly or not, cannot be had
};

struct Pool {
  std::vector<PoolItem> items; // by id
  Instance instance;           // resources: the skills, then the budgets, both as in the plan
  int current_quarter = 0;     // no new work before it
  std::vector<SkillUse> skills;
  std::vector<BudgetUse> budgets;

  const Request& request(const Plan& plan, std::size_t item) const {
    return plan.requests[items[item].request].value;
  }
};

// All committed and open requests. Committed work of this year and legal work is forced in; what
// has no estimate, or needs something that cannot be had, is kept out. Of the options `with` and
// `without` count.
Pool make_pool(const Plan& plan, const std::vector<RequestValue>& values, Date today,
               const ChoiceOptions& options);

// More of one resource: days come evenly over the quarters that are left.
void widen(Pool& pool, int resource, std::int64_t more);

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
