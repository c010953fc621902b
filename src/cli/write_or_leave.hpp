// Files that a command makes many of at once, and that somebody may have changed since.
#pragma once

#include "session.hpp"

namespace itplan {

// Writes a file and prints its name. One that is there and differs is left as it is unless
// `force`, which is said; false then.
bool write_or_leave(Session& session, const std::filesystem::path& file, const std::string& text,
                    bool force);

} // namespace itplan
