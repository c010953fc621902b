// How to take a change back: with git, where the plan is in a repository.
#pragma once

#include "itplan/change/file_change.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace itplan {

// The commands that show and take back what was just written, in sentences, as the user can type
// them `here`; none outside git. What would also throw away work that git does not have is never
// advised. One run of git.
std::vector<std::string> undo_advice(const std::filesystem::path& folder,
                                     const std::filesystem::path& here, Language language,
                                     const std::vector<FileChange>& files);

} // namespace itplan
