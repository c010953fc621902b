// The thing in the plan that a command line names.
#pragma once

#include "session.hpp"

namespace itplan {

// The id of a request, or stops with "did you mean".
Id request_named(Session& session, const std::string& id);

// The id of a customer, likewise.
Id customer_named(Session& session, const std::string& id);

// The path of what was named (full_path) when its entry exists and the format knows it; stops with
// "did you mean" otherwise. The path itself need not exist yet.
Path path_named(Session& session, const std::string& dotted);

} // namespace itplan
