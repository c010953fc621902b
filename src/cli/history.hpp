// The plan as it was, read from git without touching the work tree.
#pragma once

#include "itplan/loading/load.hpp"

#include "session.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct Past {
  Date date;                            // the day since when
  std::shared_ptr<const Loaded> loaded; // null where git cannot tell
  std::string unknown;                  // why it cannot, one sentence; else empty
  std::string commit = {};              // whose plan it is; "" where git cannot tell
};

// `since` is a date (the plan as of the last commit on or before that day) or a revision. A
// revision that git does not know stops; a date that history does not reach is said in `unknown`.
// `option` is the one that gave it. A day of git is one of UTC.
Past plan_since(Session& session, const std::string& since, std::string_view option = "--since");

// The plan as it stood on this branch when a day began: what other branches held by then and came
// later is not in it. Where history begins later it is the plan it begins with, and `unknown` says
// so.
Past plan_before(Session& session, Date day);
// The plan of a commit, a whole hash; not loaded where it is not here.
Past plan_of(Session& session, const std::string& commit, Date day);

std::string head_commit(Session& session); // "" where there is none
// Has the plan the same bytes as here, but for the ends of lines?
bool is_as_here(Session& session, const Loaded& past);

// itplan.yaml alone, as it came to this branch between two commits: oldest first, with the days on
// which it came. The newest hundred.
std::vector<Past> main_file_between(Session& session, const std::string& from,
                                    const std::string& to);

// Is this a date, be it one that the calendar lacks?
bool is_written_as_date(std::string_view text);

} // namespace itplan
