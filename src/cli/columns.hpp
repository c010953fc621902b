// --columns THEIRS=FIELD: what the headings of somebody else's table mean.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace itplan {

// The pairs of all times the option was given, commas between; stops where one has no "=".
std::vector<std::pair<std::string, std::string>>
column_names(const std::vector<std::string>& given);

} // namespace itplan
