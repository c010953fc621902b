// The markers that git leaves in a text where a merge was not finished.
#pragma once

#include "itplan/base/problem.hpp"

#include <vector>

namespace itplan {

// A problem for each conflict, with its sides' labels and the lines of all its markers (those of
// the diff3 and zdiff3 styles too), and for each marker line that belongs to none. Of a text with
// very many the first ones. O(bytes).
std::vector<Problem> merge_conflicts(const SourcePtr& source);

} // namespace itplan
