#include "previous.hpp"

#include "itplan/base/problem_text.hpp"
#include "itplan/base/text.hpp"
#include "itplan/document/limits.hpp"
#include "itplan/plan/plan_year.hpp"

#include "git.hpp"
#include "plan_listing.hpp"
#include "plan_reading.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace fs = std::filesystem;
namespace {

// The folder within which it must lie: the work tree of git, else where the plan's folder lies.
fs::path outermost(const fs::path& folder) {
  const auto answer = run_git(folder, {"rev-parse", "--show-toplevel"});
  std::error_code failed;
  const auto top = fs::canonical(std::string(trim(answer.output)), failed);
  return answer.ok && !failed ? top : folder.parent_path();
}

bool is_beneath(const fs::path& relative) { return !relative.empty() && *relative.begin() != ".."; }

// From the outermost folder down, by name: what a link says is never followed.
Folder open_beneath(const fs::path& top, const fs::path& relative) {
  const Folder outer(top);
  if (!outer.is_open()) return {};
  return relative == "." ? outer : outer.below(relative.generic_string());
}

std::vector<PlanFile> files_of(const Session& session, const Folder& folder) {
  std::vector<PlanFile> files;
  auto room = most_bytes;
  for (auto& relative : list_plan_files(folder).files) {
    auto [bytes, why_not] = read_plan_file(folder, relative, std::min(room, ParseLimits{}.bytes));
    room -= bytes.size();
    auto source = std::make_shared<const SourceText>(session.shown_name(folder.path() / relative),
                                                     std::move(bytes));
    files.push_back({std::move(relative), std::move(source), why_not});
  }
  return files;
}

Previous not_used(const std::string& named, std::string_view why) {
  return {nullptr, fmt::format("last year's plan '{}' is not used: {}", printable(named), why)};
}

Previous read_previous(Session& session, const std::string& named) {
  std::error_code failed;
  const auto own = fs::canonical(session.folder(), failed);
  const fs::path said(named);
  if (failed || said.is_absolute())
    return not_used(named, "name its folder as it is seen from this one");
  const auto there = (own / said).lexically_normal();
  const auto top = outermost(own);
  const auto relative = there.lexically_relative(top);
  if (!is_beneath(relative))
    return not_used(named, "it lies outside the folders that belong to this plan");
  if (is_beneath(there.lexically_relative(own)))
    return not_used(named, "it is a part of this plan");
  const auto folder = open_beneath(top, relative);
  if (!folder.is_open()) return not_used(named, "there is no such folder, or a link is on the way");
  if (!is_there(folder, std::string(main_file)))
    return not_used(named, fmt::format("it holds no {}", main_file));
  auto loaded = std::make_shared<const Loaded>(load(files_of(session, folder)));
  if (!loaded->readable())
    return not_used(named, fmt::format("it cannot be read ({}); look there with itplan check",
                                       problem_count(loaded->problems)));
  if (!loaded->plan.year || year_of(loaded->plan) + 1 != year_of(session.plan()))
    return not_used(named, fmt::format("its year is not {}", year_of(session.plan()) - 1));
  return {std::move(loaded), {}};
}

} // namespace

Previous previous_plan(Session& session) {
  const auto named = session.plan().previous;
  if (named.empty() || !session.plan().year) return {};
  try {
    return read_previous(session, named);
  } catch (const Failure&) {
    return not_used(named, "the system does not let it be read");
  }
}

std::shared_ptr<const Loaded> previous_or_told(Session& session) {
  auto [loaded, unusable] = previous_plan(session);
  if (!unusable.empty()) session.say(unusable);
  return std::move(loaded);
}

} // namespace itplan
