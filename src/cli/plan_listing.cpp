#include "plan_listing.hpp"

#include "itplan/base/problem.hpp"
#include "itplan/loading/layout.hpp"

#include "disk.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace fs = std::filesystem;
namespace {

// Every file below a folder that is part of a plan; what a process that died left goes to `left`.
void collect(const fs::path& folder, const std::string& prefix, std::vector<std::string>& found,
             std::vector<fs::path>& left) {
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const auto name = it->path().filename().string();
    if (is_left_over(name)) left.push_back(it->path());
    if (name.starts_with('.')) continue;
    std::error_code no_type;
    const auto relative = prefix + name;
    if (it->is_directory(no_type) && !it->is_symlink(no_type)) { // a link could lead in circles
      collect(it->path(), relative + "/", found, left);
    } else if (is_plan_file(relative)) {
      found.push_back(relative);
    }
  }
  if (error) throw Failure(fmt::format("cannot list {}: {}", folder.string(), error.message()));
}

// Beside itplan.yaml others may be at work, on a report: only names with `prefix` are looked for.
void collect_left(const fs::path& folder, std::string_view prefix, std::vector<fs::path>& left) {
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const auto name = it->path().filename().string();
    if (name.starts_with(prefix) && is_left_over(name)) left.push_back(it->path());
  }
}

std::vector<std::string> list_files(const fs::path& folder, std::vector<fs::path>& left) {
  std::vector<std::string> found;
  std::error_code error;
  if (fs::exists(folder / main_file, error)) found.emplace_back(main_file);
  for (const auto& section : folder_sections()) {
    const auto path = folder / section.name;
    if (fs::is_directory(path, error))
      collect(path, std::string(section.name) + "/", found, left);
    else if (!section.shared &&
             fs::exists(fs::symlink_status(path, error))) // a link to a disk that is not there
      found.emplace_back(section.name);
  }
  std::sort(found.begin(), found.end());
  return found;
}

} // namespace

std::vector<std::string> list_plan_files(const fs::path& folder) {
  std::vector<fs::path> ignored;
  return list_files(folder, ignored);
}

std::vector<fs::path> left_over_files(const fs::path& folder) {
  std::vector<fs::path> left;
  list_files(folder, left);
  collect_left(folder, fmt::format(".{}.", main_file), left);
  collect_left(folder / ".itplan", ".", left);
  return left;
}

} // namespace itplan
