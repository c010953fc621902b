// The thing in the plan that a command line names.
#pragma once

#include "itplan/plan/schema.hpp"

#include "session.hpp"

namespace itplan {

// The id of a request or customer, or stops with "did you mean".
Id request_named(Session& session, const std::string& id);
Id customer_named(Session& session, const std::string& id);

// The same, but a row of the communication plan may have been meant.
Id request_or_row_named(Session& session, const std::string& id);

// The path of what was named (full_path) when its entry exists and the format knows it; stops with
// "did you mean" otherwise. The path itself need not exist yet.
Path path_named(Session& session, const std::string& dotted);

// The same, but only a whole request or customer will do.
Path entry_named(Session& session, const std::string& id);

// The keys of the records in a list of records: requests.ID.notes.
const RecordSchema& element_schema(const Path& list);

} // namespace itplan
