// Reads the plain part of YAML that plans are written in, some twenty times as fast as yaml-cpp.
#pragma once

#include "itplan/document/limits.hpp"
#include "itplan/document/tree.hpp"

#include <optional>

namespace itplan {

// The tree of a text that passed the preflight, the very tree that read_with_yaml_cpp()
// makes of it: block maps and lists, scalars that are plain, in quotes or in | and > blocks,
// [ ] and { } on one line, comments, a leading ---. It knows no errors: an entry it is not sure of
// is handed to yaml-cpp alone, and where that has a doubt too, nothing comes back and the whole
// text is yaml-cpp's, which words what is wrong. One pass, O(bytes).
std::optional<Tree> read_plain(const SourcePtr& source, const ParseLimits& limits);

} // namespace itplan
