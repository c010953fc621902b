// The safe-no test in words, with what to do about each point.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/rules/safe_no.hpp"

#include <string>

namespace itplan {

// The verdict, then each point with what to do and the command for it; what is not met comes first.
std::string safe_no_text(const Plan& plan, const Id& id, std::size_t decision, const SafeNo& test,
                         Language language);
// The same as data, the points in their own order.
Value safe_no_value(const Plan& plan, const Id& id, std::size_t decision, const SafeNo& test,
                    Language language);

} // namespace itplan
