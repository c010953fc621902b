#include "plan_listing.hpp"

#include "itplan/base/problem.hpp"
#include "itplan/loading/layout.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

struct Found {
  PlanListing listing;
  std::vector<NamedFile> left; // by a process that died
};

// Every file below a folder that is part of a plan. A link is a file: what it leads to is not
// looked at.
void collect(const Folder& folder, const std::string& prefix, Found& found) {
  if (!folder.is_open()) fail("list", folder.path());
  for (auto& [name, kind] : folder.entries()) {
    if (is_left_over(name)) found.left.push_back({folder, name});
    if (name.starts_with('.')) continue;
    const auto relative = prefix + name;
    if (kind == Folder::Kind::folder)
      collect(folder.below(name), relative + "/", found);
    else if (is_plan_file(relative))
      found.listing.files.push_back(relative);
    else if (is_left_by_others(name))
      found.listing.left_out.push_back(relative);
  }
}

// Beside itplan.yaml others may be at work, on a report: only names with `prefix` are looked for.
void collect_left(const Folder& folder, std::string_view prefix, std::vector<NamedFile>& left) {
  for (const auto& [name, kind] : folder.entries())
    if (name.starts_with(prefix) && is_left_over(name)) left.push_back({folder, name});
}

Found list_files(const Folder& plan) {
  Found found;
  if (!plan.is_open()) return found;
  auto& [files, left_out] = found.listing;
  if (plan.status(main_file)) files.emplace_back(main_file);
  for (const auto& section : folder_sections()) {
    const auto there = plan.status(section.name);
    if (there && S_ISDIR(there->st_mode))
      collect(plan.below(section.name), std::string(section.name) + "/", found);
    else if (there && (!section.shared || S_ISLNK(there->st_mode)))
      files.emplace_back(section.name);
  }
  std::sort(files.begin(), files.end());
  std::sort(left_out.begin(), left_out.end());
  return found;
}

} // namespace

PlanListing list_plan_files(const Folder& plan) { return list_files(plan).listing; }

std::vector<NamedFile> left_over_files(const Folder& plan, const Folder& own) {
  auto left = list_files(plan).left;
  collect_left(plan, fmt::format(".{}.", main_file), left);
  collect_left(own, ".", left);
  return left;
}

} // namespace itplan
