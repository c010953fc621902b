// What is wrong with the bytes of a text before any of it is read as YAML.
#pragma once

#include "itplan/base/problem.hpp"

#include <optional>

namespace itplan {

// The first of: another encoding, bytes that are not UTF-8, a control or line-separating character
// that YAML readers treat differently, unresolved merge conflicts. O(bytes).
std::optional<Problem> preflight(const SourcePtr& source);

} // namespace itplan
