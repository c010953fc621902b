#include "placing.hpp"

#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/status.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace itplan {
namespace {

// Where legal and agreed work without a quarter of its own goes: it stays where the account has it,
// or it makes way for what was chosen, within its day.
enum class Free : std::uint8_t { stays, moves };

bool is_set(const Pool& pool, std::size_t item, Free free) {
  return pool.instance.items[item].forced && !(pool.items[item].movable && free == Free::moves);
}

// The first and the last quarter in which the account has days of it; -1: none.
struct Stretch {
  int first = -1;
  int last = -1;
};
Stretch stretch_of(const Pool& pool, std::size_t item) {
  Stretch stretch;
  for (const auto& skill : pool.account.skills)
    if (const auto* work = work_of(skill, pool.items[item].request))
      for (int q = 0; q < 4; ++q) {
        if (work->cells.quarters[static_cast<std::size_t>(q)] == Days{}) continue;
        if (stretch.first < 0 || q < stretch.first) stretch.first = q;
        stretch.last = std::max(stretch.last, q);
      }
  return stretch;
}

bool is_handed_over(const Request& request) {
  return (request.delivered || request.accepted) && is_committed(request);
}

// The quarter of what stays where it is: of its delivery, as promised, else where its days end.
int set_quarter(const Plan& plan, const Pool& pool, std::size_t item) {
  const auto& request = pool.request(plan, item);
  const auto year = plan_year(plan);
  if (is_handed_over(request))
    return std::clamp(year.quarter_of(request.delivered ? *request.delivered : *request.accepted),
                      0, 3);
  const auto* yes = promise_of(request);
  if (const auto promised = yes ? promised_quarter(plan, *yes) : std::nullopt)
    return std::clamp(year.quarter_of(*promised), pool.current_quarter, 3);
  const int last = stretch_of(pool, item).last;
  return last < 0 ? -1 : std::max(last, pool.current_quarter);
}

// The last quarter in which the day wanted, or demanded by law, is still kept: what must work on 1
// April is done in the first quarter. A day before the year means as soon as can be; -1: no day.
int wanted_quarter(const Plan& plan, const Request& request) {
  auto by = request.wanted_by;
  if (request.legal && request.legal->from && (!by || *request.legal->from < *by))
    by = request.legal->from;
  if (!by) return -1;
  const int quarter = plan_year(plan).quarter_of(*by - std::chrono::days(1));
  return quarter == PlanYear::after ? -1 : std::max(quarter, 0);
}

Quarters quarters_of(const Pool& pool, Free free) {
  Quarters quarters{4, {}};
  for (const auto& open : pool.open)
    quarters.capacity.emplace_back(open.begin(), open.end());
  if (free == Free::moves) return quarters;
  for (const auto& member : pool.items)
    for (std::size_t k = 0; member.movable && k < pool.account.skills.size(); ++k)
      if (const auto* work = work_of(pool.account.skills[k], member.request))
        for (std::size_t q = 0; q < 4; ++q)
          quarters.capacity[k][q] -= work->placed[q].count;
  return quarters;
}

Job job_of(const Plan& plan, const Pool& pool, std::size_t item, Free free) {
  const auto& request = pool.request(plan, item);
  Job job;
  job.value = pool.instance.items[item].value;
  if (is_set(pool, item, free))
    job.fixed = set_quarter(plan, pool, item); // its days stand in the account
  else
    job.effort = days_of(plan, pool, item);
  job.earliest = job.fixed >= 0 ? 0 : pool.current_quarter;
  if (job.fixed >= 0) return job; // a promise has taken the place of the wish
  job.latest = wanted_quarter(plan, request);
  if (job.latest >= 0) job.latest = std::max(job.latest, job.earliest);
  return job;
}

std::vector<Job> jobs_of(const Plan& plan, const Pool& pool, const std::vector<int>& items,
                         Free free) {
  std::vector<int> number(pool.items.size(), -1);
  for (std::size_t j = 0; j < items.size(); ++j)
    number[static_cast<std::size_t>(items[j])] = static_cast<int>(j);
  std::vector<Job> jobs;
  for (const int item : items) {
    const auto at = static_cast<std::size_t>(item);
    jobs.push_back(job_of(plan, pool, at, free));
    if (is_handed_over(pool.request(plan, at))) continue; // what is done waits for nothing
    for (const int need : pool.instance.items[at].needs)
      if (number[static_cast<std::size_t>(need)] >= 0)
        jobs.back().needs.push_back(number[static_cast<std::size_t>(need)]);
  }
  return jobs;
}

// A wish for a date gives way where it cannot be kept; a promise does not.
bool give_way(std::vector<Job>& jobs, const Schedule& placed) {
  bool changed = false;
  for (std::size_t j = 0; j < jobs.size(); ++j) {
    if (placed.placement[j].last >= 0 || jobs[j].latest < 0) continue;
    jobs[j].latest = -1;
    changed = true;
  }
  return changed;
}

// What a placing leaves undone, the worst first; less is better.
struct LeftOut {
  int forced = 0;         // legal or agreed work without a quarter
  int legal_late = 0;     // legal work after its day
  std::int64_t value = 0; // of what was chosen and found no quarter
  int wishes_late = 0;
  friend auto operator<=>(const LeftOut&, const LeftOut&) = default;
};

bool is_late(const Job& job, const Placement& placed) {
  return job.latest >= 0 && placed.last > job.latest;
}

LeftOut left_out(const Plan& plan, const Pool& pool, const std::vector<int>& items,
                 const std::vector<Job>& jobs, const Schedule& placed) {
  LeftOut sum;
  for (std::size_t j = 0; j < items.size(); ++j) {
    const auto item = static_cast<std::size_t>(items[j]);
    const bool out = placed.placement[j].last < 0;
    const bool late = is_late(jobs[j], placed.placement[j]);
    const bool legal = pool.request(plan, item).legal.has_value();
    if (out && pool.instance.items[item].forced) ++sum.forced;
    if (out) sum.value += pool.instance.items[item].value;
    if (late) ++(legal ? sum.legal_late : sum.wishes_late);
  }
  return sum;
}

Schedule place(std::vector<Job> jobs, const Quarters& quarters, Division division) {
  auto placed = schedule(jobs, quarters, division);
  while (give_way(jobs, placed))
    placed = schedule(jobs, quarters, division);
  return placed;
}

struct Try {
  Schedule schedule;
  LeftOut left_out;
};

// What found no quarter, or a late one, gets its turn earlier, again and again: a simple repair of
// the greedy order (squeaky wheel optimisation; Joslin and Clements 1999). The best try counts.
Try place_with_repair(const Plan& plan, const Pool& pool, const std::vector<int>& items,
                      std::vector<Job> jobs, const Quarters& quarters, Division division) {
  constexpr std::size_t most_work = 2'000;
  constexpr std::int64_t most_value = std::int64_t{1} << 40;
  const auto tries = std::clamp<std::size_t>(most_work / (jobs.size() + 1), 1, 12);
  Try best{place(jobs, quarters, division), {}};
  best.left_out = left_out(plan, pool, items, jobs, best.schedule);
  auto current = best.schedule;
  for (std::size_t t = 1; t < tries && best.left_out != LeftOut{}; ++t) {
    for (std::size_t j = 0; j < jobs.size(); ++j)
      if (current.placement[j].last < 0 || is_late(jobs[j], current.placement[j]))
        jobs[j].value = std::min(most_value, jobs[j].value * 2 + 1);
    current = place(jobs, quarters, division);
    const auto left = left_out(plan, pool, items, jobs, current);
    if (left < best.left_out) best = {current, left};
  }
  return best;
}

bool all_placed(const Schedule& placed) {
  return std::all_of(placed.placement.begin(), placed.placement.end(),
                     [](const Placement& one) { return one.last >= 0; });
}

// Nothing overfull and nothing against a need: promises can bring both.
bool keeps_all(const Schedule& placed) {
  return placed.overloads.empty() &&
         std::all_of(placed.placement.begin(), placed.placement.end(),
                     [](const Placement& one) { return one.last < 0 || one.why == Unplaced::no; });
}

Schedule schedule_of(const std::vector<int>& items, Timetable table) {
  Schedule schedule;
  schedule.left = std::move(table.left);
  schedule.overloads = std::move(table.overloads);
  for (const int item : items)
    schedule.placement.push_back(table.placement[static_cast<std::size_t>(item)]);
  return schedule;
}

} // namespace

