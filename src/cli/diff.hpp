// What a change comes to, as people review it.
#pragma once

#include "itplan/change/change.hpp"

#include <string>

namespace itplan {

// A unified diff (three lines of context) that `git apply` and `patch -p1` take; texts are made
// safe for a terminal.
std::string unified_diff(const FileChange& change);

} // namespace itplan
