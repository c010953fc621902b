#include "itplan/engine/quarters.hpp"

#include "graph.hpp"
#include "shrink.hpp"

#include <algorithm>
#include <utility>

namespace itplan {
namespace {

constexpr std::int64_t steps_each = 20'000'000;
constexpr std::int64_t steps_in_all = 2'000'000'000;
constexpr std::int64_t steps_to_shrink = 100'000'000;

std::vector<bool> as_set(const std::vector<int>& items, std::size_t size) {
  std::vector<bool> set(size, false);
  for (int item : items)
    set[item] = true;
  return set;
}

} // namespace

// Some of the items as jobs by themselves, most value per day first.
struct QuarterRule::Part {
  std::vector<int> items;
  std::vector<Job> jobs;
};

QuarterRule::QuarterRule(std::vector<Job> jobs, std::vector<bool> forced, Quarters quarters,
                         std::function<bool()> interrupted)
    : jobs_(std::move(jobs)), forced_(std::move(forced)), quarters_(std::move(quarters)),
      aside_(jobs_.size()), interrupted_(std::move(interrupted)),
      left_(std::make_shared<std::int64_t>(steps_in_all)) {
  engine::open_circles(jobs_);
  order_ = order_by_density(jobs_);
  for (std::size_t i = 0; i < jobs_.size(); ++i)
    if (!forced_[i]) jobs_[i].latest = -1;
  keep_days();
}

QuarterRule::Part QuarterRule::part_of(const std::vector<bool>& chosen) const {
  Part part;
  std::vector<int> job_of(jobs_.size(), -1);
  for (int i : order_) {
    if (!chosen[i] || (set_aside_ && forced_[i])) continue;
    job_of[i] = size_of(part.items);
    part.items.push_back(i);
  }
  for (int item : part.items) {
    Job& job = part.jobs.emplace_back(jobs_[item]);
    job.needs.clear();
    for (int need : jobs_[item].needs)
      if (job_of[need] >= 0) job.needs.push_back(job_of[need]);
  }
  return part;
}

// Of the days legal work must be done by: all, or else as many as go together, first ones first.
void QuarterRule::keep_days() {
  if (exactly(part_of(forced_).jobs, steps_each).found) return;
  std::vector<std::pair<int, int>> days; // latest, item
  for (int i = 0; i < size_of(jobs_); ++i)
    if (forced_[i] && jobs_[i].latest >= 0)
      days.emplace_back(std::exchange(jobs_[i].latest, -1), i);
  if (!exactly(part_of(forced_).jobs, steps_each).found) {
    for (auto [latest, item] : days)
      jobs_[item].latest = latest;
    set_forced_aside();
    return;
  }
  std::sort(days.begin(), days.end());
  for (auto [latest, item] : days) {
    jobs_[item].latest = latest;
    if (!exactly(part_of(forced_).jobs, steps_each).found) jobs_[item].latest = -1;
  }
}

void QuarterRule::set_forced_aside() {
  Part part = part_of(forced_);
  Schedule placed = schedule(part.jobs, quarters_, Division::as_needed);
  for (Job& job : part.jobs)
    job.latest = -1;
  const bool all_placed = std::all_of(placed.placement.begin(), placed.placement.end(),
                                      [](const Placement& p) { return p.last >= 0; });
  if (!all_placed) placed = schedule(part.jobs, quarters_, Division::as_needed);
  quarters_.capacity = std::move(placed.left);
  overloads_ = std::move(placed.overloads);
  set_aside_ = true;
  for (std::size_t k = 0; k < part.items.size(); ++k)
    aside_[part.items[k]] = placed.placement[k];
  for (Job& job : jobs_)
    for (int need : job.needs) {
      if (!forced_[need]) continue;
      const int last = aside_[need].last;
      job.earliest = std::max(job.earliest, last < 0 ? quarters_.count : last);
    }
}

bool QuarterRule::fits_in(const Job& job, int quarter) const {
  return std::all_of(job.effort.begin(), job.effort.end(), [&](const Use& use) {
    return use.amount <= quarters_.capacity[use.resource][quarter];
  });
}

// The first quarter in which each item can start, by what it needs.
std::vector<int> QuarterRule::earliest_starts() const {
  std::vector<int> starts;
  for (const Job& job : jobs_) {
    const bool undivided = job.fixed >= 0 && fits_in(job, job.fixed);
    starts.push_back(undivided ? std::max(job.earliest, job.fixed) : job.earliest);
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < jobs_.size(); ++i)
      for (int need : jobs_[i].needs) {
        const int done = std::max(starts[need], jobs_[need].fixed);
        if (done > starts[i]) changed = true;
        starts[i] = std::max(starts[i], done);
      }
  }
  return starts;
}

