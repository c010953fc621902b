// The thing in the plan that a command line names.
#pragma once

#include "itplan/plan/schema.hpp"

#include "session.hpp"

namespace itplan {

// The id of what a person calls a request or customer: id, title, name, nickname, whatever its
// case; on a terminal its beginning. Said back on stderr where it was not the id. Stops where it is
// nobody's name, or that of several.
Id request_named(Session& session, const std::string& said);
Id customer_named(Session& session, const std::string& said);

// Stops where the entry that was named is gone: others could write while somebody typed.
void still_there(Session& session, const Path& entry);

// Fields, or the value of one, with such names as ids.
Value with_ids(Session& session, const RecordSchema& schema, Value fields);
Value with_ids(Session& session, const FieldSchema& field, Value value);

// The same, but a row of the communication plan may have been meant.
Id request_or_row_named(Session& session, const std::string& said);

// The path of what was named (full_path) when its entry exists and the format knows it; stops with
// "did you mean" otherwise. The path itself need not exist yet.
Path path_named(Session& session, const std::string& dotted);

// The same, but only a whole request or customer will do.
Path entry_named(Session& session, const std::string& id);

// The keys of the records in a list of records: requests.ID.notes.
const RecordSchema& element_schema(const Path& list);

} // namespace itplan
