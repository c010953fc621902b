// What must be done and does not fit, skill by skill.
#pragma once

#include "itplan/ranking/choice.hpp"

#include <vector>

namespace itplan {

std::vector<Lack> lacks(const Plan& plan, const Account& account);

} // namespace itplan
