
#include "itplan/loading/layout.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/ids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace itplan {
namespace {

constexpr std::array<FolderSection, 4> sections = {
    {{"requests", 1, false}, {"customers", 1, false}, {"ballots", 2, false}, {"imports", 1, true}}};

constexpr std::string_view extension = ".yaml";

const FolderSection* section_named(std::string_view name) {
  const auto found = std::find_if(sections.begin(), sections.end(),
                                  [name](const auto& section) { return section.name == name; });
  return found == sections.end() ? nullptr : &*found;
}

std::string form_of(const FolderSection& section) {
  return fmt::format("{}/{}.yaml", section.name, section.depth == 1 ? "ID" : "ROUND/CUSTOMER");
}

} // namespace

std::span<const FolderSection> folder_sections() { return sections; }

FilePlace file_place(std::string_view relative) {
  if (relative == main_file) return {};
  const auto parts = split(relative, '/');
  const auto* section = section_named(parts.front());
  if (!section) return {{}, "is not part of a plan"};
  if (parts.size() == 1) return {{}, "must be a folder that is there"};
  const bool right_form = parts.size() == section->depth + 1 && relative.ends_with(extension);
  if (!right_form)
    return {{},
            fmt::format("is no plan file: every file here must be named {}", form_of(*section))};
  Path at;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    auto key = parts[i];
    if (i + 1 == parts.size()) key.remove_suffix(extension.size());
    const auto fault = i == 0 ? std::string() : id_fault(key);
    if (!fault.empty()) return {{}, fmt::format("gives the id '{}', which {}", key, fault)};
    at = at / key;
  }
  return {at, {}};
}

std::string entry_file(const Path& path) {
  const auto* section = path.empty() ? nullptr : section_named(path[0]);
  if (!section || path.size() <= section->depth) return {};
  std::string file(section->name);
  for (std::size_t i = 1; i <= section->depth; ++i)
    file += "/" + path[i];
  return file.append(extension);
}

bool is_left_by_others(std::string_view name) {
  static constexpr std::array<std::string_view, 6> endings = {"~",    ".swp",  ".swo",
                                                              ".swx", ".orig", ".bak"};
  static constexpr std::array<std::string_view, 6> names = {
      "Thumbs.db", "thumbs.db", "ehthumbs.db", "desktop.ini", "Desktop.ini", "Icon\r"};
  const bool is_probe = name.find_first_not_of("0123456789") == std::string_view::npos; // of vim
  const bool is_open = name.size() > 1 && name.starts_with('#') && name.ends_with('#'); // in Emacs
  return is_probe || is_open || std::find(names.begin(), names.end(), name) != names.end() ||
         std::any_of(endings.begin(), endings.end(), [name](std::string_view ending) {
           return name.size() > ending.size() && name.ends_with(ending);
         });
}

bool is_plan_file(std::string_view relative) {
  if (relative == main_file) return true;
  const auto parts = split(relative, '/');
  const auto* section = section_named(parts.front());
  if (section && section->shared)
    return parts.size() == section->depth + 1 && relative.ends_with(extension) &&
           !parts.back().starts_with('.');
  const bool hidden = std::any_of(parts.begin(), parts.end(),
                                  [](std::string_view part) { return part.starts_with('.'); });
  return !hidden && section && !is_left_by_others(parts.back());
}

} // namespace itplan
