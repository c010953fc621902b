// A plan in another folder than the one at work.
#pragma once

#include "itplan/loading/load.hpp"

#include "session.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace itplan {

struct OtherPlan {
  std::filesystem::path folder;
  Loaded loaded;
};
// The plan in the folder, or with the itplan.yaml, that `option` names; stops, after showing why,
// where it cannot be read.
OtherPlan plan_named(Session& session, std::string_view option, const std::string& named);

// A copy of what else a plan's folder holds and reads, templates and lists of words, as new files.
// What is no ordinary file or too large is left out, and that is said.
std::vector<FileChange> house_files(Session& session, const std::filesystem::path& folder);

} // namespace itplan
