// Every code that a problem can have.
#pragma once

#include "itplan/rules/rule_info.hpp"

#include <string_view>
#include <vector>

namespace itplan {

// Those of the rules, then those of reading, each in its own order.
const std::vector<CodeInfo>& all_codes();
const CodeInfo* find_code(std::string_view code);

} // namespace itplan
