// A promise that was counted completely, in plain words: no interval, for nothing was sampled.
#pragma once

#include "itplan/plan/promise_figures.hpp"

#include "voice.hpp"

#include <string>
#include <vector>

namespace itplan {

// "97%"; a decimal where rounding would reach the norm that was missed. 100% and 0% are exact.
std::string share_text(const Voice& voice, const PromiseFigure& figure);
// "57 van de 59 keer (97%, norm 95%)"
std::string stand_text(const Voice& voice, const PromiseFigure& figure);
// "gehaald", "niet gehaald" or "".
std::string verdict_text(const Voice& voice, const PromiseFigure& figure);
// The promises that five cases or more tell something of.
std::vector<PromiseFigure> shown_promises(const Plan& plan, Date today);

} // namespace itplan
