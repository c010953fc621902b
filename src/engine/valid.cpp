// The judge: every rule checked from its definition, sharing nothing with the search.
#include "itplan/engine/schedule.hpp"
#include "itplan/engine/select.hpp"

#include <algorithm>
#include <cstddef>

namespace itplan {
namespace {

bool needs_met(const Instance& instance, const std::vector<bool>& chosen) {
  for (int i = 0; i < size_of(chosen); ++i) {
    if (instance.items[i].forced && !chosen[i]) return false;
    if (!chosen[i]) continue;
    for (int need : instance.items[i].needs)
      if (!chosen[need]) return false;
  }
  return true;
}

bool exclusions_kept(const Instance& instance, const std::vector<bool>& chosen,
                     const std::vector<bool>& forced) {
  return std::none_of(instance.excludes.begin(), instance.excludes.end(), [&](auto pair) {
    const int a = pair.first;
    const int b = pair.second;
    return chosen[a] && chosen[b] && !(forced[a] && forced[b]);
  });
}

bool never_all_kept(const Instance& instance, const std::vector<bool>& chosen,
                    const std::vector<bool>& forced) {
  const auto all_in = [](const std::vector<int>& set, const std::vector<bool>& which) {
    return std::all_of(set.begin(), set.end(), [&](int item) { return which[item]; });
  };
  return std::none_of(instance.never_all.begin(), instance.never_all.end(),
                      [&](const auto& set) { return all_in(set, chosen) && !all_in(set, forced); });
}

// Forced items may exceed a capacity; then nothing else may take any of it.
bool capacities_kept(const Instance& instance, const std::vector<bool>& chosen,
                     const std::vector<bool>& forced) {
  const auto all = used_by(instance, chosen);
  const auto must = used_by(instance, forced);
  for (int r = 0; r < size_of(all); ++r)
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
  for (int i = 0; i < size_of(chosen); ++i) {
    if (!chosen[i]) continue;
    sum.value += instance.items[i].value;
    sum.money += instance.items[i].money;
    sum.effort += instance.items[i].effort;
    ++sum.count;
  }
  return sum;
}

// Days that the placing took, by skill and quarter: Hall's condition needs no more than sums.
bool days_suffice(const std::vector<Job>& jobs, const Quarters& quarters,
                  const std::vector<Placement>& placement, int skill) {
  for (int from = 0; from < quarters.count; ++from)
    for (int to = from; to < quarters.count; ++to) {
      std::int64_t asked = 0;
      std::int64_t there = 0;
      for (int quarter = from; quarter <= to; ++quarter)
        there += quarters.capacity[skill][quarter];
      for (int i = 0; i < size_of(jobs); ++i)
        if (placement[i].first >= from && placement[i].last <= to)
          for (const Use& use : jobs[i].effort)
            if (use.resource == skill) asked += use.amount;
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
  for (int i = 0; i < size_of(jobs); ++i) {
    if (placement[i].last < 0) continue;
    if (!in_window(jobs[i], quarters, placement[i])) return false;
    for (int need : jobs[i].needs) {
      const Placement& needed = placement[need];
      if (needed.last < 0 || needed.last > placement[i].first) return false;
    }
  }
  for (int skill = 0; skill < size_of(quarters.capacity); ++skill)
    if (!days_suffice(jobs, quarters, placement, skill)) return false;
  return true;
}

bool valid(const Instance& instance, const std::vector<bool>& chosen) {
  if (chosen.size() != instance.items.size()) return false;
  const auto forced = forced_items(instance);
  return needs_met(instance, chosen) && exclusions_kept(instance, chosen, forced) &&
         capacities_kept(instance, chosen, forced) && never_all_kept(instance, chosen, forced);
}

bool asked_before(const Instance& instance, int left, int right) {
  const std::int64_t a = instance.items[left].asked;
  const std::int64_t b = instance.items[right].asked;
  return a != b ? a < b : left < right;
}

namespace {

// Of the items that only `these` has, the one asked first; -1: there is none.
int first_of_own(const Instance& instance, const std::vector<bool>& these,
                 const std::vector<bool>& those) {
  int first = -1;
  for (int i = 0; i < size_of(these); ++i)
    if (these[i] && !those[i] && (first < 0 || asked_before(instance, i, first))) first = i;
  return first;
}

Preference by_order(const Instance& instance, const std::vector<bool>& left,
                    const std::vector<bool>& right) {
  const int own = first_of_own(instance, left, right);
  const int other = first_of_own(instance, right, left);
  if (own < 0 && other < 0) return {};
  if (own < 0 || other < 0) return {Decider::order, own >= 0};
  const bool dates = instance.items[own].asked != instance.items[other].asked;
  return {dates ? Decider::asked : Decider::order, asked_before(instance, own, other)};
}

} // namespace

Preference preference(const Instance& instance, const std::vector<bool>& left,
                      const std::vector<bool>& right) {
  const Standing a = standing(instance, left);
  const Standing b = standing(instance, right);
  if (a.value != b.value) return {Decider::value, a.value > b.value};
  if (a.money != b.money) return {Decider::money, a.money < b.money};
  if (a.effort != b.effort) return {Decider::effort, a.effort < b.effort};
  if (a.count != b.count) return {Decider::count, a.count < b.count};
  return by_order(instance, left, right);
}

bool better(const Instance& instance, const std::vector<bool>& left,
            const std::vector<bool>& right) {
  return preference(instance, left, right).left;
}

} // namespace itplan
