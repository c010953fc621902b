// The plan's choice as bare numbers: which requests take part, and what the engine sees of them.
#pragma once

#include "itplan/engine/instance.hpp"
#include "itplan/plan/account.hpp"
#include "itplan/ranking/choice_options.hpp"
#include "itplan/ranking/valuation.hpp"

#include <array>
#include <vector>

namespace itplan {

// A request that takes part, as item `index` of the instance.
struct PoolItem {
  std::size_t request = 0; // index in plan.requests
  bool legal = false;
  bool committed = false;
  bool estimated = true; // false: the plan counts days and this has none
  Id missing_need;       // something it needs, directly or not, cannot be had
  // It must be done, and the plan does not say when but for the law's day: the choice finds the
  // quarter. Else what must be done stays where the account has it.
  bool movable = false;
  bool next_year = false; // it must be done, and not before the year is over
};

struct Pool {
  std::vector<PoolItem> items; // by id
  Instance instance;           // resources: the skills, then the budgets, both as in the plan
  Account account;
  int current_quarter = 0; // no new work before it
  // By skill and quarter: what is left beside the work that stays where the account has it.
  std::vector<std::array<std::int64_t, 4>> open;
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

// What an item takes of each skill: the days that the account still has in its room this year, of
// other work its effort.
std::vector<Use> days_of(const Plan& plan, const Pool& pool, std::size_t item);
// What the account knows of a request's days of this skill, or null.
const SkillWork* work_of(const SkillAccount& skill, std::size_t request);

// More of one resource: days come evenly over the quarters that are left.
void widen(Pool& pool, int resource, std::int64_t more);

} // namespace itplan
