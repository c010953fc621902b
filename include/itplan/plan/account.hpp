// The account of days and money at the end of a day: what was done, what is still to be done, and
// whether it fits. One value, computed from dated facts; rules, choice and reports read it, and
// nothing else adds up days or money. Facts of a later day do not exist yet.
//
// Days are whole hundredths of a day, money whole cents. Days that were not measured are assumed
// to go evenly over the working days between what is known, rounded up.
//
// What must be done by a quarter may be done in any quarter from the current one on, so the least
// shortage is that of the quarters up to some quarter together (Hall, 1935), and it is found by
// augmenting paths (Ford and Fulkerson, 1956). O(skills * requests * quarters^2), mostly linear.
#pragma once

#include "itplan/plan/plan.hpp"

#include <array>
#include <vector>

namespace itplan {

// The days of one request and skill: before the plan's year, in its quarters, and after it.
struct Cells {
  Days before;
  std::array<Days, 4> quarters{};
  Days next;

  Days year() const { return quarters[0] + quarters[1] + quarters[2] + quarters[3]; }
  Days total() const { return before + year() + next; }
  friend bool operator==(const Cells&, const Cells&) = default;
};

struct SkillWork {
  std::size_t request = 0; // index in plan.requests
  bool unplanned = false;  // drawn from the reserve first
  bool begun = false;
  bool left_unknown = false;    // in work, and past the day by which all would be done
  Cells cells;                  // all of it, shown where it fits or else where it is due
  Days to_do;                   // of the cells: still to be done
  std::array<Days, 5> placed{}; // of `to_do` what takes room, by quarter and next year; unplanned
                                // work in the free reserve takes none
  int due = 3;                  // quarter by which it must be done; 4: in a later year
  Days assumed;                 // of `to_do`: not measured, and by the days that passed done
  Days late;                    // of `to_do`: no quarter up to `due` has room for it
};

struct SkillQuarter {
  Days days;         // as the plan gives them
  Days reserve;      // of these, for unplanned work
  Days unplanned;    // unplanned work, done and to do
  Days reserve_used; // by it
  Days beyond;       // of it: more than the reserve
  Days room;         // for planned work: days less the reserve, or less all unplanned work
  Days done;         // planned work
  Days to_do;        // planned work
  Days over;         // planned work beyond the room; of a passed quarter, all work beyond its days
  Days done_over;    // of `over`: what is done already
  Days open;         // from the current quarter on: room for what is to be done, before that
  Days time_left;    // of the days less the reserve, by working days that are still to come

  Days planned() const { return done + to_do; }
};

// What must be done by the end of a quarter, from the current one on, and the room for it.
struct Due {
  int quarter = 3;
  Days days;
  Days room;
  Days short_by() const { return days > room ? days - room : Days{}; }
};

struct SkillAccount {
  Id skill;
  std::array<SkillQuarter, 4> quarters{};
  Days shortage;               // days to be done from the current quarter on that fit nowhere
  std::vector<SkillWork> work; // by request; those that take or took days
};

struct BudgetWork {
  std::size_t request = 0; // index in plan.requests
  Money paid;              // in the plan's year
  Money to_pay;            // in the plan's year
  Money next;              // after it
};

struct BudgetAccount {
  Id budget;
  Money money; // as the plan gives it
  Money paid;
  Money to_pay;
  Money next;
  Money over;
  std::vector<BudgetWork> work; // by request; those that take money
};

struct Account {
  int current = 0; // the quarter of the day; 4: the year is over
  std::vector<SkillAccount> skills;
  std::vector<BudgetAccount> budgets; // both as in the plan

  // Something lacks days from the current quarter on, or money.
  bool is_overloaded() const;
  // Of all skills together.
  Cells cells(std::size_t request) const;
};

// Questions: as if these were agreed, and as if those were not there.
struct Supposed {
  std::vector<Id> with;
  std::vector<Id> without;
};

// By the end of each quarter that has not passed, in order.
std::vector<Due> due_by_quarter(const Account& account, const SkillAccount& skill);
// Where it lacks most, the earliest of these; short_by() is the skill's shortage.
Due worst_due(const Account& account, const SkillAccount& skill);

Account account(const Plan& plan, Date today, const Supposed& supposed = {});

} // namespace itplan
