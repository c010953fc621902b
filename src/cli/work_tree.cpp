#include "work_tree.hpp"

#include "itplan/base/text.hpp"
#include "itplan/loading/layout.hpp"
#include "itplan/loading/load.hpp"

#include "git.hpp"
#include "plan_reading.hpp"
#include "stop.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <filesystem>

namespace itplan {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_listed = most_files * 300; // bytes of a listing

// The .git of the repository that the folder is in; empty where it is in none.
fs::path git_above(const fs::path& folder) {
  std::error_code failed;
  for (auto at = fs::canonical(folder, failed); !failed && !at.empty(); at = at.parent_path()) {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(at / ".git", ignored))) return at / ".git";
    if (at == at.parent_path()) break;
  }
  return {};
}

// An index with marks at its files has version 3 or 4. Where .git is a file, the index is
// elsewhere.
bool may_hide_files(const fs::path& git) {
  std::error_code ignored;
  if (!fs::is_directory(git, ignored)) return true;
  if (fs::exists(git / "info" / "sparse-checkout", ignored)) return true;
  const Descriptor index(git / "index", O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  std::array<char, 8> head{}; // "DIRC", then the version
  return index.is_ordinary() &&
         uninterrupted([&] { return ::read(index.number(), head.data(), head.size()); }) ==
             static_cast<ssize_t>(head.size()) &&
         head.back() > 2;
}

// Of a listing "TAG NAME", in which S is the tag of what git left out on purpose.
std::vector<std::string> hidden_in(const std::string& listing, const Folder& plan) {
  std::vector<std::string> hidden;
  for (const auto entry : split(listing, '\0')) {
    if (!entry.starts_with("S ")) continue;
    std::string relative(entry.substr(2));
    if (is_plan_file(relative) && !is_there(plan, relative)) hidden.push_back(std::move(relative));
  }
  return hidden;
}

} // namespace

std::vector<std::string> about_plan_files(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--", std::string(main_file)});
  for (const auto& section : folder_sections())
    arguments.emplace_back(section.name);
  return arguments;
}

void refuse_hidden_files(const Folder& plan, const std::function<void(std::string_view)>& say) {
  const auto git = git_above(plan.path());
  if (git.empty() || !may_hide_files(git)) return;
  const auto listed =
      run_git(plan.path(), about_plan_files({"ls-files", "-t", "-z"}), {}, most_listed);
  if (!listed.ok)
    return say(
        fmt::format("git may keep files of the plan out of this folder, and cannot say so: {}",
                    listed.too_long ? "it lists files without end" : listed.message));
  const auto hidden = hidden_in(listed.output, plan);
  if (hidden.empty()) return;
  throw Stop(Exit::unreadable,
             fmt::format("{} of the plan {} in git and left out of this folder, {}{}: a sparse "
                         "checkout, or the mark skip-worktree. This brings them back: git "
                         "sparse-checkout disable; else git update-index --no-skip-worktree FILE "
                         "and git checkout -- FILE",
                         hidden.size() == 1 ? std::string("1 file")
                                            : fmt::format("{} files", hidden.size()),
                         hidden.size() == 1 ? "is" : "are", hidden.size() == 1 ? "" : "the first ",
                         printable(hidden.front())));
}

std::vector<Problem> own_folder_problems(const Folder& plan) {
  std::vector<Problem> problems;
  if (git_above(plan.path()).empty()) return problems;
  const auto tracked = run_git(plan.path(), {"ls-files", "-z", "--", ".itplan"});
  if (tracked.too_long || !tracked.output.empty())
    problems.push_back({Severity::wrong,
                        "own-folder-in-git",
                        "git tracks .itplan/, which belongs to one folder on one machine",
                        "take it out of git, and leave it out: git rm -r --cached .itplan",
                        {},
                        {},
                        {}});
  // With a stroke behind it git would look into the folder, and without one it must be there. Says
  // nothing and ends with 1 where it is not ignored.
  const auto* const name = plan.status(".itplan") ? ".itplan" : ".itplan/";
  const auto ignored = run_git(plan.path(), {"check-ignore", "--quiet", "--no-index", name});
  if (!ignored.ok && ignored.message.empty())
    problems.push_back({Severity::warning,
                        "own-folder-not-ignored",
                        "git does not ignore .itplan/, so it can come into the plan's history",
                        "write a line .itplan/ into .gitignore beside itplan.yaml",
                        {},
                        {},
                        {}});
  return problems;
}

} // namespace itplan
