// The answer of `prioritise --replan`: what gives way with the least harm, for each move the
// reason, whom to tell, and the commands that carry it out.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/ranking/replan.hpp"

#include <string>

namespace itplan {

// later, goes_on, not_now, stopped: the fixed word of a move.
std::string_view move_word(MoveTo to);
// "q4-2027", as in a decision.
std::string named_quarter(YearQuarter quarter);

// Keys: harm (law, word, customers, delay, points, quiet), proven, proven_but_quiet, possible,
// moves (id, title, customer, answer, was, quarter, told, why).
Value replan_value(const Plan& plan, const Replan& replan, Language language);
// What moves, from where to where, and who heard of it.
std::string moves_table(const Plan& plan, const Replan& replan, Language language,
                        std::size_t width);
std::string replan_text(const Plan& plan, const Replan& replan, Language language,
                        std::size_t width);

} // namespace itplan
