// Files beside a plan by which an editor knows its keys.
#pragma once

#include "itplan/change/file_change.hpp"

#include <string_view>
#include <vector>

namespace itplan {

// The first line of itplan.yaml that tells yaml-language-server which schema is its.
extern const std::string_view schema_line;

// For Visual Studio Code with the YAML extension, in .vscode/: a schema for each kind of file, and
// the settings that say which is whose.
std::vector<FileChange> files_for_vscode();

} // namespace itplan
