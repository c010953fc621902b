#include "placing.hpp"

#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/status.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace itplan {
namespace {

int promised_quarter(const Plan& plan, const Request& request) {
  const auto* yes = promise_of(request);
  return yes ? plan_year(plan).quarter_of(*promised_quarter(plan, *yes)) : -1;
}

// The last quarter in which the day wanted, or demanded by law, is still kept: what must work on 1
// April is done in the first quarter. A day before the year means as soon as can be; -1: no day.
int wanted_quarter(const Request& request, int year) {
  auto by = request.wanted_by;
  if (request.legal && request.legal->from && (!by || *request.legal->from < *by))
    by = request.legal->from;
  if (!by) return -1;
  const Date last = *by - std::chrono::days(1);
  if (year_of(last) > year) return -1;
  return year_of(last) < year ? 0 : quarter_of(last);
}

Quarters quarters_of(const Pool& pool) {
  Quarters quarters{4, {}};
  for (const auto& skill : pool.skills) {
    std::vector<std::int64_t> room;
    for (const auto days : skill.room)
      room.push_back(days.count);
    quarters.capacity.push_back(std::move(room));
  }
  return quarters;
}

// Forced work is placed before all else: worth more a day than anything that was chosen.
void put_forced_first(const Pool& pool, const std::vector<int>& items, std::vector<Job>& jobs) {
  constexpr std::int64_t most = std::int64_t{1} << 40; // keeps every sum within the engine's range
  std::int64_t dearest = 1;
  for (const auto& job : jobs)
    dearest = std::max(dearest, job.value + 1);
  for (std::size_t j = 0; j < jobs.size(); ++j) {
    const auto& numbers = pool.instance.items[static_cast<std::size_t>(items[j])];
    if (numbers.forced) jobs[j].value = std::min(most, dearest * (numbers.effort + 1));
  }
}

std::vector<Job> jobs_of(const Plan& plan, const Pool& pool, const std::vector<int>& items) {
  std::vector<int> job_of(pool.items.size(), -1);
  for (std::size_t j = 0; j < items.size(); ++j)
    job_of[static_cast<std::size_t>(items[j])] = static_cast<int>(j);
  std::vector<Job> jobs;
  for (const int item : items) {
    const auto at = static_cast<std::size_t>(item);
    const auto& request = pool.request(plan, at);
    const auto& numbers = pool.instance.items[at];
    Job job;
    job.value = numbers.value;
    job.effort = days_of(pool, request);
    const int done = delivered_quarter(request, year_of(plan));
    for (const int need : numbers.needs) // what is done waits for nothing
      if (done < 0 && job_of[static_cast<std::size_t>(need)] >= 0)
        job.needs.push_back(job_of[static_cast<std::size_t>(need)]);
    job.fixed = done >= 0 ? done : promised_quarter(plan, request);
    const bool late = done < 0 && job.fixed >= 0 && job.fixed < pool.current_quarter;
    if (late) job.fixed = pool.current_quarter;
    job.earliest = job.fixed >= 0 ? 0 : pool.current_quarter;
    job.latest = wanted_quarter(request, year_of(plan));
    if (job.latest >= 0) job.latest = std::max(job.latest, job.earliest);
    if (job.fixed >= 0) job.latest = -1; // a promise has taken the place of the wish
    jobs.push_back(std::move(job));
  }
  put_forced_first(pool, items, jobs);
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

// What found no quarter, or a late one, gets its turn earlier, again and again: a simple repair of
// the greedy order (squeaky wheel optimisation; Joslin and Clements 1999). The best try counts.
Schedule place_with_repair(const Plan& plan, const Pool& pool, const std::vector<int>& items,
                           const Quarters& quarters, Division division) {
  constexpr std::size_t most_work = 2'000;
  constexpr std::int64_t most_value = std::int64_t{1} << 40;
  auto jobs = jobs_of(plan, pool, items);
  const auto tries = std::clamp<std::size_t>(most_work / (jobs.size() + 1), 1, 12);
  auto best = place(jobs, quarters, division);
  auto fewest = left_out(plan, pool, items, jobs, best);
  auto current = best;
  for (std::size_t t = 1; t < tries && fewest != LeftOut{}; ++t) {
    for (std::size_t j = 0; j < jobs.size(); ++j)
      if (current.placement[j].last < 0 || is_late(jobs[j], current.placement[j]))
        jobs[j].value = std::min(most_value, jobs[j].value * 2 + 1);
    current = place(jobs, quarters, division);
    const auto left = left_out(plan, pool, items, jobs, current);
    if (left >= fewest) continue;
    fewest = left;
    best = current;
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

QuarterRule quarter_rule(const Plan& plan, const Pool& pool, std::function<bool()> interrupted) {
  std::vector<int> items(pool.items.size());
  std::iota(items.begin(), items.end(), 0);
  auto jobs = jobs_of(plan, pool, items);
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    if (!pool.items[i].legal) jobs[i].latest = -1;
    if (jobs[i].fixed >= 0 && jobs[i].fixed < pool.current_quarter) jobs[i].effort.clear();
  }
  return {std::move(jobs), forced_items(pool.instance), quarters_of(pool), std::move(interrupted)};
}

// Undivided where it can be, then divided where no quarter has all the days, and as the rule found
// it when no such order places everything.
Quartered place_in_quarters(const Plan& plan, const Pool& pool, const QuarterRule& rule,
                            const std::vector<bool>& chosen) {
  Quartered result;
  for (std::size_t i = 0; i < chosen.size(); ++i)
    if (chosen[i]) result.items.push_back(static_cast<int>(i));
  const auto quarters = quarters_of(pool);
  const auto jobs = jobs_of(plan, pool, result.items);
  for (const auto division : {Division::large, Division::as_needed}) {
    result.schedule = place_with_repair(plan, pool, result.items, quarters, division);
    if (all_placed(result.schedule)) break;
  }
  if (!all_placed(result.schedule))
    if (auto table = rule.timetable(chosen); table.found)
      result.schedule = schedule_of(result.items, std::move(table));
  if (keeps_all(result.schedule) && !fits_quarters(jobs, quarters, result.schedule.placement))
    throw std::logic_error("the quarters do not have the days");
  return result;
}

} // namespace itplan
