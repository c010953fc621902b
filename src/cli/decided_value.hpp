// What `decide` says as data: the decisions, whether they were written, and what that changed.
#pragma once

#include "session.hpp"

#include <string>

namespace itplan {

// One decision on a request, with the safe-no test it went through: none for a yes.
Value decided_row(const Id& id, const Value& decision, const Value& safe_no);
Value decided_value(ValueList decisions, bool written, const std::string& diff);

// Writes the change and prints the decisions; a dry run prints them with the change as a diff.
void save_as_json(Session& session, const Change& change, ValueList decisions, bool dry_run);

} // namespace itplan
