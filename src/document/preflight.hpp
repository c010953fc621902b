// What is wrong with the bytes of a text before any of it is read as YAML.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/document/limits.hpp"

#include <vector>

namespace itplan {

// The first of: another encoding, bytes that are not UTF-8, a control or line-separating character
// that YAML readers treat differently, far more values than the limit or brackets without end.
// O(bytes).
std::vector<Problem> preflight(const SourcePtr& source, const ParseLimits& limits);

} // namespace itplan
