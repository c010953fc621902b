// Findings in the words of the programs that show them beside a change.
#pragma once

#include "findings.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

enum class FindingFormat {
  text,   // for people
  json,   // itplan's own answer
  github, // workflow commands, a line each, of which a runner makes annotations
  gitlab, // a code quality report: the list of CodeClimate
  sarif,  // SARIF 2.1.0 (OASIS), with the meaning of each code
  azure   // logging commands of Azure Pipelines, a line each
};

// Their names, in order, and back.
std::vector<std::string_view> finding_formats();
std::string finding_format_names(); // "text|json|..."
std::optional<FindingFormat> finding_format(std::string_view name);

// Is it a log in which lines for people may stand too?
bool is_log(FindingFormat format);

// The findings, errors first but in text and json. Nothing a plan says can begin another command or
// leave the field it is in.
std::string findings_text(FindingFormat format, std::vector<Finding> findings);

} // namespace itplan
