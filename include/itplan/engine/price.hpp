// The numbers behind "why not?" and "why yes?".
//
// Each is itself a choosing problem and solved by select(), so each carries the same proof: with
// ample steps it is exact, with few it is a bound that holds, and says which of the two it is.
#pragma once

#include "itplan/engine/select.hpp"

#include <cstdint>
#include <vector>

namespace itplan {

// What stands between an item and any place at all, whatever else is left out.
struct Obstacle {
  std::vector<Overload> short_of = {}; // with what it needs and the forced items: over by so much
  std::vector<int> excluded_by = {};   // forced items that exclude it or something it needs
  std::vector<int> clashing = {};      // then: two of what it brings, as the first such pair
  bool impossible = false;  // excluded by itself: what it needs contains a forbidden pair
  bool no_quarters = false; // with the forced items it is a set that cannot all be in
  [[nodiscard]] bool none() const {
    return short_of.empty() && excluded_by.empty() && !impossible && !no_quarters;
  }
};

// Can an item with all it needs stand beside the forced items alone? Made once for an instance;
// then each question takes as long as what the item needs and the pairs that exclude.
class Obstacles {
public:
  explicit Obstacles(const Instance& instance);
  [[nodiscard]] Obstacle of(int item) const;
  // The item and what it needs of what is not forced anyway, ascending.
  [[nodiscard]] std::vector<int> brings(int item) const;

private:
  void add_shortages(const std::vector<int>& with, Obstacle& found) const;

  const Instance& instance_;
  std::vector<bool> forced_;
  std::vector<std::int64_t> room_; // by resource, after forced items, >= 0
};
Obstacle obstacle(const Instance& instance, int item);

// The price of a yes: the least valuable set of chosen, not forced items that must leave so that
// `item` with all it needs fits among the rest.
struct Price {
  Obstacle obstacle;         // when not none(), no set is enough and the rest is empty
  std::vector<int> leaves;   // ascending; worth `loss` together
  std::vector<int> enters;   // ascending: the item and what of its needs was not chosen
  std::int64_t loss = 0;     // value that leaves
  std::int64_t gain = 0;     // value that enters
  std::int64_t at_least = 0; // no set worth less than this is enough; equals loss when proven
  bool proven = false;
  std::vector<bool> other = {}; // the choice that is left then, with the item
  std::int64_t steps = 0;       // that finding it took
};
Price price_of_yes(const Instance& instance, const std::vector<bool>& chosen, int item,
                   const Limits& limits = {});
// What remains also keeps `rule`; what that teaches is added to the instance's never_all.
Price price_of_yes(Instance& instance, const Rule& rule, const std::vector<bool>& chosen, int item,
                   const Limits& limits = {});

// How much `item`'s own value must change for the choice to change about it.
//
// For an item left out: with this much more value some choice with it is as good as the best
// without it (a tie; one more and it is in). For a chosen item: with this much less it is a tie.
// Exact because the choices without (with) the item keep their value. `amount` is never too
// large: when not exact, read "at least". `decided` false: no value whatever changes it (it fits
// nowhere, or it is forced).
struct Margin {
  std::int64_t amount = 0;
  bool exact = false;
  bool decided = true;
  std::vector<bool> other = {}; // the best choice found on the other side of the line, if any
  std::int64_t steps = 0;
};
Margin value_margin(const Instance& instance, const Selection& best, int item,
                    const Limits& limits = {});
Margin value_margin(Instance& instance, const Rule& rule, const Selection& best, int item,
                    const Limits& limits = {});

// How much less of `resource` the left-out `item` itself must take for a choice with it to be as
// good as `best`, all else equal. `possible` false: not even at nothing.
//
// Speaks of this item's own need only. More capacity is another matter: it may bring in others
// instead, so nothing is said of that here.
struct Relief {
  std::int64_t less = 0; // smallest reduction that is enough; when not exact: at least this
  bool exact = false;
  bool possible = false;
};
Relief use_margin(const Instance& instance, const Selection& best, int item, int resource,
                  const Limits& limits = {});

// The problem as it is when the item takes `less` of the resource, and the rule of then.
struct Lightened {
  Instance instance;
  Rule rule;
};
// What an item takes of one resource, and what comes of taking less. Less never makes a choice
// with the item impossible.
struct OwnUse {
  int item = 0;
  std::int64_t amount = 0;
  std::function<Lightened(std::int64_t less)> lightened;
};
// The same where a choice also keeps a rule, one that looks at what the item takes: by halving
// between `at_least`, a reduction below which none is enough, and the whole amount. The steps are
// for all of it together.
Relief use_margin(const OwnUse& use, const Selection& best, std::int64_t at_least,
                  const Limits& limits = {});

// What would change the answer about items, at the least: a bound that always holds, by item. Left
// out: with less than this more value it stays out. Chosen: with less than this less value it stays
// in. -1: no value changes it.
//
// From one relaxation for all (Lagrangian penalties: Held and Karp, 1971), and a small one of its
// own for each of `items`, as far as the steps go; beyond that the bounds are weaker and still
// hold.
std::vector<std::int64_t> at_least(const Instance& instance, const Selection& best,
                                   const Limits& limits, const std::vector<int>& items);

} // namespace itplan
