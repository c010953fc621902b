// The last look at a change before it is given out.
#pragma once

#include "itplan/change/file_change.hpp"

namespace itplan {

// The change with the plan as it will be, read as if it had been written; or its problems.
Change checked(const Loaded& loaded, Change change);
Change refused(std::vector<Problem> problems);

} // namespace itplan
