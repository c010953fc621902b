// What git holds of a plan, beside what stands in its folder.
#pragma once

#include "itplan/base/problem.hpp"

#include "folder.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// A question to git about the plan's own files: its arguments with their names behind them.
std::vector<std::string> about_plan_files(std::vector<std::string> arguments);

// Stops where git keeps files of the plan that a sparse checkout, or the mark skip-worktree, left
// out of its folder: half a plan looks like a whole one. Where git cannot be asked that is said.
// Git is started only where its index can have such marks.
void refuse_hidden_files(const Folder& plan, const std::function<void(std::string_view)>& say);

// That git tracks .itplan/, or does not ignore it; nothing where there is no git.
std::vector<Problem> own_folder_problems(const Folder& plan);

} // namespace itplan
