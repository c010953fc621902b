// Reads YAML with yaml-cpp, the only file that knows it.
#pragma once

#include "itplan/document/limits.hpp"
#include "itplan/document/tree.hpp"

#include "tree_builder.hpp"

namespace itplan {

// The tree of a text that passed preflight(). Throws Refusal.
Tree read_with_yaml_cpp(const SourcePtr& source, const ParseLimits& limits);
// The same for some lines of it, as if they were all; positions are those in the whole text.
Tree read_part_with_yaml_cpp(const SourcePtr& source, const ParseLimits& limits, const Part& part);

} // namespace itplan
