// The plan as it was, read from git without touching the work tree.
#pragma once

#include "itplan/loading/load.hpp"

#include "session.hpp"

#include <memory>
#include <string>

namespace itplan {

struct Past {
  Date date;                            // the day since when
  std::shared_ptr<const Loaded> loaded; // null where git cannot tell
  std::string unknown;                  // why it cannot, one sentence; else empty
};

// `since` is a date (the plan as of the last commit on or before that day) or a revision. A
// revision that git does not know stops; a date that history does not reach is said in `unknown`.
// `option` is the one that gave it.
Past plan_since(Session& session, const std::string& since, std::string_view option = "--since");

} // namespace itplan
