#include "pool.hpp"

#include "itplan/plan/status.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <stdexcept>

namespace itplan {
namespace {

// The quarter before which nothing new can be done: that of today, within the plan's year.
int quarter_of_today(const Plan& plan, Date today) {
  if (today < first_day_of_quarter(year_of(plan), 0)) return 0;
  return year_of(today) == year_of(plan) ? quarter_of(today) : 3;
}

// Handed over before the year began: it takes nothing of this year.
bool done_before(const Request& request, int year) {
  return request.delivered && year_of(*request.delivered) < year;
}

// The quarter of the plan's year in which it was handed over; -1: not, or not in this year.
int delivered_quarter(const Request& request, int year) {
  const bool there = request.delivered && is_committed(request);
  return there && year_of(*request.delivered) == year ? quarter_of(*request.delivered) : -1;
}

std::vector<SkillUse> skills_of(const Plan& plan) {
  const auto reserve = plan.capacity.reserve.value_or(Percent{}).count;
  std::vector<SkillUse> skills;
  for (const auto& [skill, quarters] : plan.capacity.days) {
    SkillUse use{skill, {}, {}, {}, {}};
    for (int q = 0; q < 4; ++q) {
      const auto at = static_cast<std::size_t>(q);
      use.days[at] = quarters.in(q);
      use.room[at] = use.days[at] - percent_of(use.days[at], reserve);
    }
    skills.push_back(use);
  }
  return skills;
}

std::vector<BudgetUse> budgets_of(const Plan& plan) {
  std::vector<BudgetUse> budgets;
  for (const auto& [budget, money] : plan.budget)
    budgets.push_back({budget, money, {}, {}});
  return budgets;
}

std::vector<std::int64_t> capacities(const Pool& pool) {
  std::vector<std::int64_t> all;
  for (const auto& skill : pool.skills) {
    std::int64_t left = 0;
    for (auto q = static_cast<std::size_t>(pool.current_quarter); q < 4; ++q)
      left += skill.room[q].count;
    all.push_back(left);
  }
  for (const auto& budget : pool.budgets)
    all.push_back(budget.room.count);
  return all;
}

void add_use(std::vector<Use>& uses, std::size_t resource, std::int64_t amount) {
  if (amount > 0) uses.push_back({static_cast<int>(resource), amount});
}

// What its work takes of each skill.
std::vector<Use> days_of(const Pool& pool, const Request& request) {
  std::vector<Use> uses;
  for (std::size_t k = 0; k < pool.skills.size(); ++k)
    if (const auto* days = request.effort.find(pool.skills[k].skill))
      add_use(uses, k, days->likely.count);
  return uses;
}

// `done`: handed over in a quarter that has passed, so that its days are none of those left.
Item item_of(const Pool& pool, const PoolItem& member, const Request& request, Hundredths value,
             bool done) {
  Item item;
  item.forced = member.legal || member.committed;
  item.value = item.forced ? 0 : value.count;
  auto days = days_of(pool, request);
  for (const auto& use : days)
    item.effort += use.amount;
  if (!done) item.uses = std::move(days);
  for (std::size_t b = 0; b < pool.budgets.size(); ++b)
    if (const auto* money = request.cost.find(pool.budgets[b].budget)) {
      add_use(item.uses, pool.skills.size() + b, money->count);
      item.money += money->count;
    }
  return item;
}

// Requests by id as items, and what a needed one that is no item means.
class Members {
public:
  Members(const Plan& plan, const Pool& pool) : plan_(plan) {
    for (std::size_t i = 0; i < pool.items.size(); ++i)
      by_id_.emplace(plan.requests[pool.items[i].request].id, static_cast<int>(i));
  }

  // The item, after following merges; -1 when there is none.
  int item(std::string_view id) const {
    for (std::size_t steps = 0; steps <= plan_.requests.size(); ++steps) {
      if (const auto found = by_id_.find(id); found != by_id_.end()) return found->second;
      const auto* request = plan_.requests.find(id);
      if (!request || status_of(*request) != Status::merged) return -1;
      id = last_decision(*request)->into;
    }
    return -1;
  }

