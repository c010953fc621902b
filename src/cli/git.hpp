// git, run without a shell and without anything a repository's own configuration could start.
#pragma once

#include "itplan/base/calendar.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct GitAnswer {
  bool ok = false;       // else git is missing, says no, or `too_long`
  bool too_long = false; // more than was asked for: git was stopped
  std::string output;    // empty where not ok
  std::string message;   // what git said beside it
};

// What a question for one line answers with at most.
inline constexpr std::size_t short_answer = 64u << 10;

// Runs `git ARGUMENTS` in `folder`: hooks, file-system monitor, pager, prompts, optional locks and
// fetching off. No more than `most` bytes are taken in: a small repository can answer without end.
GitAnswer run_git(const std::filesystem::path& folder, const std::vector<std::string>& arguments,
                  std::string_view input = {}, std::size_t most = short_answer);

} // namespace itplan
