// The judge: every rule checked from its definition, sharing nothing with the search.
#include "itplan/ranking/schedule.hpp"
#include "itplan/ranking/select.hpp"

#include <algorithm>
#include <cstddef>

namespace itplan {
namespace {

bool needs_met(const Instance& instance, const std::vector<bool>& chosen) {
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (instance.items[i].forced && !chosen[i]) return false;
    if (!chosen[i]) continue;
    for (int need : instance.items[i].needs)
      if (!chosen[static_cast<std::size_t>(need)]) return false;
  }
  return true;
}

bool exclusions_kept(const Instance& instance, const std::vector<bool>& chosen,
                     const std::vector<bool>& forced) {
  return std::none_of(instance.excludes.begin(), instance.excludes.end(), [&](auto pair) {
    auto a = static_cast<std::size_t>(pair.first);
    auto b = static_cast<std::size_t>(pair.second);
    return chosen[a] && chosen[b] && !(forced[a] && forced[b]);
  });
}

bool never_all_kept(const Instance& instance, const std::vector<bool>& chosen,
                    const std::vector<bool>& forced) {
  const auto all_in = [](const std::vector<int>& set, const std::vector<bool>& which) {
    return std::all_of(set.begin(), set.end(),
                       [&](int item) { return which[static_cast<std::size_t>(item)]; });
  };
  return std::none_of(instance.never_all.begin(), instance.never_all.end(),
                      [&](const auto& set) { return all_in(set, chosen) && !all_in(set, forced); });
}

/// Forced items may exceed a capacity; then nothing else may take any of it.
bool capacities_kept(const Instance& instance, const std::vector<bool>& chosen,
                     const std::vector<bool>& forced) {
  const auto all = used_by(instance, chosen);
  const auto must = used_by(instance, forced);
  for (std::size_t r = 0; r < all.size(); ++r)
    if (all[r] > std::max(instance.capacity[r], must[r])) return false;
  return true;
}

struct Standing {
  std::int64_t value = 0;
  std::int64_t money = 0;
  std::int64_t effort = 0;
  std::int64_t count = 0;
};

Standing standing(const Instance& instance, const std::vector<bool>& chosen) {
  Standing sum;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (!chosen[i]) continue;
    sum.value += instance.items[i].value;
    sum.money += instance.items[i].money;
    sum.effort += instance.items[i].effort;
    ++sum.count;
  }
  return sum;
}

/// Days that the placing took, by skill and quarter: Hall's condition needs no more than sums.
bool days_suffice(const std::vector<Job>& jobs, const Quarters& quarters,
                  const std::vector<Placement>& placement, std::size_t skill) {
  for (int from = 0; from < quarters.count; ++from)
    for (int to = from; to < quarters.count; ++to) {
      std::int64_t asked = 0;
      std::int64_t there = 0;
      for (int quarter = from; quarter <= to; ++quarter)
        there += quarters.capacity[skill][static_cast<std::size_t>(quarter)];
      for (std::size_t i = 0; i < jobs.size(); ++i)
        if (placement[i].first >= from && placement[i].last <= to)
          for (const Use& use : jobs[i].effort)
            if (use.resource == static_cast<int>(skill)) asked += use.amount;
      if (asked > 0 && asked > there) return false;
    }
  return true;
}

bool in_window(const Job& job, const Quarters& quarters, const Placement& placed) {
  return placed.first >= job.earliest && placed.first <= placed.last &&
         placed.last < quarters.count && (job.fixed < 0 || placed.last == job.fixed);
}

} // namespace

bool fits_quarters(const std::vector<Job>& jobs, const Quarters& quarters,
                   const std::vector<Placement>& placement) {
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    if (placement[i].last < 0) continue;
    if (!in_window(jobs[i], quarters, placement[i])) return false;
    for (int need : jobs[i].needs) {
      const Placement& needed = placement[static_cast<std::size_t>(need)];
      if (needed.last < 0 || needed.last > placement[i].first) return false;
    }
  }
  for (std::size_t skill = 0; skill < quarters.capacity.size(); ++skill)
    if (!days_suffice(jobs, quarters, placement, skill)) return false;
  return true;
}

bool valid(const Instance& instance, const std::vector<bool>& chosen) {
  if (chosen.size() != instance.items.size()) return false;
  const auto forced = forced_items(instance);
  return needs_met(instance, chosen) && exclusions_kept(instance, chosen, forced) &&
         capacities_kept(instance, chosen, forced) && never_all_kept(instance, chosen, forced);
}

bool better(const Instance& instance, const std::vector<bool>& left,
            const std::vector<bool>& right) {
  const Standing a = standing(instance, left);
  const Standing b = standing(instance, right);
  if (a.value != b.value) return a.value > b.value;
  if (a.money != b.money) return a.money < b.money;
  if (a.effort != b.effort) return a.effort < b.effort;
  if (a.count != b.count) return a.count < b.count;
  for (std::size_t i = 0; i < left.size(); ++i)
    if (left[i] != right[i]) return left[i];
  return false;
}

} // namespace itplan
