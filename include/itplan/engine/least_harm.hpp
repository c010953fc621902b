// Promised work that no longer fits: the change that does the least harm.
//
// Each commitment is done by its quarter, later, in the next year, or not at all. Harm is compared
// from left to right: the law broken, our word taken back, customers who hear that a promise
// changes, quarters that told promises come later, points of what is put off, and quiet changes
// that nobody was told of. Days may be worked from the current quarter on and over the ends of
// quarters; what a commitment needs is done before it takes its first day.
//
// One choice of "done by the end of this quarter", so that the days up to each quarter are a
// resource (Hall, 1935), under the rule that the work has a timetable (quarters.hpp). The first
// five levels are proven first; then all six, from that answer. Whole numbers throughout.
#pragma once

#include "itplan/engine/harm.hpp"
#include "itplan/engine/schedule.hpp"
#include "itplan/engine/select.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace itplan {

struct Commitment {
  int due = 3;                // last quarter that keeps it, from the current one on
  int law_by = -1;            // last quarter that the law allows; -1: none of the year
  bool legal = false;         // never put off
  bool told = false;          // somebody counts on it
  bool begun = false;         // may go on in the next year, and putting it off breaks our word
  bool kept = false;          // asked to stay
  std::int64_t points = 0;    // of those who asked for it
  std::vector<Use> days;      // still to be worked, by skill
  std::vector<Use> money;     // still to be paid, by budget
  std::vector<int> needs;     // other commitments
  std::vector<int> customers; // who hears of a change of a told one
};

struct Commitments {
  int now = 0;   // the current quarter
  Quarters room; // days by skill and quarter, 0 in those that passed
  std::vector<std::int64_t> money;
  std::vector<Commitment> all;
  std::vector<std::pair<int, int>> excludes; // not both, in this year or the next
};

// Of what becomes of a commitment: a quarter, or one of these.
inline constexpr int goes_on = 4;
inline constexpr int put_off = 5;

// By commitment its end: done by this quarter, which for one that stays is no later than `due`.
Harm harm_of(const Commitments& commitments, const std::vector<int>& ends);

struct LeastHarm {
  std::vector<int> ends; // by commitment
  Harm harm;
  bool proven = false;           // no change does less harm
  bool proven_but_quiet = false; // none does less in the first five levels
  bool possible = true;          // false: what may not give way does not fit by itself
};

// `limits.max_steps` for the first five levels; the sixth takes at most as much again.
LeastHarm least_harm(const Commitments& commitments, const Limits& limits);

} // namespace itplan
