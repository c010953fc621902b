// The files of a plan, read with care: whoever wrote the plan also chose what stands in its folder.
#pragma once

#include "itplan/loading/load.hpp"

#include <filesystem>
#include <string>

namespace itplan {

struct FileRead {
  std::string bytes;
  Unread why_not = Unread::no; // the bytes are then empty
};

// A file below the plan's folder. Read only where it is a regular file, really in the folder, and
// no larger than `limit`; waits for nothing. Throws Failure when the system refuses.
FileRead read_plan_file(const std::filesystem::path& folder, const std::string& relative,
                        std::size_t limit);

} // namespace itplan
