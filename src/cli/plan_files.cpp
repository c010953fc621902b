#include "plan_files.hpp"

#include "plan_folder.hpp"
#include "work_tree.hpp"

namespace itplan {
namespace fs = std::filesystem;

std::vector<PlanFile> plan_files(PlanFolder& folder,
                                 const std::function<std::string(const fs::path&)>& shown_name) {
  refuse_hidden_files(folder.root(), [&](std::string_view text) { folder.say(text); });
  std::vector<PlanFile> found;
  for (auto& [relative, bytes, why_not] : folder.read()) {
    auto source =
        std::make_shared<const SourceText>(shown_name(folder.path() / relative), std::move(bytes));
    found.push_back({std::move(relative), std::move(source), why_not});
  }
  return found;
}

} // namespace itplan