namespace {

// Undivided where it can be, then divided where no quarter has all the days.
Try placed(const Plan& plan, const Pool& pool, const std::vector<int>& items, Free free) {
  const auto jobs = jobs_of(plan, pool, items, free);
  const auto quarters = quarters_of(pool, free);
  auto found = place_with_repair(plan, pool, items, jobs, quarters, Division::large);
  if (!all_placed(found.schedule))
    found = place_with_repair(plan, pool, items, jobs, quarters, Division::as_needed);
  if (keeps_all(found.schedule) && !fits_quarters(jobs, quarters, found.schedule.placement))
    throw std::logic_error("the quarters do not have the days");
  return found;
}

// The days of each job in its quarters: in each quarter first what must be done first (earliest
// deadline first; Horn, 1974).
class Filling {
public:
  Filling(const std::vector<Job>& jobs, const Schedule& schedule, Quarters quarters)
      : jobs_(jobs), schedule_(schedule), quarters_(std::move(quarters)),
        taken_(jobs.size(), std::vector<std::array<Days, 4>>(quarters_.capacity.size())) {
    for (std::size_t j = 0; j < jobs.size(); ++j)
      if (schedule.placement[j].last >= 0 && !jobs[j].effort.empty()) order_.push_back(j);
    std::stable_sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
      return schedule.placement[a].last < schedule.placement[b].last;
    });
  }

  std::vector<std::vector<std::array<Days, 4>>> run() {
    std::vector<std::vector<Use>> rest;
    for (const auto& job : jobs_)
      rest.push_back(job.effort);
    for (int quarter = 0; quarter < 4; ++quarter)
      for (const auto j : order_)
        for (auto& use : rest[j])
          take(j, quarter, use);
    return std::move(taken_);
  }

