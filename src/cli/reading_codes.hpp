// What the codes of problems mean that make a plan unreadable or a change impossible.
#pragma once

#include "itplan/rules/rules.hpp"

#include <span>

namespace itplan {

std::span<const CodeInfo> reading_codes();

} // namespace itplan
