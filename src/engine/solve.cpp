#include "solve.hpp"

#include "branch.hpp"

#include <algorithm>
#include <numeric>

namespace itplan::engine {

std::vector<bool> trimmed(const Instance& instance, std::vector<bool> chosen) {
  std::vector<int> seeds;
  for (int i = 0; i < size_of(chosen); ++i)
    if (chosen[i] && (instance.items[i].value > 0 || instance.items[i].forced)) seeds.push_back(i);
  return with_needs(instance, seeds);
}

std::vector<bool> as_choice(const Instance& instance, const std::vector<int>& items) {
  std::vector<bool> chosen(instance.items.size(), false);
  for (int item : items)
    chosen[item] = true;
  return trimmed(instance, std::move(chosen));
}

Found solve(const Instance& instance, Draft draft, std::int64_t floor, Work& work) {
  if (draft.possible) reduce(draft, work);
  std::optional<Core> core = core_of(draft);
  if (!core) return {{}, floor, true};
  std::int64_t most = core->base;
  for (std::int64_t value : core->value)
    most += value;
  if (most <= floor) return {{}, floor, true};
  Incumbent incumbent{.floor = floor, .found = false, .items = {}};
  incumbent.offer(*core, std::vector<char>(core->size(), 0), core->base);
  Found found;
  found.bound = std::min(most, search(std::move(*core), work, incumbent));
  found.proven = found.bound <= incumbent.floor;
  if (incumbent.found) found.chosen = as_choice(instance, incumbent.items);
  return found;
}

Found solve(const Instance& instance, std::int64_t floor, Work& work) {
  return solve(instance, draft_of(instance), floor, work);
}

} // namespace itplan::engine
