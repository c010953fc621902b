#include "itplan/ranking/choice.hpp"

#include <algorithm>

namespace itplan {

const RankedRequest* Choice::find(std::string_view id) const {
  const auto found = std::find_if(requests.begin(), requests.end(),
                                  [id](const RankedRequest& r) { return r.id == id; });
  return found == requests.end() ? nullptr : &*found;
}

} // namespace itplan
