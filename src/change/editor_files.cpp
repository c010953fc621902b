#include "itplan/change/editor_files.hpp"

#include "itplan/plan/json_schema.hpp"
#include "itplan/render/json.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

std::string schema_file(std::string_view kind) {
  return fmt::format(".vscode/itplan-{}.schema.json", kind);
}

FileChange new_file(std::string relative, const Value& json) {
  return {std::move(relative), true, {}, to_json(json) + "\n"};
}

} // namespace

const std::string_view schema_line =
    "# yaml-language-server: $schema=.vscode/itplan-plan.schema.json\n";

std::vector<FileChange> files_for_vscode() {
  std::vector<FileChange> files;
  Value schemas;
  for (const auto& kind : file_kinds()) {
    const auto name = schema_file(kind.name);
    files.push_back(new_file(name, json_schema(kind.name)));
    schemas.set("./" + name, kind.files);
  }
  Value settings;
  settings.set("yaml.schemas", std::move(schemas));
  settings.set("yaml.yamlVersion", "1.2");
  files.push_back(new_file(".vscode/settings.json", settings));
  return files;
}

} // namespace itplan
