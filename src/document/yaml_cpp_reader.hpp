// Reads YAML with yaml-cpp, the only file that knows it.
#pragma once

#include "itplan/document/limits.hpp"
#include "itplan/document/tree.hpp"

namespace itplan {

// The tree of a text that passed preflight(). Throws Refusal.
Tree read_with_yaml_cpp(const SourcePtr& source, const ParseLimits& limits);

} // namespace itplan
