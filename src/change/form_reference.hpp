// Whose form this is, and of which round.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/plan/plan.hpp"

#include "form_lines.hpp"

#include <vector>

namespace itplan {

struct FormReference {
  Id customer;
  Id round; // empty: the form asked without points
  Place place;
  std::vector<Problem> problems;
};

// From the lines "Kenmerk: burgerzaken, najaar-2026"; `customer`, where it is given, is whose form
// it must be.
FormReference find_reference(const SourcePtr& source, const std::vector<FormLine>& lines,
                             const Plan& plan, const Id& customer);

} // namespace itplan
