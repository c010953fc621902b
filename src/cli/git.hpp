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

// What git says where it is not there.
inline constexpr std::string_view no_git = "git is not installed";

// How long git may say nothing, in milliseconds: a setting can name a pipe, which has no end. What
// looks through the history may take longer, once git has answered at all.
inline constexpr int prompt = 4'000;
inline constexpr int patient = 30'000;

// Runs `git ARGUMENTS` in `folder`: hooks, file-system monitor, pager, prompts, optional locks and
// fetching off. No more than `most` bytes are taken in: a small repository can answer without end.
// It is stopped where it says nothing for `silence`.
GitAnswer run_git(const std::filesystem::path& folder, const std::vector<std::string>& arguments,
                  std::string_view input = {}, std::size_t most = short_answer,
                  int silence = prompt);

} // namespace itplan