void QuarterRule::tighten(Instance& instance) const {
  const auto starts = earliest_starts();
  int soonest = quarters_.count;
  for (std::size_t i = 0; i < starts.size(); ++i)
    if (!forced_[i]) soonest = std::min(soonest, starts[i]);
  for (int skill = 0; skill < size_of(quarters_.capacity); ++skill)
    for (int from = soonest + 1; from < quarters_.count; ++from)
      add_days_from(instance, starts, skill, from);
}

void QuarterRule::add_days_from(Instance& instance, const std::vector<int>& starts, int skill,
                                int from) const {
  std::int64_t days = 0;
  for (int quarter = from; quarter < quarters_.count; ++quarter)
    days += quarters_.capacity[skill][quarter];
  std::int64_t asked = 0;
  bool anybody = false;
  std::vector<std::pair<int, std::int64_t>> uses; // item, days
  for (int i = 0; i < size_of(jobs_); ++i) {
    if ((set_aside_ && forced_[i]) || starts[i] < from) continue;
    for (const Use& use : jobs_[i].effort) {
      if (use.resource != skill) continue;
      asked += use.amount;
      uses.emplace_back(i, use.amount);
      anybody = anybody || !forced_[i];
    }
  }
  if (asked <= days || !anybody) return;
  for (auto [item, amount] : uses)
    instance.items[item].uses.push_back({size_of(instance.capacity), amount});
  instance.capacity.push_back(days);
}

QuarterRule QuarterRule::lightened(int item, int skill, std::int64_t less) const {
  QuarterRule lighter = *this;
  lighten(lighter.jobs_[item].effort, skill, less);
  lighter.order_ = order_by_density(lighter.jobs_);
  return lighter;
}

Timetable QuarterRule::exactly(const std::vector<Job>& jobs, std::int64_t max_steps) const {
  Timetable table = find_timetable(
      jobs, quarters_, {.max_steps = std::min(max_steps, *left_), .interrupted = interrupted_});
  *left_ -= std::min(table.steps, *left_);
  return table;
}

// Exactly, or when that takes too long by the list rule.
Timetable QuarterRule::find(const std::vector<Job>& jobs) const {
  Timetable table = exactly(jobs, steps_each);
  if (table.found || table.proven) return table;
  Schedule placed = schedule(jobs, quarters_, Division::as_needed);
  table.found = std::all_of(placed.placement.begin(), placed.placement.end(),
                            [](const Placement& one) { return one.why == Unplaced::no; }) &&
                placed.overloads.empty();
  table.placement = std::move(placed.placement);
  table.left = std::move(placed.left);
  return table;
}

Clash QuarterRule::operator()(const std::vector<bool>& chosen) const {
  const Part part = part_of(chosen);
  const Timetable table = find(part.jobs);
  if (table.found) return {};
  Clash clash{part.items, table.proven};
  if (table.proven) clash.items = shrunk(std::move(clash.items));
  for (std::size_t k = 0; !table.proven && k < part.items.size(); ++k)
    if (table.placement[k].why != Unplaced::no && !forced_[part.items[k]])
      clash.misfits.push_back(part.items[k]);
  std::erase_if(clash.items, [&](int item) { return forced_[item]; });
  std::sort(clash.items.begin(), clash.items.end());
  return clash;
}

// Still with no timetable for the rest.
std::vector<int> QuarterRule::shrunk(std::vector<int> items) const {
  engine::Work work(steps_to_shrink, interrupted_);
  return engine::shrunk(
      std::move(items), work, [&](int item) { return bool{forced_[item]}; },
      [&](const std::vector<int>& rest) {
        const Part part = part_of(as_set(rest, jobs_.size()));
        const Timetable table = exactly(part.jobs, steps_each / 100);
        return !table.found && table.proven;
      });
}

Timetable QuarterRule::timetable(const std::vector<bool>& chosen) const {
  const Part part = part_of(chosen);
  Timetable all = find(part.jobs);
  const auto placed = std::exchange(all.placement, aside_);
  all.overloads = overloads_;
  if (!all.found) return all;
  for (std::size_t k = 0; k < part.items.size(); ++k)
    all.placement[part.items[k]] = placed[k];
  return all;
}

} // namespace itplan
