// Can this work be done together, each in quarters after what it needs?
//
// Work may run on from one quarter into the next ones; what a job needs is done in the quarter in
// which it starts or before. A window is the stretch of quarters open to a job. When the windows
// are known, the work fits if and only if no stretch of quarters must hold more than its days of a
// skill (Hall's condition, 1935; earliest deadline first finds the days: Horn, 1974). The windows
// of needs and users are found by branching where that order breaks a need, both ways, as Carlier
// (1982) does for one machine. Exact within its steps, and says when they did not suffice.
#pragma once

#include "itplan/engine/instance.hpp"
#include "itplan/engine/schedule.hpp"
#include "itplan/engine/select.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace itplan {

// When work is done: the days each job takes in each quarter.
struct Timetable {
  bool found = false;
  bool proven = false;                         // found, or it is certain that there is none
  std::vector<Placement> placement;            // by job
  std::vector<std::vector<std::int64_t>> left; // [skill][quarter], as in Schedule
  std::vector<QuarterOverload> overloads = {}; // by forced items that do not fit
  std::int64_t steps = 0;
};

// All jobs, or nothing; of jobs alike the one that comes first in `jobs` first. `latest` and
// `fixed` are kept; a job that is fixed and fits its quarter takes all its days there. Needs must
// not run in circles.
Timetable find_timetable(const std::vector<Job>& jobs, const Quarters& quarters,
                         const Limits& limits = {.max_steps = 20'000'000});

// The rule that chosen items have their quarters, for select().
//
// Legal and promised work keeps the days that it can keep by itself. When forced items alone do
// not fit their quarters they stay where schedule() puts them, and the rest gets what they leave.
class QuarterRule {
public:
  // `jobs` by item; of a job that is not forced `latest` is a wish and does not count.
  // `interrupted` as in Limits: once true, the rule gives up whatever takes long. So it does when
  // all that it was asked has taken many steps: a question of many choices ends too.
  QuarterRule(std::vector<Job> jobs, std::vector<bool> forced, Quarters quarters,
              std::function<bool()> interrupted = {});

  // Adds capacities after those there are: the days from a quarter on, for items that cannot
  // start before it. Only where there are more of those than days.
  void tighten(Instance& instance) const;

  // The rule as it would be if an item that is not forced took `less` days of a skill.
  [[nodiscard]] QuarterRule lightened(int item, int skill, std::int64_t less) const;

  // A smallest set of chosen items that have no quarters together.
  Clash operator()(const std::vector<bool>& chosen) const;

  // The chosen items in their quarters, by item; what was not chosen has none.
  Timetable timetable(const std::vector<bool>& chosen) const;

private:
  struct Part;
  Part part_of(const std::vector<bool>& chosen) const;
  void keep_days();
  void set_forced_aside();
  Timetable find(const std::vector<Job>& jobs) const;
  Timetable exactly(const std::vector<Job>& jobs, std::int64_t max_steps) const;
  bool fits_in(const Job& job, int quarter) const;
  std::vector<int> earliest_starts() const;
  void add_days_from(Instance& instance, const std::vector<int>& starts, int skill, int from) const;
  std::vector<int> shrunk(std::vector<int> items) const;

  std::vector<Job> jobs_;
  std::vector<int> order_; // of all items, by density
  std::vector<bool> forced_;
  Quarters quarters_;            // without what forced items take that are set aside
  std::vector<Placement> aside_; // by item: forced items that do not fit, where they stay
  std::vector<QuarterOverload> overloads_;
  std::function<bool()> interrupted_;
  std::shared_ptr<std::int64_t> left_; // steps, of all copies together
  bool set_aside_ = false;
};

} // namespace itplan
