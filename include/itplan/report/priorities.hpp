// The answer of `prioritise`: which requests come above the line, and why.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/ranking/choice.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace itplan {

// As data, for --json. Keys are English in every language; "why" is in `language`. "quarter" is
// "q1" to "q4" or nothing; "needs_also" are the requests a yes brings in; "distance" how much value
// a request is from the other side of the line and "lighter" by what of its own it would get there,
// for the one that was asked for; "strained" the promised quarters that no longer hold and whom to
// tell; "equal_shares" the same ballots counted in the other way.
Value priorities_value(const Plan& plan, const Choice& choice, Language language);

// One of its requests.
Value ranked_value(const Plan& plan, const Choice& choice, const RankedRequest& ranked,
                   Language language);

// How much of it: what a manager needs at once, or every request and every customer.
enum class Extent : std::uint8_t { first_screen, all };

// For a terminal of `width` columns (0: any): how was chosen and how good that is, promises that no
// longer hold, above the line by quarter, the line, what is nearest below it with what would have
// to leave, days and money. Ends with a newline.
std::string priorities_text(const Plan& plan, const Choice& choice, Language language,
                            std::size_t width, Extent extent = Extent::first_screen);

// The word of a standing in JSON: legal, agreed, needed, chosen, outweighed, too_big, ...
std::string_view standing_word(Standing standing);

} // namespace itplan
