#include "itplan/ranking/difference.hpp"

namespace itplan {
namespace {

bool is_above(const Choice& choice, const Id& id) {
  const auto* found = choice.find(id);
  return found && found->above_line();
}

std::vector<Id> only_above_in(const Choice& these, const Choice& those) {
  std::vector<Id> ids;
  for (const auto& ranked : these.requests)
    if (ranked.above_line() && !is_above(those, ranked.id)) ids.push_back(ranked.id);
  return ids;
}

} // namespace

ChoiceDifference difference(const Choice& before, const Choice& after) {
  ChoiceDifference found{only_above_in(after, before), only_above_in(before, after), {}};
  for (const auto& ranked : after.requests) {
    const auto* old = before.find(ranked.id);
    if (!ranked.above_line() || !old || !old->above_line()) continue;
    if (old->quarter != ranked.quarter)
      found.moves.push_back({ranked.id, old->quarter, ranked.quarter});
  }
  return found;
}

} // namespace itplan
