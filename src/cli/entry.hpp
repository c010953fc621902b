// What add-customer and add-request share: one entry made, looked at, and written.
#pragma once

#include "itplan/change/change.hpp"

#include "prompt.hpp"
#include "session.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// The id asked for with --id, or a new one from the title.
Id id_for(Session& session, const std::string& wanted, std::string_view title,
          std::string_view suffix);

// Adds the entries and prints their ids, one a line. A problem in an entry (a value that does not
// fit, a reference to nothing) stops with `code` and nothing is written; what else `check` finds
// in them is said on stderr.
void add_and_print(Session& session, const std::vector<NewEntry>& entries, bool dry_run, Exit code);

// The change that adds them together with other steps, looked at in the same way and not yet
// written. `rows`, where given, is where each entry comes from: its problems are shown there.
Change checked_entries(Session& session, const std::vector<NewEntry>& entries,
                       const std::vector<Step>& beside, Exit code,
                       const std::vector<Place>& rows = {});

// Says on stderr which requests of the plan have a title like one of these.
void mention_similar(Session& session, const std::vector<std::string>& titles);

// Stops with `code`, after showing them, when the change brings an error at or below one of these
// paths, or puts a step of the life cycle out of place anywhere.
void refuse_errors(Session& session, const Change& change, const std::vector<Path>& below,
                   Exit code);

} // namespace itplan
