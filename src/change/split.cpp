#include "itplan/change/split.hpp"

#include "itplan/document/take_out.hpp"

#include "checked.hpp"

namespace itplan {

Change split_plan(const Loaded& loaded) {
  const auto& main = loaded.documents.front();
  std::vector<Branch> branches;
  for (const auto& section : folder_sections())
    if (main.tree->root().find(section.name)) branches.push_back({section.name, section.depth});
  if (branches.empty()) return {};
  auto taken = take_out(*main.tree, branches);
  if (!taken.problems.empty()) return refused(std::move(taken.problems));
  Change change;
  change.files.push_back({main.relative,
                          false,
                          std::string(main.tree->source()->bytes()),
                          std::move(taken.rest),
                          false,
                          {}});
  for (auto& part : taken.parts)
    change.files.push_back(
        {entry_file(part.at), true, {}, std::move(part.text), false, main.relative});
  return checked(loaded, std::move(change));
}

} // namespace itplan
