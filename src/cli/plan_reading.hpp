// The files of a plan, read with care: whoever wrote the plan also chose what stands in its folder.
#pragma once

#include "itplan/loading/load.hpp"

#include "folder.hpp"

#include <string>

namespace itplan {

struct FileRead {
  std::string bytes;
  Unread why_not = Unread::no; // the bytes are then empty
};

// A file below the plan's folder. Read only where it is a regular file, reached
// without a link, and no larger than `limit`; waits for nothing. Throws Failure when the system
// refuses.
FileRead read_plan_file(const Folder& plan, const std::string& relative, std::size_t limit);

// Whether something has this name below the plan's folder, be it a link.
bool is_there(const Folder& plan, const std::string& relative);

} // namespace itplan
