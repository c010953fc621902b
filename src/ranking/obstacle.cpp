#include "itplan/ranking/price.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_set>

namespace itplan {

Obstacles::Obstacles(const Instance& instance)
    : instance_(instance), forced_(forced_items(instance)), room_(instance.capacity),
      partners_(instance.items.size()), sets_of_(instance.items.size()) {
  const auto used = used_by(instance, forced_);
  for (std::size_t r = 0; r < room_.size(); ++r)
    room_[r] = std::max<std::int64_t>(room_[r] - used[r], 0);
  for (auto [a, b] : instance.excludes) {
    partners_[a].push_back(b);
    if (a != b) partners_[b].push_back(a);
  }
  for (int k = 0; k < static_cast<int>(instance.never_all.size()); ++k)
    for (int item : instance.never_all[k])
      sets_of_[item].push_back(k);
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
  const auto in = [&](int other) {
    return forced_[other] || std::binary_search(with.begin(), with.end(), other);
  };
  std::vector<std::int64_t> used(room_.size(), 0);
  for (int i : with) {
    for (const Use& use : instance_.items[i].uses)
      used[use.resource] += use.amount;
    for (int other : partners_[i]) {
      if (forced_[other])
        found.excluded_by.push_back(other);
      else if (in(other))
        found.impossible = true;
    }
    for (int k : sets_of_[i]) {
      const auto& set = instance_.never_all[k];
      found.no_quarters = found.no_quarters || std::all_of(set.begin(), set.end(), in);
    }
  }
  for (int r = 0; r < static_cast<int>(used.size()); ++r)
    if (used[r] > room_[r]) found.short_of.push_back({r, used[r] - room_[r]});
  std::sort(found.excluded_by.begin(), found.excluded_by.end());
  const auto last = std::unique(found.excluded_by.begin(), found.excluded_by.end());
  found.excluded_by.erase(last, found.excluded_by.end());
  return found;
}

Obstacle obstacle(const Instance& instance, int item) { return Obstacles(instance).of(item); }

} // namespace itplan
