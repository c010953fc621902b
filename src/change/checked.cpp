#include "checked.hpp"

#include <algorithm>
#include <map>

namespace itplan {
namespace {

// The name that messages show for a file that does not exist yet, beside the ones that do.
std::string shown_name(const Loaded& loaded, const std::string& relative) {
  const auto& main = loaded.documents.front();
  const auto& name = main.tree->source()->name();
  return name.substr(0, name.size() - std::min(name.size(), main.relative.size())) + relative;
}

PlanFile as_read(const std::string& relative, const TreePtr& tree) {
  return {relative, tree->source(), Unread::no, tree};
}

// A text that nobody has read yet is read with the plan.
PlanFile read_anew(const Loaded& loaded, const FileChange& changed) {
  if (changed.tree) return as_read(changed.relative, changed.tree);
  const auto name = shown_name(loaded, changed.relative);
  return {changed.relative, std::make_shared<const SourceText>(name, changed.after)};
}

// The plan as it would be, read as if it had been written.
std::shared_ptr<const Loaded> read_again(const Loaded& loaded, const Change& change) {
  std::map<std::string_view, PlanFile> texts; // by name: thousands of files may be new
  for (const auto& document : loaded.documents)
    texts.emplace(document.relative, as_read(document.relative, document.tree));
  for (const auto& changed : change.files) {
    if (changed.is_gone)
      texts.erase(changed.relative);
    else
      texts.insert_or_assign(changed.relative, read_anew(loaded, changed));
  }
  std::vector<PlanFile> files;
  files.reserve(texts.size());
  for (auto& [relative, file] : texts)
    files.push_back(std::move(file));
  return std::make_shared<const Loaded>(load(files));
}

} // namespace

Change refused(std::vector<Problem> problems) { return {{}, std::move(problems), nullptr}; }

Change checked(const Loaded& loaded, Change change) {
  if (!change.problems.empty() || change.files.empty()) return change;
  change.after = read_again(loaded, change);
  return change.after->readable() ? change : refused(change.after->problems);
}

} // namespace itplan