private:
  void take(std::size_t j, int quarter, Use& use) {
    const auto& where = schedule_.placement[j];
    if (quarter < where.first || quarter > where.last) return;
    auto& left =
        quarters_
            .capacity[static_cast<std::size_t>(use.resource)][static_cast<std::size_t>(quarter)];
    const auto part =
        quarter == where.last ? use.amount : std::min(use.amount, std::max<std::int64_t>(left, 0));
    left -= part;
    use.amount -= part;
    taken_[j][static_cast<std::size_t>(use.resource)][static_cast<std::size_t>(quarter)] +=
        Days{part};
  }

  const std::vector<Job>& jobs_;
  const Schedule& schedule_;
  Quarters quarters_;
  std::vector<std::vector<std::array<Days, 4>>> taken_;
  std::vector<std::size_t> order_;
};

// What stays where the account has it is shown over the quarters of its days.
void show_stretches(const Pool& pool, Quartered& result) {
  for (std::size_t j = 0; j < result.items.size(); ++j) {
    const auto item = static_cast<std::size_t>(result.items[j]);
    auto& where = result.schedule.placement[j];
    const auto stretch = stretch_of(pool, item);
    const bool has_days = result.stays[j] && stretch.last >= 0;
    if (pool.items[item].next_year && stretch.last < 0) where.first = where.last = -1;
    if (pool.items[item].next_year && has_days)
      where = {stretch.first, stretch.last, where.why};
    else if (has_days && where.last >= 0)
      where.first = std::min(stretch.first, where.last);
  }
}

} // namespace

QuarterRule quarter_rule(const Plan& plan, const Pool& pool, std::function<bool()> interrupted) {
  std::vector<int> items(pool.items.size());
  std::iota(items.begin(), items.end(), 0);
  auto jobs = jobs_of(plan, pool, items, Free::moves);
  for (std::size_t i = 0; i < jobs.size(); ++i)
    if (!pool.items[i].legal) jobs[i].latest = -1;
  return {std::move(jobs), forced_items(pool.instance), quarters_of(pool, Free::moves),
          std::move(interrupted)};
}

// With legal and agreed work where the account has it, if everything that was chosen finds its
// quarter and its day beside that; else that work makes way. As the rule found it when no order
// places everything.
Quartered place_in_quarters(const Plan& plan, const Pool& pool, const QuarterRule& rule,
                            const std::vector<bool>& chosen) {
  Quartered result;
  for (std::size_t i = 0; i < chosen.size(); ++i)
    if (chosen[i]) result.items.push_back(static_cast<int>(i));
  auto free = Free::stays;
  auto best = placed(plan, pool, result.items, free);
  const bool can_move = std::any_of(pool.items.begin(), pool.items.end(),
                                    [](const PoolItem& member) { return member.movable; });
  if (can_move && best.left_out != LeftOut{}) {
    if (auto moved = placed(plan, pool, result.items, Free::moves);
        moved.left_out < best.left_out) {
      best = std::move(moved);
      free = Free::moves;
    }
  }
  result.schedule = std::move(best.schedule);
  if (!all_placed(result.schedule))
    if (auto table = rule.timetable(chosen); table.found) {
      result.schedule = schedule_of(result.items, std::move(table));
      free = Free::moves;
    }
  const auto jobs = jobs_of(plan, pool, result.items, free);
  result.taken = Filling(jobs, result.schedule, quarters_of(pool, free)).run();
  for (const int item : result.items)
    result.stays.push_back(is_set(pool, static_cast<std::size_t>(item), free));
  show_stretches(pool, result);
  return result;
}

} // namespace itplan
