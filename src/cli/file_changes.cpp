#include "file_changes.hpp"

#include "itplan/base/problem.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <set>

namespace itplan {
namespace fs = std::filesystem;
namespace {

void check_unchanged(const fs::path& path, const FileChange& file) {
  std::error_code ignored;
  if (file.is_gone && fs::is_symlink(fs::symlink_status(path, ignored)))
    throw Failure(
        fmt::format("{} is a link, which is not taken away; nothing was written", path.string()));
  if (file.is_gone && ::access(path.c_str(), W_OK) != 0) fail("take away", path);
  if (read_file_if_there(path) == before(file)) return;
  throw Failure(fmt::format("{} {} in the meantime; nothing was written", path.string(),
                            file.is_new ? "appeared" : "was changed"));
}

NewText text_beside(const fs::path& folder, const FileChange& file) {
  std::optional<Rights> rights;
  if (!file.like.empty()) rights = rights_of(folder / file.like);
  return {folder / file.relative, file.after, rights};
}

void sync_folders(const std::set<fs::path>& folders) {
  for (const auto& folder : folders)
    sync_folder(folder);
}

} // namespace

std::vector<Staged> stage(const fs::path& folder, const std::vector<FileChange>& files) {
  std::vector<Staged> staged;
  for (const auto& file : files) {
    staged.push_back({file, std::nullopt});
    if (!file.is_gone) staged.back().text.emplace(text_beside(folder, file));
  }
  return staged;
}

void put_in_place(const fs::path& folder, std::vector<Staged>& staged) {
  std::set<fs::path> touched;
  for (auto& [file, text] : staged) {
    const auto path = folder / file.relative;
    if (!text)
      remove_file(path, file.before);
    else if (file.is_new)
      text->take_over();
    else
      text->take_over_from(file.before);
    touched.insert(text ? text->folder() : path.parent_path());
  }
  sync_folders(touched);
}

std::vector<std::string> foreign_files(const fs::path& folder, const Journal& journal) {
  std::vector<std::string> foreign;
  for (const auto& [file, rights] : journal.entries) {
    const auto now = read_file_if_there(folder / file.relative);
    if (now != before(file) && now != after(file)) foreign.push_back(file.relative);
  }
  return foreign;
}

void put_back(const fs::path& folder, const Journal& journal) {
  std::set<fs::path> touched;
  for (const auto& [file, rights] : journal.entries) {
    const auto path = folder / file.relative;
    if (read_file_if_there(path) != after(file)) continue;
    if (file.is_new)
      remove_file(path);
    else
      write_file(path, file.before, rights);
    touched.insert(path.parent_path());
  }
  sync_folders(touched);
}

void check_unchanged(const fs::path& folder, const std::vector<FileChange>& files) {
  for (const auto& file : files)
    check_unchanged(folder / file.relative, file);
}

Journal journal_of(const fs::path& folder, const std::string& writer,
                   const std::vector<FileChange>& files) {
  Journal journal{writer, {}};
  for (const auto& file : files)
    journal.entries.push_back({file, rights_of(folder / file.relative).value_or(Rights())});
  return journal;
}

} // namespace itplan
