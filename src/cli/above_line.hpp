// A yes for all that the choice proposes, in one write.
#pragma once

#include "decide_together.hpp"

namespace itplan {

struct AboveLine {
  Value by;   // who decided, as a role
  Value date; // when
  Together how;
};

// Shows the open requests above the line with their quarters, asks, and records a yes for each; if
// one of them may not be agreed, each such is named and nothing is written.
Exit agree_above_line(Session& session, const AboveLine& options);

} // namespace itplan
