// git, run without a shell and without anything a repository's own configuration could start.
#pragma once

#include "itplan/base/calendar.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// Runs `git ARGUMENTS` in `folder`: hooks, file-system monitor, pager, prompts and optional locks
// off. Nothing when git is missing or says no; `message` is then what it said.
struct GitAnswer {
  bool ok = false;
  std::string output;
  std::string message;
};
GitAnswer run_git(const std::filesystem::path& folder, const std::vector<std::string>& arguments,
                  std::string_view input = {});

} // namespace itplan
