// Which days a report tells, and the plan as it was when they began and when they ended.
#pragma once

#include "itplan/report/status_report.hpp"

#include "history.hpp"

#include <optional>
#include <string>
#include <vector>

namespace itplan {

// What was asked for.
struct SinceAsked {
  std::string since = {};       // a day, a revision, "last", or empty: seven days ago
  std::string output = {};      // the file that holds the last report, of which "last" speaks
  bool require_history = false; // stops where the past cannot be read
};

struct ToldPeriod {
  std::string text; // as in Since
  Date from;
  Date until;
  Past then;
  std::optional<Past> now;    // where that is not the plan as it lies here
  std::string until_commit{}; // "" without history
  std::vector<Past> terms{};  // between both, where what there is to plan with changed
};

// Says on stderr what git cannot tell.
ToldPeriod told_period(Session& session, const SinceAsked& asked);

} // namespace itplan
