#include "other_plan.hpp"

#include "itplan/base/text.hpp"

#include "plan_files.hpp"
#include "plan_folder.hpp"
#include "plan_reading.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace fs = std::filesystem;

OtherPlan plan_named(Session& session, std::string_view option, const std::string& named) {
  auto folder = session.from_here(named).lexically_normal();
  if (folder.filename() == main_file) folder = folder.parent_path();
  std::error_code ignored;
  if (!fs::is_regular_file(folder / main_file, ignored))
    throw Stop(Exit::unreadable,
               fmt::format("{}: there is no {} in '{}'", option, main_file, printable(named)));
  auto files = session.folder_at(folder);
  OtherPlan other{folder, load(plan_files(files, [&](const fs::path& file) {
                    return session.shown_name(file);
                  }))};
  if (other.loaded.readable()) return other;
  session.show(other.loaded.problems);
  throw Stop(Exit::unreadable, "");
}

std::vector<FileChange> house_files(Session& session, const fs::path& folder) {
  constexpr std::size_t largest = 1 << 20; // bytes: what a template or a list may have
  const Folder plan(folder);
  std::vector<FileChange> copies;
  for (const auto* part : {"templates", "words"}) {
    const auto inside = plan.below(part);
    if (!inside.is_open()) continue;
    for (const auto& [name, kind] : inside.entries()) {
      if (kind == Folder::Kind::folder || name.starts_with('.') || is_left_by_others(name))
        continue;
      const auto relative = fmt::format("{}/{}", part, name);
      auto [bytes, why_not] = read_plan_file(plan, relative, largest);
      if (why_not == Unread::no)
        copies.push_back({relative, true, {}, std::move(bytes)});
      else
        session.say(fmt::format("{} is left out: it is a link, no ordinary file, or too large",
                                session.shown_name(folder / relative)));
    }
  }
  std::sort(copies.begin(), copies.end(),
            [](const FileChange& a, const FileChange& b) { return a.relative < b.relative; });
  return copies;
}

} // namespace itplan
