// What gives way when the plan no longer fits, as commands ask for it.
#pragma once

#include "itplan/ranking/replan.hpp"

#include "decide_together.hpp"

#include <functional>
#include <string>
#include <vector>

namespace itplan {

// `keep`: ids of requests that stay; stops where one names nothing that could move.
Replan replan_for(Session& session, const Plan& plan, const std::vector<std::string>& keep,
                  std::function<bool()> interrupted);

struct AgreedReplan {
  Value by;   // who decided, as a role
  Value date; // when
  Value fact; // what changed, as customers will read it
  std::vector<std::string> keep;
  Together how;
};

// Shows the moves that keep our yes with their quarters, asks, and records each.
Exit agree_replan(Session& session, const AgreedReplan& options);

} // namespace itplan
