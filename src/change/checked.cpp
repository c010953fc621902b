#include "checked.hpp"

#include <algorithm>
#include <map>

namespace itplan {
namespace {

// The name that messages show for a file that does not exist yet, beside the ones that do.
std::string shown_name(const Loaded& loaded, const std::string& relative) {
  const auto& main = loaded.documents.front();
  const auto& name = main.tree.source()->name();
  return name.substr(0, name.size() - std::min(name.size(), main.relative.size())) + relative;
}

// The plan as it would be, read as if it had been written.
std::shared_ptr<const Loaded> read_again(const Loaded& loaded, const Change& change) {
  std::map<std::string, SourcePtr> texts; // by name: thousands of files may be new
  for (const auto& document : loaded.documents)
    texts.emplace(document.relative, document.tree.source());
  for (const auto& changed : change.files) {
    if (changed.is_gone)
      texts.erase(changed.relative);
    else
      texts[changed.relative] =
          std::make_shared<const SourceText>(shown_name(loaded, changed.relative), changed.after);
  }
  std::vector<PlanFile> files;
  files.reserve(texts.size());
  for (const auto& [relative, source] : texts)
    files.push_back({relative, source});
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
