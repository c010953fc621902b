#include "pool.hpp"

#include "itplan/plan/status.hpp"

#include <algorithm>
#include <limits>
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

// For ties: what came in first goes first, and what has no day last.
void date_items(const Plan& plan, Pool& pool) {
  for (std::size_t i = 0; i < pool.items.size(); ++i) {
    const auto& received = pool.request(plan, i).received;
    pool.instance.items[i].asked =
        received ? received->time_since_epoch().count() : std::numeric_limits<int>::max();
  }
}

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

bool is_among(const std::vector<Id>& ids, const Id& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace

int delivered_quarter(const Request& request, int year) {
  const bool there = request.delivered && is_committed(request);
  return there && year_of(*request.delivered) == year ? quarter_of(*request.delivered) : -1;
}

std::vector<Use> days_of(const Pool& pool, const Request& request) {
  std::vector<Use> uses;
  for (std::size_t k = 0; k < pool.skills.size(); ++k)
    if (const auto* days = request.effort.find(pool.skills[k].skill))
      add_use(uses, k, days->likely.count);
  return uses;
}

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
  date_items(plan, pool);
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

} // namespace itplan
