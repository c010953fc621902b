#include "itplan/plan/totals.hpp"

namespace itplan {

Days total_effort(const Request& request) {
  Days total;
  for (const auto& entry : request.effort)
    total += entry.value.likely;
  return total;
}

Money total_cost(const Request& request) {
  Money total;
  for (const auto& entry : request.cost)
    total += entry.value;
  return total;
}

} // namespace itplan
