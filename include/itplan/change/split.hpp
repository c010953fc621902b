// A plan in one file becomes folders, with a file for each customer, request and ballot.
#pragma once

#include "itplan/change/change.hpp"

namespace itplan {

// The same tree and the same comments in more files (take_out.hpp); no files where no section is a
// key of itplan.yaml. O(bytes of the plan).
Change split_plan(const Loaded& loaded);

} // namespace itplan
