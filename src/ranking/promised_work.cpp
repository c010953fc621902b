#include "promised_work.hpp"

#include "itplan/plan/agreements.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"

#include <algorithm>
#include <numeric>

namespace itplan {
namespace {

constexpr int none = -1;

bool is_in_this_year(int quarter) { return quarter != PlanYear::after; }

// The last quarter before the law's day; `after` when that is of a later year.
int law_quarter(const Plan& plan, const Request& request) {
  if (!request.legal || !request.legal->from) return none;
  const int quarter = plan_year(plan).quarter_of(*request.legal->from - std::chrono::days(1));
  return quarter == PlanYear::before ? 0 : quarter;
}

// The quarter that keeps our word: as promised, no later than an agreed day, else by law, else the
// year. `after`: nothing of this year.
int due_quarter(const Plan& plan, const Request& request) {
  const auto year = plan_year(plan);
  const auto* yes = promise_of(request);
  int due = PlanYear::after;
  bool known = false;
  if (const auto promised = yes ? promised_quarter(plan, *yes) : std::nullopt) {
    due = year.quarter_of(*promised);
    known = true;
  }
  if (const auto day = agreed_day(request)) {
    due = std::min(due, year.quarter_of(*day));
    known = true;
  }
  if (known) return due;
  const int law = law_quarter(plan, request);
  return law == none ? 3 : law;
}

bool takes_part(const Plan& plan, const Request& request, Date today) {
  if (request.kind == WorkKind::unplanned) return false;
  const auto status = status_of(request);
  const bool promised = status == Status::agreed || status == Status::doing;
  const bool demanded = request.legal && is_open(request, today);
  return (promised || demanded) && is_in_this_year(due_quarter(plan, request));
}

class Numbers {
public:
  Numbers(const Plan& plan, const Account& account, Date today,
          const std::vector<Hundredths>& values)
      : plan_(plan), account_(account), today_(today), values_(values),
        number_(plan.requests.size(), none) {}

  PromisedWork made() {
    for (std::size_t r = 0; r < plan_.requests.size(); ++r)
      if (takes_part(plan_, plan_.requests[r].value, today_)) {
        number_[r] = size_of(work_.requests);
        work_.requests.push_back(r);
      }
    auto& numbers = work_.numbers;
    numbers.now = account_.current;
    for (const auto r : work_.requests)
      numbers.all.push_back(commitment(r));
    auto& pairs = numbers.excludes;
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    add_days();
    add_money();
    return std::move(work_);
  }

private:
  int customer(const Id& id) {
    auto& all = work_.customers;
    const auto found = std::find(all.begin(), all.end(), id);
    if (found != all.end()) return static_cast<int>(found - all.begin());
    all.push_back(id);
    return size_of(all) - 1;
  }

  int number_of(const Id& id) const {
    const auto found = std::lower_bound(
        work_.requests.begin(), work_.requests.end(), id,
        [&](std::size_t r, const Id& wanted) { return plan_.requests[r].id < wanted; });
    const bool is_there = found != work_.requests.end() && plan_.requests[*found].id == id;
    return is_there ? number_[*found] : none;
  }

  Commitment commitment(std::size_t r) {
    const auto& request = plan_.requests[r].value;
    Commitment one;
    one.due = std::max(due_quarter(plan_, request), account_.current);
    one.legal = request.legal.has_value();
    const int law = law_quarter(plan_, request);
    if (law != none && is_in_this_year(law)) one.law_by = law;
    one.told = told_yes(request, today_) || agreed_day(request);
    one.begun = request.started && *request.started <= today_;
    one.points = values_[r].count;
    one.customers.push_back(customer(request.customer));
    for (const auto& id : request.also_for)
      one.customers.push_back(customer(id));
    for (const auto& need : request.needs)
      if (const int number = number_of(need); number != none && number != number_[r])
        one.needs.push_back(number);
    for (const auto& other : request.excludes)
      if (const int number = number_of(other); number != none && number != number_[r])
        work_.numbers.excludes.emplace_back(std::min(number, number_[r]),
                                            std::max(number, number_[r]));
    return one;
  }

  // What cannot give way is taken off the room: unplanned work beyond the reserve, from the quarter
  // it is due in backwards.
  static void take_off(std::vector<std::int64_t>& room, int due, int now, std::int64_t days) {
    for (int q = std::min(due, 3); q >= now && days > 0; --q) {
      const auto part = std::min(room[static_cast<std::size_t>(q)], days);
      room[static_cast<std::size_t>(q)] -= part;
      days -= part;
    }
  }

  void add_days() {
    auto& room = work_.numbers.room;
    room.count = 4;
    for (int skill = 0; skill < size_of(account_.skills); ++skill) {
      const auto& account = account_.skills[static_cast<std::size_t>(skill)];
      auto& quarters = room.capacity.emplace_back(4, 0);
      for (int q = account_.current; q < 4; ++q)
        quarters[static_cast<std::size_t>(q)] =
            account.quarters[static_cast<std::size_t>(q)].open.count;
      for (const auto& work : account.work) {
        const auto days = std::accumulate(work.placed.begin(), work.placed.end(), Days{});
        const int number = number_[work.request];
        if (number != none && days > Days{})
          work_.numbers.all[static_cast<std::size_t>(number)].days.push_back({skill, days.count});
        if (number == none && work.unplanned)
          take_off(quarters, work.due, account_.current, days.count);
      }
    }
  }

  void add_money() {
    for (int budget = 0; budget < size_of(account_.budgets); ++budget) {
      const auto& account = account_.budgets[static_cast<std::size_t>(budget)];
      auto money = account.money - account.paid;
      for (const auto& work : account.work) {
        const int number = number_[work.request];
        if (number == none)
          money = money - work.to_pay;
        else if (work.to_pay > Money{})
          work_.numbers.all[static_cast<std::size_t>(number)].money.push_back(
              {budget, work.to_pay.count});
      }
      work_.numbers.money.push_back(std::max(money, Money{}).count);
    }
  }

  const Plan& plan_;
  const Account& account_;
  Date today_;
  const std::vector<Hundredths>& values_;
  std::vector<int> number_; // by request
  PromisedWork work_;
};

} // namespace

OptionalDate agreed_day(const Request& request) {
  OptionalDate first;
  for (const auto& agreement : request.agreements)
    for (const auto& side : sides_of(agreement, request.customer, {}))
      if (side.ours && side.is_open() && side.due && (!first || *side.due < *first))
        first = side.due;
  return first;
}

PromisedWork promised_work(const Plan& plan, const Account& account, Date today,
                           const std::vector<Hundredths>& values) {
  return Numbers(plan, account, today, values).made();
}

} // namespace itplan
