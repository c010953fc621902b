#include "file_changes.hpp"

#include "itplan/base/problem.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <map>

namespace itplan {
namespace {

void check_unchanged(const Folder& plan, const FileChange& change) {
  const auto file = file_below(plan, change.relative);
  if (change.is_gone && file.folder.is_open() &&
      ::faccessat(file.folder.number(), file.name.c_str(), W_OK, 0) != 0)
    fail("take away", file.path());
  if (read_file_if_there(file) == before(change)) return;
  throw Failure(fmt::format("{} {} in the meantime; nothing was written", file.path().string(),
                            change.is_new ? "appeared" : "was changed"));
}

// The folders of a change, each opened once and made where it is missing.
class Folders {
public:
  explicit Folders(const Folder& plan) : plan_(plan) {}

  NamedFile file(const std::string& relative) {
    const auto slash = relative.rfind('/');
    if (slash == std::string::npos) return {plan_, relative};
    const auto name = relative.substr(0, slash);
    auto found = held_.find(name);
    if (found == held_.end()) found = held_.emplace(name, plan_.made_below(name)).first;
    return {found->second, relative.substr(slash + 1)};
  }

private:
  const Folder& plan_;
  std::map<std::string, Folder> held_;
};

NewText text_beside(const Folder& plan, const FileChange& change, const NamedFile& file) {
  std::optional<Rights> rights;
  if (!change.like.empty()) rights = rights_of(file_below(plan, change.like));
  return {file, change.after, rights};
}

using Touched = std::map<std::filesystem::path, Folder>;

bool sync_all(const Touched& folders) {
  bool safe = true;
  for (const auto& [path, folder] : folders)
    safe = folder.sync() && safe;
  return safe;
}

} // namespace

std::vector<Staged> stage(const Folder& plan, const std::vector<FileChange>& files) {
  Folders folders(plan);
  std::vector<Staged> staged;
  for (const auto& change : files) {
    staged.push_back({change, folders.file(change.relative), std::nullopt});
    auto& last = staged.back();
    if (!change.is_gone) last.text.emplace(text_beside(plan, change, last.file));
  }
  return staged;
}

bool put_in_place(std::vector<Staged>& staged) {
  Touched touched;
  for (auto& [change, file, text] : staged) {
    if (!text)
      remove_file(file, change.before);
    else if (change.is_new)
      text->take_over();
    else
      text->take_over_from(change.before);
    touched.emplace(file.folder.path(), file.folder);
  }
  return sync_all(touched);
}

std::vector<std::string> foreign_files(const Folder& plan, const Journal& journal) {
  std::vector<std::string> foreign;
  for (const auto& [change, rights] : journal.entries) {
    const auto now = read_file_if_there(file_below(plan, change.relative));
    if (now != before(change) && now != after(change)) foreign.push_back(change.relative);
  }
  return foreign;
}

bool put_back(const Folder& plan, const Journal& journal) {
  Touched touched;
  Folders folders(plan);
  for (const auto& [change, rights] : journal.entries) {
    if (read_file_if_there(file_below(plan, change.relative)) != after(change)) continue;
    const auto file = folders.file(change.relative);
    if (change.is_new)
      remove_file(file);
    else
      write_file(file, change.before, rights);
    touched.emplace(file.folder.path(), file.folder);
  }
  return sync_all(touched);
}

void check_unchanged(const Folder& plan, const std::vector<FileChange>& files) {
  for (const auto& change : files)
    check_unchanged(plan, change);
}

Journal journal_of(const Folder& plan, const std::string& writer,
                   const std::vector<FileChange>& files) {
  Journal journal{plan.mark(), writer, {}};
  for (const auto& change : files)
    journal.entries.push_back(
        {change, rights_of(file_below(plan, change.relative)).value_or(Rights())});
  return journal;
}

} // namespace itplan
