#include "itplan/ranking/choice.hpp"

#include <algorithm>

namespace itplan {

const RankedRequest* Choice::find(std::string_view id) const {
  const auto found = std::find_if(requests.begin(), requests.end(),
                                  [id](const RankedRequest& r) { return r.id == id; });
  return found == requests.end() ? nullptr : &*found;
}

SharesDifference shares_difference(const Choice& choice) {
  SharesDifference found;
  if (!choice.shares) return found;
  for (const auto& ranked : choice.requests) {
    const auto& bought = choice.shares->chosen;
    const bool by_shares = std::binary_search(bought.begin(), bought.end(), ranked.id);
    const bool by_points = ranked.standing == Standing::chosen;
    if (by_shares && !ranked.above_line()) found.enters.push_back(ranked.id);
    if (by_points && !by_shares) found.leaves.push_back(ranked.id);
  }
  std::sort(found.enters.begin(), found.enters.end());
  std::sort(found.leaves.begin(), found.leaves.end());
  return found;
}

} // namespace itplan
