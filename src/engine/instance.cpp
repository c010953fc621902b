#include "itplan/engine/instance.hpp"

#include <cstddef>

namespace itplan {

void lighten(std::vector<Use>& uses, int resource, std::int64_t less) {
  for (Use& use : uses)
    if (use.resource == resource) use.amount -= less;
  std::erase_if(uses, [](const Use& use) { return use.amount == 0; });
}

std::vector<bool> with_needs(const Instance& instance, const std::vector<int>& seeds) {
  std::vector<bool> in(instance.items.size(), false);
  std::vector<int> open;
  auto visit = [&](int item) {
    if (in[item]) return;
    in[item] = true;
    open.push_back(item);
  };
  for (int seed : seeds)
    visit(seed);
  while (!open.empty()) {
    const int item = open.back();
    open.pop_back();
    for (int need : instance.items[item].needs)
      visit(need);
  }
  return in;
}

std::vector<bool> forced_items(const Instance& instance) {
  std::vector<int> seeds;
  for (int i = 0; i < size_of(instance.items); ++i)
    if (instance.items[i].forced) seeds.push_back(i);
  return with_needs(instance, seeds);
}

std::vector<std::int64_t> used_by(const Instance& instance, const std::vector<bool>& chosen) {
  std::vector<std::int64_t> used(instance.capacity.size(), 0);
  for (int i = 0; i < size_of(chosen); ++i) {
    if (!chosen[i]) continue;
    for (const Use& use : instance.items[i].uses)
      used[use.resource] += use.amount;
  }
  return used;
}

std::int64_t value_of(const Instance& instance, const std::vector<bool>& chosen) {
  std::int64_t value = 0;
  for (int i = 0; i < size_of(chosen); ++i)
    if (chosen[i]) value += instance.items[i].value;
  return value;
}

} // namespace itplan
