#include "pool.hpp"

#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/status.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <stdexcept>

namespace itplan {
namespace {

// Handed over before the year began: it takes nothing of this year.
bool done_before(const Plan& plan, const Request& request) {
  return request.delivered && plan_year(plan).quarter_of(*request.delivered) == PlanYear::before;
}

std::vector<SkillUse> skills_of(const Account& account) {
  std::vector<SkillUse> skills;
  for (const auto& skill : account.skills) {
    SkillUse use{skill.skill, {}, {}, {}, {}, skill.quarters, skill.shortage};
    for (std::size_t q = 0; q < 4; ++q) {
      use.days[q] = skill.quarters[q].days;
      use.room[q] = skill.quarters[q].room;
      use.used[q] = skill.quarters[q].planned();
    }
    skills.push_back(use);
  }
  return skills;
}

std::vector<BudgetUse> budgets_of(const Account& account) {
  std::vector<BudgetUse> budgets;
  for (const auto& budget : account.budgets)
    budgets.push_back(
        {budget.budget, budget.money, budget.paid + budget.to_pay, {}, budget.paid, budget.over});
  return budgets;
}

// What is left for the items of the pool to take: of days from the current quarter on.
std::vector<std::int64_t> capacities(const Pool& pool) {
  std::vector<std::int64_t> all;
  for (const auto& skill : pool.account.skills) {
    Days left;
    for (int q = pool.account.current; q < 4; ++q)
      left += skill.quarters[static_cast<std::size_t>(q)].open;
    all.push_back(left.count);
  }
  for (const auto& budget : pool.account.budgets)
    all.push_back(std::max(budget.money - budget.paid, Money{}).count);
  return all;
}

Days in_this_year(const SkillWork& work) {
  return work.placed[0] + work.placed[1] + work.placed[2] + work.placed[3];
}

const BudgetWork* work_of(const BudgetAccount& budget, std::size_t request) {
  const auto found = std::find_if(budget.work.begin(), budget.work.end(),
                                  [&](const auto& work) { return work.request == request; });
  return found == budget.work.end() ? nullptr : &*found;
}

void add_use(std::vector<Use>& uses, std::size_t resource, std::int64_t amount) {
  if (amount > 0) uses.push_back({static_cast<int>(resource), amount});
}

// Of what must be done what is still to be paid, else its cost.
Money money_of(const Plan& plan, const Pool& pool, std::size_t item, std::size_t budget) {
  const auto& numbers = pool.account.budgets[budget];
  if (pool.instance.items[item].forced) {
    const auto* work = work_of(numbers, pool.items[item].request);
    return work ? work->to_pay : Money{};
  }
  const auto* cost = pool.request(plan, item).cost.find(numbers.budget);
  return cost ? *cost : Money{};
}

void fill_item(const Plan& plan, Pool& pool, std::size_t index, Hundredths value) {
  const auto& member = pool.items[index];
  auto& item = pool.instance.items[index];
  item.forced = member.legal || member.committed;
  item.value = item.forced ? 0 : value.count;
  item.uses = days_of(plan, pool, index);
  for (const auto& use : item.uses)
    item.effort += use.amount;
  for (std::size_t b = 0; b < pool.budgets.size(); ++b) {
    const auto money = money_of(plan, pool, index, b);
    add_use(item.uses, pool.skills.size() + b, money.count);
    item.money += money.count;
  }
}

// Legal and agreed work that has not begun and has no quarter of its own, as long as there are days
// for all that must be done.
bool is_movable(const Plan& plan, const Pool& pool, const PoolItem& member,
                const Request& request) {
  const bool waits = (member.legal || member.committed) && !request.started &&
                     request.progress.empty() && !request.delivered && !request.accepted &&
                     request.kind != WorkKind::unplanned;
  const auto* yes = promise_of(request);
  if (!waits || (yes && promised_quarter(plan, *yes))) return false;
  return std::all_of(pool.account.skills.begin(), pool.account.skills.end(),
                     [](const SkillAccount& skill) { return skill.shortage == Days{}; });
}

bool goes_on_next_year(const Plan& plan, const PoolItem& member, const Request& request) {
  const auto* yes = promise_of(request);
  const auto promised = yes ? promised_quarter(plan, *yes) : std::nullopt;
  return member.committed && !request.delivered && promised &&
         plan_year(plan).quarter_of(*promised) == PlanYear::after;
}

void fill_open(Pool& pool) {
  std::vector<bool> moves(pool.items.empty() ? 0 : pool.items.back().request + 1, false);
  std::vector<bool> takes(moves.size(), false);
  for (std::size_t i = 0; i < pool.items.size(); ++i) {
    moves[pool.items[i].request] = pool.items[i].movable;
    takes[pool.items[i].request] = pool.instance.items[i].forced;
  }
  for (std::size_t k = 0; k < pool.account.skills.size(); ++k) {
    const auto& skill = pool.account.skills[k];
    auto& open = pool.open.emplace_back();
    for (int q = pool.account.current; q < 4; ++q)
      open[static_cast<std::size_t>(q)] = skill.quarters[static_cast<std::size_t>(q)].open.count;
    for (const auto& work : skill.work) {
      const bool known = work.request < moves.size();
      if (!known || !takes[work.request]) pool.instance.capacity[k] -= in_this_year(work).count;
      if (known && moves[work.request]) continue;
      for (std::size_t q = 0; q < 4; ++q)
        open[q] -= work.placed[q].count;
    }
    for (auto& left : open)
      left = std::max<std::int64_t>(left, 0); // what is late stands above the room
    pool.instance.capacity[k] = std::max<std::int64_t>(pool.instance.capacity[k], 0);
  }
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
      if (item >= 0 && pool.items[static_cast<std::size_t>(item)].next_year)
        pool.items[i].missing_need = need;
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

const SkillWork* work_of(const SkillAccount& skill, std::size_t request) {
  const auto found =
      std::lower_bound(skill.work.begin(), skill.work.end(), request,
                       [](const SkillWork& work, std::size_t r) { return work.request < r; });
  return found != skill.work.end() && found->request == request ? &*found : nullptr;
}

std::vector<Use> days_of(const Plan& plan, const Pool& pool, std::size_t item) {
  std::vector<Use> uses;
  for (std::size_t k = 0; k < pool.skills.size(); ++k) {
    const auto* work = work_of(pool.account.skills[k], pool.items[item].request);
    const auto* effort = pool.request(plan, item).effort.find(pool.skills[k].skill);
    if (pool.instance.items[item].forced)
      add_use(uses, k, work ? in_this_year(*work).count : 0);
    else if (effort) // what was done before stands in the account
      add_use(uses, k, effort->likely.count - (work ? work->cells.total().count : 0));
  }
  return uses;
}

Pool make_pool(const Plan& plan, const std::vector<RequestValue>& values, Date today,
               const ChoiceOptions& options) {
  Pool pool;
  pool.account = account(plan, today, {options.with, options.without});
  pool.current_quarter = std::min(pool.account.current, 3);
  pool.skills = skills_of(pool.account);
  pool.budgets = budgets_of(pool.account);
  pool.instance.capacity = capacities(pool);
  for (std::size_t r = 0; r < plan.requests.size(); ++r) {
    const auto& [id, request] = plan.requests[r];
    if (is_among(options.without, id)) continue;
    const bool wished = is_among(options.with, id);
    const bool before = done_before(plan, request);
    const bool committed = wished || (is_committed(request) && !before);
    if (wished || (is_asked(request) && !before)) count_demand(request, pool);
    if (!committed && !is_open(request, today)) continue;
    PoolItem member{r, request.legal.has_value(), committed, true, {}};
    const bool in_before = member.legal || member.committed;
    member.estimated = in_before || pool.skills.empty() || !request.effort.empty();
    member.movable = is_movable(plan, pool, member, request);
    member.next_year = goes_on_next_year(plan, member, request);
    pool.items.push_back(std::move(member));
    pool.instance.items.emplace_back().forced = in_before;
    fill_item(plan, pool, pool.items.size() - 1, values[r].value);
  }
  date_items(plan, pool);
  fill_open(pool);
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
    pool.open[k][static_cast<std::size_t>(q)] += part;
    more -= part;
  }
}

} // namespace itplan
