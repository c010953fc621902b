#include "site_folder.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/ids.hpp"

#include "disk.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace fs = std::filesystem;
namespace {

constexpr const char* list_name = ".itplan-site";
constexpr std::uintmax_t largest_list = 16 << 20; // bytes

// "plan.html", "customer/seh.html": the list is a file like any other, so only such are believed.
bool is_ours(std::string_view name) {
  const auto slash = name.find('/');
  const auto file = slash == std::string_view::npos ? name : name.substr(slash + 1);
  if (slash != std::string_view::npos && !is_id(name.substr(0, slash))) return false;
  const auto dot = file.rfind('.');
  if (dot == std::string_view::npos || !is_id(file.substr(0, dot))) return false;
  return file.substr(dot) == ".html" || file.substr(dot) == ".ics";
}

// Not through a link: the folder may have come from others.
bool is_file(const fs::path& folder, std::string_view name) {
  std::error_code ignored;
  auto path = folder;
  for (const auto part : split(name, '/')) {
    path /= part;
    if (fs::is_symlink(path, ignored)) return false;
  }
  return fs::is_regular_file(path, ignored);
}

std::vector<std::string> list_in(Session& session, const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code ignored;
  const auto list = folder / list_name;
  if (!is_file(folder, list_name) || fs::file_size(list, ignored) > largest_list) return names;
  const auto text = session.read_argument(list.string());
  for (const auto line : split(text, '\n'))
    if (is_ours(line)) names.emplace_back(line);
  return names;
}

bool is_in_use(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder, ignored) && !is_file(folder, list_name) &&
         !(fs::is_directory(folder, ignored) && fs::is_empty(folder, ignored));
}

} // namespace

SiteFolder::SiteFolder(Session& session, const std::string& name)
    : session_(session), folder_(session.from_here(name)) {
  if (is_in_use(folder_))
    throw Stop(Exit::usage, fmt::format("{} has files that are no site of itplan's; name a new or "
                                        "empty folder",
                                        printable(name)));
  listed_ = list_in(session, folder_);
}

SiteChanges SiteFolder::compare(SiteFiles files) const {
  SiteChanges changes;
  for (const auto& [name, text] : files) {
    if (is_file(folder_, name) && holds(folder_ / name, text))
      ++changes.unchanged;
    else
      changes.written.push_back(name);
  }
  for (const auto& name : listed_)
    if (!files.contains(name) && is_file(folder_, name)) changes.removed.push_back(name);
  changes.files = std::move(files);
  return changes;
}

void SiteFolder::write(const SiteChanges& changes) {
  std::string list;
  for (const auto& [name, text] : changes.files)
    list += name + "\n";
  fs::create_directories(folder_);
  // The list first: a run that is cut off leaves nothing that the next one does not know.
  for (const auto& name : changes.removed)
    list += name + "\n";
  session_.write_output(folder_ / list_name, list);
  for (const auto& name : changes.written) {
    const auto path = folder_ / name;
    std::error_code ignored;
    if (fs::is_symlink(path, ignored) || fs::is_symlink(path.parent_path(), ignored))
      throw Stop(Exit::no, fmt::format("{} is a link, or behind one", printable(path.string())));
    fs::create_directories(path.parent_path());
    session_.write_output(path, changes.files.at(name));
  }
  std::error_code ignored;
  for (const auto& name : changes.removed) {
    const auto path = folder_ / name;
    fs::remove(path, ignored);
    fs::remove(path.parent_path(), ignored); // where it is empty now
  }
}

} // namespace itplan
