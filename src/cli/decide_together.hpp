// Decisions on many requests, recorded in one write.
#pragma once

#include "session.hpp"

#include <string>
#include <utility>
#include <vector>

namespace itplan {

struct Together {
  bool yes = false; // do not ask
  bool dry_run = false;
  bool json = false;
};

using Decided = std::vector<std::pair<Id, Value>>; // request, decision

// Shows them, asks, and records them; if one of them may not be recorded, each such is named and
// nothing is written. `done` is said when it is done.
Exit decide_together(Session& session, const Together& how, Decided decided,
                     const std::string& shown, const std::string& done);

} // namespace itplan