  // Already there, so that a need for it is met.
  bool is_met(std::string_view id) const {
    const auto* request = plan_.requests.find(id);
    return request && request->delivered && is_committed(*request);
  }

private:
  const Plan& plan_;
  std::map<std::string_view, int> by_id_;
};

void link(const Plan& plan, Pool& pool) {
  const Members members(plan, pool);
  auto& instance = pool.instance;
  for (std::size_t i = 0; i < pool.items.size(); ++i) {
    const int self = static_cast<int>(i);
    const auto& request = pool.request(plan, i);
    for (const auto& need : request.needs) {
      const int item = members.item(need);
      if (item >= 0 && item != self) instance.items[i].needs.push_back(item);
      if (item < 0 && !members.is_met(need)) pool.items[i].missing_need = need;
    }
    for (const auto& other : request.excludes)
      if (const int item = members.item(other); item >= 0 && item != self)
        instance.excludes.emplace_back(std::min(self, item), std::max(self, item));
  }
  auto& pairs = instance.excludes;
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

// Whoever needs what cannot be had cannot be had either: passed on until nothing changes.
void spread_missing_needs(const Plan& plan, Pool& pool) {
  std::vector<std::vector<int>> needed_by(pool.items.size());
  std::vector<int> reached;
  for (std::size_t i = 0; i < pool.items.size(); ++i) {
    for (const int need : pool.instance.items[i].needs)
      needed_by[static_cast<std::size_t>(need)].push_back(static_cast<int>(i));
    const bool out = !pool.items[i].estimated || !pool.items[i].missing_need.empty();
    if (out && !pool.instance.items[i].forced) reached.push_back(static_cast<int>(i));
  }
  while (!reached.empty()) {
    const int lost = reached.back();
    reached.pop_back();
    for (const int user : needed_by[static_cast<std::size_t>(lost)]) {
      auto& member = pool.items[static_cast<std::size_t>(user)];
      if (!member.missing_need.empty()) continue;
      member.missing_need = plan.requests[pool.items[static_cast<std::size_t>(lost)].request].id;
      if (member.estimated && !pool.instance.items[static_cast<std::size_t>(user)].forced)
        reached.push_back(user);
    }
  }
}

void keep_out(Pool& pool) {
  for (std::size_t i = 0; i < pool.items.size(); ++i) {
    const bool out = !pool.items[i].estimated || !pool.items[i].missing_need.empty();
    if (out && !pool.instance.items[i].forced)
      pool.instance.excludes.emplace_back(static_cast<int>(i), static_cast<int>(i));
  }
}

// A no does not make less of what was asked: told in two letters of one day, it is one number.
void count_demand(const Request& request, Pool& pool) {
  for (auto& skill : pool.skills)
    if (const auto* days = request.effort.find(skill.skill)) skill.wanted += days->likely;
  for (auto& budget : pool.budgets)
    if (const auto* money = request.cost.find(budget.budget)) budget.wanted += *money;
}

int promised_quarter(const Request& request) {
  const auto* yes = promise_of(request);
  return yes ? static_cast<int>(*yes->quarter) : -1;
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
    job.fixed = done >= 0 ? done : promised_quarter(request);
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

bool is_among(const std::vector<Id>& ids, const Id& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace

Pool make_pool(const Plan& plan, const std::vector<RequestValue>& values, Date today,
               const ChoiceOptions& options) {
  Pool pool;
  pool.current_quarter = quarter_of_today(plan, today);
  pool.skills = skills_of(plan);
  pool.budgets = budgets_of(plan);
  pool.instance.capacity = capacities(pool);
  for (std::size_t r = 0; r < plan.requests.size(); ++r) {
    const auto& [id, request] = plan.requests[r];
    if (is_among(options.without, id)) continue;
    const bool wished = is_among(options.with, id);
    const bool before = done_before(request, year_of(plan));
    const bool committed = wished || (is_committed(request) && !before);
    if (wished || (is_asked(request) && !before)) count_demand(request, pool);
    if (!committed && !is_open(request, today)) continue;
    PoolItem member{r, request.legal.has_value(), committed, true, {}};
    const bool in_before = member.legal || member.committed;
    member.estimated = in_before || pool.skills.empty() || !request.effort.empty();
    const int delivered = delivered_quarter(request, year_of(plan));
    const bool done = delivered >= 0 && delivered < pool.current_quarter;
    pool.instance.items.push_back(item_of(pool, member, request, values[r].value, done));
    pool.items.push_back(std::move(member));
  }
  link(plan, pool);
  spread_missing_needs(plan, pool);
  keep_out(pool);
  return pool;
}

void widen(Pool& pool, int resource, std::int64_t more) {
  const auto k = static_cast<std::size_t>(resource);
  pool.instance.capacity[k] += more;
  if (k >= pool.skills.size()) {
    pool.budgets[k - pool.skills.size()].room += Money{more};
    return;
  }
  for (int q = pool.current_quarter; q < 4; ++q) {
    const auto part = more / (4 - q); // what cannot be divided comes last
    pool.skills[k].room[static_cast<std::size_t>(q)] += Days{part};
    more -= part;
  }
}

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
