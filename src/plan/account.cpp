#include "itplan/plan/account.hpp"

#include "itplan/plan/status.hpp"

#include "ledger.hpp"
#include "spreading.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace itplan {
namespace {

using std::chrono::days;

constexpr std::int64_t no_limit = std::numeric_limits<std::int64_t>::max() / 4;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

bool is_among(const std::vector<Id>& ids, const Id& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// A request that takes part, as known at the end of the day.
struct Known {
  std::size_t index = 0;
  const Request* request = nullptr;
  Status status = Status::received;
  bool supposed = false; // asked: as if it were agreed
};

// The requests as known at a day; copies only of those with later facts.
class KnownRequests {
public:
  KnownRequests(const Plan& plan, Date day, const Supposed& supposed) {
    cut_.reserve(plan.requests.size());
    for (std::size_t i = 0; i < plan.requests.size(); ++i) {
      const auto& [id, request] = plan.requests[i];
      if (is_among(supposed.without, id)) continue;
      const bool whole = is_known_whole(request, day);
      if (!whole) cut_.push_back(known_at(request, day));
      const auto* known = whole ? &request : &cut_.back();
      all_.push_back({i, known, status_of(*known), is_among(supposed.with, id)});
    }
  }
  const std::vector<Known>& all() const { return all_; }

private:
  std::vector<Request> cut_;
  std::vector<Known> all_;
};

// One skill of one request while its account is made.
struct Job {
  Ledger ledger;
  SkillWork work;
  std::array<Days, 4> done{};
  Date from;     // what is to do is done after this day
  Days reserved; // of it: unplanned, in the free reserve
};

class SkillReckoning {
public:
  SkillReckoning(const Reckoning& at_day, int current, const QuarterDays& given,
                 std::int64_t reserve)
      : at_day_(at_day), year_(at_day.year), current_(current) {
    for (int q = 0; q < 4; ++q) {
      auto& quarter = skill_.quarters[at(q)];
      quarter.days = given.in(q);
      quarter.reserve = percent_of(quarter.days, reserve);
    }
  }

  void add(const Known& known) {
    Ledger ledger(at_day_, *known.request, skill_.skill, known.supposed);
    if (ledger.empty()) return;
    Job job{std::move(ledger), {}, {}, base(), {}};
    job.work.request = known.index;
    job.work.unplanned = known.request->kind == WorkKind::unplanned;
    job.work.begun = job.ledger.begun();
    job.work.left_unknown = known.status == Status::doing && job.ledger.begun() &&
                            job.ledger.has_left() && at_day_.today > job.ledger.end();
    count_done(job);
    jobs_.push_back(std::move(job));
  }

  SkillAccount finish() {
    add_up_done();
    place_on_reserve();
    place_in_room();
    for (auto& job : jobs_)
      skill_.work.push_back(job.work);
    for (int q = 0; q < 4; ++q)
      add_up(q);
    return std::move(skill_);
  }

  SkillAccount skill_;

private:
  // The last day of the last passed quarter.
  Date base() const {
    return current_ > 0 ? year_.last_day(current_ - 1) : year_.first_day() - days(1);
  }

  void count_done(Job& job) {
    auto& cells = job.work.cells;
    const auto& ledger = job.ledger;
    std::int64_t known = ledger.spent(year_.first_day() - days(1));
    cells.before = Days{known};
    for (int q = 0; q < std::min(current_, 4); ++q) {
      const auto spent = ledger.spent(year_.last_day(q));
      cells.quarters[at(q)] = Days{spent - known};
      known = spent;
    }
    if (current_ == 4) {
      cells.next = Days{ledger.total() - known};
      job.done = cells.quarters;
      return;
    }
    if (ledger.begun() && ledger.measured() && ledger.last_point() > base()) {
      job.from = ledger.last_point();
      const auto spent = ledger.spent(job.from);
      cells.quarters[at(current_)] += Days{spent - known};
      known = spent;
    }
    job.done = cells.quarters;
    job.work.to_do = Days{std::max<std::int64_t>(0, ledger.total() - known)};
    job.work.assumed = Days{std::max<std::int64_t>(0, ledger.spent(at_day_.today) - known)};
    job.work.due = std::max(current_, year_.quarter_of(ledger.end()));
  }

  // What is done takes its quarter before anything else; the rest is open.
  void add_up_done() {
    for (int q = current_; q < 4; ++q) {
      auto& quarter = skill_.quarters[at(q)];
      Days unplanned;
      Days planned;
      for (const auto& job : jobs_)
        (job.work.unplanned ? unplanned : planned) += job.done[at(q)];
      const auto room = quarter.days - std::max(quarter.reserve, unplanned) - planned;
      quarter.open = std::max(room, Days{});
      quarter.done_over = std::max(Days{} - room, Days{});
      free_reserve_[at(q)] = std::max(quarter.reserve - unplanned, Days{});
    }
  }

  // In the order in which work is due, then by id.
  std::vector<Job*> to_be_done(bool unplanned_only) {
    std::vector<Job*> found;
    for (auto& job : jobs_)
      if (job.work.to_do > job.reserved && (job.work.unplanned || !unplanned_only))
        found.push_back(&job);
    std::stable_sort(found.begin(), found.end(),
                     [](const Job* a, const Job* b) { return a->work.due < b->work.due; });
    return found;
  }

  void place_on_reserve() {
    for (auto* job : to_be_done(true))
      for (int q = current_; q <= std::min(job->work.due, 3); ++q) {
        const auto part = std::min(job->work.to_do - job->reserved, free_reserve_[at(q)]);
        free_reserve_[at(q)] -= part;
        job->reserved += part;
        job->work.cells.quarters[at(q)] += part;
      }
  }

  // Begun work evenly, other work in the quarter it is due in.
  Load load_of(const Job& job) const {
    Load load{(job.work.to_do - job.reserved).count, job.work.due, {}, {}, 0};
    if (!job.work.begun) {
      load.wished[at(load.due)] = load.amount;
      return load;
    }
    auto spent = job.ledger.spent(job.from);
    for (int q = current_; q <= load.due; ++q) {
      const auto then = q == load.due ? job.ledger.total() : job.ledger.spent(year_.last_day(q));
      load.wished[at(q)] = std::clamp<std::int64_t>(then - spent, 0, load.amount);
      spent = std::max(spent, then);
    }
    return load;
  }

  void place_in_room() {
    const auto jobs = to_be_done(false);
    std::vector<Load> loads;
    for (const auto* job : jobs)
      loads.push_back(load_of(*job));
    ByQuarter room{};
    for (int q = current_; q < 4; ++q)
      room[at(q)] = skill_.quarters[at(q)].open.count;
    room[4] = no_limit;
    spread(loads, current_, room);
    for (std::size_t i = 0; i < jobs.size(); ++i)
      take(loads[i], jobs[i]->work);
  }

  void take(const Load& load, SkillWork& work) {
    for (int q = current_; q < 5; ++q) {
      const Days part{load.placed[at(q)]};
      work.placed[at(q)] = part;
      (q < 4 ? work.cells.quarters[at(q)] : work.cells.next) += part;
    }
    work.late = Days{load.late};
    skill_.shortage += work.late;
  }

  void add_up(int q) {
    auto& quarter = skill_.quarters[at(q)];
    Days planned;
    for (const auto& job : jobs_) {
      const auto all = job.work.cells.quarters[at(q)];
      (job.work.unplanned ? quarter.unplanned : planned) += all;
      if (!job.work.unplanned) quarter.done += job.done[at(q)];
    }
    quarter.to_do = planned - quarter.done;
    quarter.reserve_used = std::min(quarter.unplanned, quarter.reserve);
    quarter.beyond = quarter.unplanned - quarter.reserve_used;
    const auto room = quarter.days - std::max(quarter.reserve, quarter.unplanned);
    quarter.room = std::max(room, Days{});
    const auto over = q < current_ ? planned + quarter.unplanned - quarter.days : planned - room;
    quarter.over = std::max(over, Days{});
    quarter.time_left = time_left(q);
  }

  Days time_left(int q) const {
    const auto& quarter = skill_.quarters[at(q)];
    const auto whole = quarter.days - quarter.reserve;
    const auto first = year_.first_day(q) - days(1);
    const auto last = year_.last_day(q);
    const auto all = at_day_.calendar.days_between(first, last);
    if (all == 0) return {};
    const auto passed = at_day_.calendar.days_between(first, std::min(at_day_.today, last));
    return whole - Days{whole.count * passed / all};
  }

  const Reckoning& at_day_;
  const PlanYear& year_;
  int current_;
  std::vector<Job> jobs_;
  std::array<Days, 4> free_reserve_{};
};

// Of one request and budget: what was paid up to a day, or before the year.
class Payments {
public:
  Payments(const Request& request, const Id& budget, Date year_begins) {
    std::vector<std::pair<Date, Money>> rows;
    for (const auto& row : request.progress)
      if (const auto* money = row.date ? row.paid.find(budget) : nullptr)
        rows.emplace_back(*row.date, *money);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [day, money] : rows)
      if (day < year_begins) before = std::max(before, money);
    if (!rows.empty()) paid = rows.back().second;
    if (!rows.empty()) last = rows.back().first;
  }
  Money before;
  Money paid;
  OptionalDate last;
};

// What is still to be paid of its cost.
Money rest_of(const Reckoning& reckoning, const Known& known, const Payments& payments,
              Money cost) {
  const auto rest = std::max(cost - payments.paid, Money{});
  const auto& request = *known.request;
  const bool legal = request.legal && is_open(request, reckoning.today);
  if (known.status == Status::agreed || known.status == Status::doing || known.supposed || legal)
    return rest;
  if (known.status != Status::delivered && known.status != Status::accepted) return {};
  const auto done = *done_day(request);
  const bool counted = payments.last && *payments.last >= done;
  return counted || reckoning.year.quarter_of(done) == PlanYear::before ? Money{} : rest;
}

BudgetAccount budget_account(const Reckoning& reckoning, const std::vector<Known>& requests,
                             const Id& id, Money money) {
  BudgetAccount budget{id, money, {}, {}, {}, {}, {}};
  for (const auto& known : requests) {
    const Payments payments(*known.request, id, reckoning.year.first_day());
    const auto* cost = known.request->cost.find(id);
    const auto rest = rest_of(reckoning, known, payments, cost ? *cost : Money{});
    const auto* yes = last_yes(*known.request);
    const auto promised = yes ? promised_quarter(reckoning.plan, *yes) : std::nullopt;
    const bool later = promised && reckoning.year.quarter_of(*promised) == PlanYear::after;
    const BudgetWork work{known.index, payments.paid - payments.before, later ? Money{} : rest,
                          later ? rest : Money{}};
    if (work.paid == Money{} && rest == Money{}) continue;
    budget.paid += work.paid;
    budget.to_pay += work.to_pay;
    budget.next += work.next;
    budget.work.push_back(work);
  }
  budget.over = std::max(budget.paid + budget.to_pay - money, Money{});
  return budget;
}

} // namespace

