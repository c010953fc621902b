// The choosing problem as bare numbers: what the plan becomes before the engine sees it.
//
// Everything is an integer: money in cents, days in hundredths, values in whatever scale the
// caller chose. The engine knows no names; item i is "the i-th request in canonical id order",
// and that order is also the last resort for ties, so the answer cannot depend on the order in
// which a plan's files happened to be read.
//
// Preconditions (asserted by the caller's tests, not repaired here): indices are in range,
// `uses` is sorted by resource without doubles and with amounts above 0, values are >= 0, and
// every sum over all items (values, money, effort, each resource) stays below 2^50.
// Circles in `needs` are allowed and mean "all of these or none of them".
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace itplan {

// Indices and counts are of one type everywhere in the engine: int.
template <class List> int size_of(const List& list) { return static_cast<int>(list.size()); }

// What one item takes of one resource; amount > 0.
struct Use {
  int resource = 0;
  std::int64_t amount = 0;
  friend bool operator==(const Use&, const Use&) = default;
};

// Takes so much less of a resource; what is left of nothing is no use at all.
void lighten(std::vector<Use>& uses, int resource, std::int64_t less);

struct Item {
  std::int64_t value = 0;      // scaled, >= 0
  std::int64_t money = 0;      // only for ties: less money first (cents)
  std::int64_t effort = 0;     // only for ties: less effort next (hundredths of a day)
  std::int64_t asked = 0;      // only for ties, after the number of items: the lower the earlier
  std::vector<Use> uses = {};  // sparse, by resource ascending
  std::vector<int> needs = {}; // direct prerequisites; what those need follows by itself
  bool forced = false;         // legal or agreed: in before all choice, with all it needs
};

struct Instance {
  std::vector<Item> items; // in canonical id order
  std::vector<std::int64_t> capacity;
  // Pairs that cannot both be in. A pair (i, i) keeps i out.
  std::vector<std::pair<int, int>> excludes;
  // Sets that cannot all be in: at least one of each stays out. What a Rule taught (select.hpp).
  std::vector<std::vector<int>> never_all = {};
};

// Every item of `seeds` and all that those need, directly or not. Time linear in the needs.
std::vector<bool> with_needs(const Instance& instance, const std::vector<int>& seeds);

// The forced items with all they need: in whatever the choice.
std::vector<bool> forced_items(const Instance& instance);

// What `chosen` takes of each resource.
std::vector<std::int64_t> used_by(const Instance& instance, const std::vector<bool>& chosen);

// The value of `chosen`.
std::int64_t value_of(const Instance& instance, const std::vector<bool>& chosen);

} // namespace itplan
