// THEIRS=OURS: what the headings and words of somebody else's table mean.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace itplan {

// The pairs of all times an option was given, commas between. THEIRS is any text, in double quotes
// where its own commas would part it ("Effort (days, est.)=effort.dev" needs none: ours holds no
// comma and no =). Stops where there is no
// "=". Spaces of OURS stay.
std::vector<std::pair<std::string, std::string>> pairs_given(std::string_view option,
                                                             const std::vector<std::string>& given);

} // namespace itplan