bool Account::is_overloaded() const {
  return std::any_of(skills.begin(), skills.end(),
                     [](const auto& skill) { return skill.shortage > Days{}; }) ||
         std::any_of(budgets.begin(), budgets.end(),
                     [](const auto& budget) { return budget.over > Money{}; });
}

Cells Account::cells(std::size_t request) const {
  Cells sum;
  for (const auto& skill : skills)
    for (const auto& work : skill.work) {
      if (work.request != request) continue;
      sum.before += work.cells.before;
      sum.next += work.cells.next;
      for (std::size_t q = 0; q < 4; ++q)
        sum.quarters[q] += work.cells.quarters[q];
    }
  return sum;
}

std::vector<Due> due_by_quarter(const Account& account, const SkillAccount& skill) {
  std::vector<Due> all;
  Due due;
  for (due.quarter = account.current; due.quarter < 4; ++due.quarter) {
    due.room += skill.quarters[at(due.quarter)].open;
    for (const auto& work : skill.work)
      if (work.due == due.quarter)
        due.days += std::accumulate(work.placed.begin(), work.placed.end(), Days{});
    all.push_back(due);
  }
  return all;
}

Due worst_due(const Account& account, const SkillAccount& skill) {
  Due worst;
  for (const auto& due : due_by_quarter(account, skill))
    if (due.short_by() > worst.short_by()) worst = due;
  return worst;
}

Account account(const Plan& plan, Date today, const Supposed& supposed) {
  const Reckoning reckoning{plan, today};
  const KnownRequests requests(plan, today, supposed);
  Account account;
  account.current = reckoning.year.open_quarter(today);
  const auto reserve = plan.capacity.reserve.value_or(Percent{}).count;
  for (const auto& [id, given] : plan.capacity.days) {
    SkillReckoning skill(reckoning, account.current, given, reserve);
    skill.skill_.skill = id;
    for (const auto& known : requests.all())
      skill.add(known);
    account.skills.push_back(skill.finish());
  }
  for (const auto& [id, money] : plan.budget)
    account.budgets.push_back(budget_account(reckoning, requests.all(), id, money));
  return account;
}

} // namespace itplan
