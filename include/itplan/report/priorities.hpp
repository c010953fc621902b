// The answer of `prioritise`: which requests come above the line, and why.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/ranking/choice.hpp"

#include <cstddef>
#include <string>

namespace itplan {

// As data, for --json. Keys are English in every language; "why" is in `language`. "quarter" is
// "q1" to "q4" or nothing; "needs_also" are the requests a yes brings in.
Value priorities_value(const Plan& plan, const Choice& choice, Language language);

// For a terminal of `width` columns (0: any): how was chosen and how good that is, above the line
// by quarter, the line, below it with the reasons, what stands apart, days, money, and claimed
// against chosen. Ends with a newline.
std::string priorities_text(const Plan& plan, const Choice& choice, Language language,
                            std::size_t width);

// The word of a standing in JSON: legal, agreed, needed, chosen, outweighed, too_big, ...
std::string_view standing_word(Standing standing);

} // namespace itplan
