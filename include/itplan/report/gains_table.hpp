// The answer of `prioritise --frontier`: what more of one thing buys.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/ranking/gains.hpp"

#include <string>

namespace itplan {

// Keys: of, money, value, proven, steps (more, value, proven, enters, leaves), scarcest (of, money,
// value, gain), interrupted.
Value gains_value(const Gains& gains);
std::string gains_text(const Plan& plan, const Gains& gains, Language language, std::size_t width);

} // namespace itplan
