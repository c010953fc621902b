// Put chosen work into quarters: most value per day first, a job together with what it needs.
//
// Promised jobs keep their quarter whatever it costs, with everything they need before or in it;
// what that takes beyond a skill's days is reported. The rest follows in the order of
// order_by_density() and takes the first quarter that has the days, no earlier than its needs
// are done. A job larger than any quarter open to it starts in one quarter and goes on in the
// next ones, taking what each has left; a job that would fit in a whole quarter is never split.
//
// The order is Sidney's ("Decomposition algorithms for single-machine sequencing with
// precedence relations and deferral costs", 1975): repeatedly take the set closed under needs
// with the most value per day, the largest of them, found by maximal closures (Dinkelbach,
// 1967). Inside such a set the densest job with what it still needs comes first. The placing is
// a list rule, not an optimum, and claims none.
//
// Integers only, densities compared crosswise in 128 bits, equal ones by index: one answer. At
// most n blocks of a few closures each, O(n^2) for n jobs in practice.
//
// Needs should not run in circles; of a circle the job met first is placed without waiting.
#pragma once

#include "itplan/engine/instance.hpp"

#include <cstdint>
#include <vector>

namespace itplan {

struct Job {
  std::int64_t value = 0;
  std::vector<Use> effort = {}; // by skill, ascending; hundredths of a day, amount > 0
  std::vector<int> needs = {};  // jobs that end in the same or an earlier quarter than this starts
  int earliest = 0;             // first quarter it may start in
  int latest = -1;              // quarter it must be done by; -1: the last there is
  int fixed = -1;               // promised: the quarter it is done in; -1: free
};

// capacity[skill][quarter]: hundredths of a day, reserve already taken off.
struct Quarters {
  int count = 0;
  std::vector<std::vector<std::int64_t>> capacity;
};

enum class Unplaced {
  no,            // it has its quarters
  too_big,       // more of `skill` than all quarters open to it have together, empty
  skill_short,   // the quarters open to it have too little of `skill` left
  need_unplaced, // `need` found no quarter
  need_too_late, // `need` ends after the quarter this must start in or be done by
  window_empty,  // earliest lies after latest
};

struct Placement {
  int first = -1;              // quarter it starts in; -1: none
  int last = -1;               // quarter it is done in
  Unplaced why = Unplaced::no; // a promised job has quarters even when a need comes too late
  int skill = -1;
  int need = -1;
  std::int64_t missing = 0; // of `skill`, in the best window there was
  friend bool operator==(const Placement&, const Placement&) = default;
};

// Days that promised jobs take beyond a quarter's.
struct QuarterOverload {
  int skill = 0;
  int quarter = 0;
  std::int64_t over = 0;
  friend bool operator==(const QuarterOverload&, const QuarterOverload&) = default;
};

struct Schedule {
  std::vector<Placement> placement;            // by job
  std::vector<std::vector<std::int64_t>> left; // capacity not used, >= 0, [skill][quarter]
  std::vector<QuarterOverload> overloads;      // by skill, then quarter
  std::vector<int> order;                      // the order in which jobs were placed
};

// Most value per day first, a job together with what it needs. Jobs without effort come as soon
// as what they need is done; jobs without value last unless something valued needs them.
std::vector<int> order_by_density(const std::vector<Job>& jobs);

// Which jobs may go on from one quarter into the next.
enum class Division {
  large,     // only those larger than any quarter open to them
  as_needed, // also those for which no quarter has all the days left: over as few as will do
};

Schedule schedule(const std::vector<Job>& jobs, const Quarters& quarters,
                  Division division = Division::large);

// Does each job have its days in its quarters, after what it needs, within what there is? Jobs
// without a place are left aside, but nothing placed may need them. Apart from the scheduler, by
// Hall's condition on what each stretch of quarters gave.
bool fits_quarters(const std::vector<Job>& jobs, const Quarters& quarters,
                   const std::vector<Placement>& placement);

} // namespace itplan
