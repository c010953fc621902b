// What likeness of titles counts.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace itplan {

// The pairs of neighbouring letters in the folded words, sorted; a pair as often as it stands
// there.
std::vector<std::uint16_t> letter_pairs(std::string_view text);

} // namespace itplan
