#include "itplan/document/parse.hpp"
#include "itplan/loading/mapping.hpp"

#include "mappings.hpp"
#include "reader.hpp"

#include <algorithm>

namespace itplan {

std::vector<BuiltInMapping> built_in_mappings() {
  return {{"devops", mappings::devops},           {"github", mappings::github},
          {"gitlab", mappings::gitlab},           {"jira", mappings::jira},
          {"openproject", mappings::openproject}, {"planner", mappings::planner},
          {"topdesk", mappings::topdesk},         {"trello", mappings::trello}};
}

std::optional<ImportMapping> built_in_mapping(std::string_view name) {
  const auto all = built_in_mappings();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [name](const BuiltInMapping& each) { return each.name == name; });
  if (found == all.end()) return std::nullopt;
  const auto parsed =
      parse(std::make_shared<const SourceText>(std::string(name), std::string(found->yaml)));
  ImportMapping mapping;
  ReadProblems problems;
  if (const Node root = parsed.tree.root()) read_import(root, mapping, problems);
  return mapping;
}

} // namespace itplan
