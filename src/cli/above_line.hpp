// A yes for all that the choice proposes, in one write.
#pragma once

#include "session.hpp"

#include <string>

namespace itplan {

struct AboveLine {
  Value by;   // who decided, as a role
  Value date; // when
  bool yes = false;
  bool dry_run = false;
  bool json = false;
};

// Shows the open requests above the line with their quarters, asks, and records a yes for each; if
// one of them may not be agreed, each such is named and nothing is written.
Exit agree_above_line(Session& session, const AboveLine& options);

} // namespace itplan
