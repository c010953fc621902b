// Choose the items of greatest value that fit: exact, deterministic, with its proof or its bound.
//
// Subject to every capacity, to what each item needs (transitively), to pairs that exclude each
// other and to forced items, which are always in. Where the forced items alone take more than
// there is, that resource counts as full for all the rest and the overload is reported; forced
// items that exclude each other are reported as conflicts and stay in.
//
// Among choices of equal value the answer is the one with less money, then less effort, then
// fewer items, then the items that were asked earlier, then those that come first in canonical
// order. `proven` speaks of the value, `settled` of these rules, and `unique` says that they had
// nothing to decide.
//
// Integers only: no floating point, clock, thread or hash order, so the same instance gives the
// same answer everywhere. Work is counted in steps (an arc or an item looked at), never seconds.
//
// Methods: maximal closure by minimum cut (Picard, "Maximal closure of a graph", 1976) with a
// warm-started pseudoflow (Hochbaum, 2008); Lagrangian bounds and their branch and bound (Held
// and Karp, 1971; Fisher, 1981), multipliers by the volume algorithm (Barahona and Anbil, 2000);
// reduction by penalties as for knapsacks (Pisinger, 1995; precedence-constrained knapsack:
// Samphaiboon and Yamada, 2000).
//
// Worst case exponential; the closure at the root takes O(n^2 m) at worst, near linear in fact.
#pragma once

#include "itplan/engine/instance.hpp"

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace itplan {

constexpr int most_clashes = 60;

struct Limits {
  // Steps to spend in all; about a thousand million take a few seconds.
  std::int64_t max_steps = 20'000'000'000;
  // Steps of these to spend on ties once the value is proven; 0 leaves ties as they fall.
  std::int64_t max_tie_steps = 500'000'000;
  // Bytes to hold of parts of the search that wait; when they are full it goes on depth first.
  std::int64_t max_bytes = std::int64_t{200} << 20;
  // Asked now and then; true stops the search with the best so far. May be empty.
  std::function<bool()> interrupted = {};
  // Objections of a Rule to learn from; then the best so far is made to keep it by leaving out.
  int max_clashes = most_clashes;
};

// A resource of which the forced items alone take `over` more than its capacity.
struct Overload {
  int resource = 0;
  std::int64_t over = 0;
  friend bool operator==(const Overload&, const Overload&) = default;
};

struct Selection {
  std::vector<bool> chosen; // by item; always valid()
  std::int64_t value = 0;
  std::int64_t bound = 0; // no valid choice is worth more; equals value when proven
  bool proven = false;    // no choice of greater value exists
  bool settled = false;   // and of choices of this value the rules for ties put this one first
  bool unique = false;    // there is no other choice of this value
  std::vector<bool> open; // by item: choices of this value may differ in it; empty: not known
  std::int64_t steps = 0;
  std::vector<Overload> overloads;            // by resource
  std::vector<std::pair<int, int>> conflicts; // forced items that exclude each other
};

// The best choice found within the limits. Verified by valid() before it is returned; throws
// std::logic_error should that ever fail (a defect of the engine, never of the plan). The answer
// is at least as good as `known`, a choice from elsewhere; if that is not valid() it does not
// count.
Selection select(const Instance& instance, const Limits& limits = {},
                 const std::vector<bool>& known = {});

// Items that cannot all be in together, found by a rule that is no sum over items.
struct Clash {
  std::vector<int> items; // ascending, not all forced; empty: the choice keeps the rule
  bool proven = true;     // false: the rule gave up looking, so the set may be possible after all
  std::vector<int> misfits = {}; // when it gave up: those it could not fit in
};
using Rule = std::function<Clash(const std::vector<bool>& chosen)>;

// The same under a further rule, by logic-based Benders decomposition (Hooker and Ottosson, 2003):
// choose, ask the rule, remember in `instance.never_all` what it objects to, choose again. The
// bound is of what was proven, so with proven clashes the answer is as exact as select()'s.
Selection select(Instance& instance, const Rule& rule, const Limits& limits = {},
                 const std::vector<bool>& known = {});

// Does `chosen` keep every rule? Written apart from the engine, straight from the definitions.
bool valid(const Instance& instance, const std::vector<bool>& chosen);

// Was the left item asked before the right one? Of one day, by index.
bool asked_before(const Instance& instance, int left, int right);

// Which of two choices goes before the other, and the first rule that says so.
enum class Decider : std::uint8_t { none, value, money, effort, count, asked, order };
struct Preference {
  Decider by = Decider::none; // none: they are one and the same
  bool left = false;          // the left one goes first
};
Preference preference(const Instance& instance, const std::vector<bool>& left,
                      const std::vector<bool>& right);
bool better(const Instance& instance, const std::vector<bool>& left,
            const std::vector<bool>& right);

} // namespace itplan
