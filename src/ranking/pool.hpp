// The plan's choice as bare numbers: which requests take part, and what the engine sees of them.
#pragma once

#include "itplan/ranking/choice_options.hpp"
#include "itplan/engine/instance.hpp"
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

// The quarter of the plan's year in which it was handed over; -1: not, or not in this year.
int delivered_quarter(const Request& request, int year);
// What its work takes of each skill.
std::vector<Use> days_of(const Pool& pool, const Request& request);

// More of one resource: days come evenly over the quarters that are left.
void widen(Pool& pool, int resource, std::int64_t more);

} // namespace itplan
