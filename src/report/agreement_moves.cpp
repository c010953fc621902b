#include "agreement_moves.hpp"

namespace itplan {

std::vector<std::size_t> our_moves(const Agreement& agreement) {
  std::vector<std::size_t> found;
  auto stands = agreement.we_by;
  for (std::size_t i = 0; i < agreement.moved.size(); ++i) {
    const auto& move = agreement.moved[i];
    if (!stands || !move.from || !move.to) continue;
    const bool goes_on = *move.from == *stands;
    if (!goes_on && *move.to != *agreement.we_by) continue;
    if (goes_on) stands = move.to;
    found.push_back(i);
  }
  return found;
}

} // namespace itplan
