#include "itplan/engine/price.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_set>

namespace itplan {

Obstacles::Obstacles(const Instance& instance)
    : instance_(instance), forced_(forced_items(instance)), room_(instance.capacity) {
  const auto used = used_by(instance, forced_);
  for (std::size_t r = 0; r < room_.size(); ++r)
    room_[r] = std::max<std::int64_t>(room_[r] - used[r], 0);
}

std::vector<int> Obstacles::brings(int item) const {
  std::vector<int> list{item};
  std::unordered_set<int> seen{item}; // asked only for what it has, never walked through
  for (std::size_t k = 0; k < list.size(); ++k)
    for (int need : instance_.items[list[k]].needs)
      if (!forced_[need] && seen.insert(need).second) list.push_back(need);
  std::sort(list.begin(), list.end());
  return list;
}

Obstacle Obstacles::of(int item) const {
  Obstacle found;
  if (forced_[item]) return found;
  const auto with = brings(item);
  const auto enters = [&](int other) {
    return std::binary_search(with.begin(), with.end(), other);
  };
  for (auto [a, b] : instance_.excludes) {
    const bool first = enters(a);
    const bool second = enters(b);
    if (first && second && !found.impossible) found.clashing = {a, b};
    found.impossible = found.impossible || (first && second);
    if (first && forced_[b]) found.excluded_by.push_back(b);
    if (second && forced_[a]) found.excluded_by.push_back(a);
  }
  for (const auto& set : instance_.never_all)
    found.no_quarters = found.no_quarters || std::all_of(set.begin(), set.end(), [&](int other) {
                          return forced_[other] || enters(other);
                        });
  add_shortages(with, found);
  std::sort(found.excluded_by.begin(), found.excluded_by.end());
  const auto last = std::unique(found.excluded_by.begin(), found.excluded_by.end());
  found.excluded_by.erase(last, found.excluded_by.end());
  return found;
}

void Obstacles::add_shortages(const std::vector<int>& with, Obstacle& found) const {
  std::vector<std::int64_t> used(room_.size(), 0);
  for (int i : with)
    for (const Use& use : instance_.items[i].uses)
      used[use.resource] += use.amount;
  for (int r = 0; r < size_of(used); ++r)
    if (used[r] > room_[r]) found.short_of.push_back({r, used[r] - room_[r]});
}

Obstacle obstacle(const Instance& instance, int item) { return Obstacles(instance).of(item); }

} // namespace itplan
