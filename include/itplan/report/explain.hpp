// Why a request stands where it stands, in words.
#pragma once

#include "itplan/ranking/choice.hpp"

#include <string>
#include <string_view>

namespace itplan {

// One clause for a table or a "why" in JSON, without full stop.
std::string why(const Plan& plan, const Choice& choice, const RankedRequest& request,
                Language language);

// Paragraphs of plain text with an empty line between them, for any request of the plan: what it
// is, where it stands and why, its value term by term, what it takes and needs, the price of a yes,
// what is missing, how far it is from the other side of the line, and what was decided. Safe for a
// terminal and a CI log; lines are not wrapped.
std::string explanation(const Plan& plan, const Choice& choice, std::string_view id, Date today,
                        Language language);

} // namespace itplan
