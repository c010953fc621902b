#include "itplan/ranking/replan.hpp"

#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/ranking/valuation.hpp"

#include "lacks.hpp"
#include "promised_work.hpp"

#include <algorithm>
#include <set>

namespace itplan {
namespace {

std::vector<Hundredths> points_of(const Plan& plan, Date today) {
  std::vector<Hundredths> points;
  for (const auto& value : values(plan, find_weighing(plan, today, std::nullopt)))
    points.push_back(value.value);
  return points;
}

class Proposal {
public:
  Proposal(const Plan& plan, Date today, const ReplanOptions& options)
      : plan_(plan), today_(today), options_(options), account_(account(plan, today)),
        work_(promised_work(plan, account_, today, points_of(plan, today))) {
    for (std::size_t i = 0; i < work_.requests.size(); ++i)
      work_.numbers.all[i].kept =
          std::find(options.keep.begin(), options.keep.end(), id(i)) != options.keep.end();
  }

  Replan made() {
    Replan result;
    result.year_over = account_.current > 3;
    result.lacks = lacks(plan_, account_);
    for (const auto& budget : account_.budgets)
      if (budget.over > Money{}) result.over_budget.push_back(budget);
    if (result.year_over) return result;
    least_ = least_harm(work_.numbers, limits(options_.max_steps));
    result.harm = least_.harm;
    result.proven = least_.proven;
    result.proven_but_quiet = least_.proven_but_quiet;
    result.possible = least_.possible;
    for (std::size_t i = 0; i < work_.requests.size(); ++i) {
      if (moves(i, least_.ends[i]))
        result.moves.push_back(move(i));
      else if (work_.numbers.all[i].told)
        result.told_that_stay.push_back(id(i));
    }
    for (auto& one : result.moves)
      one.why = reason(one.request, static_cast<std::int64_t>(result.moves.size()));
    return result;
  }

private:
  const Id& id(std::size_t i) const { return plan_.requests[work_.requests[i]].id; }
  const Request& request(std::size_t i) const { return plan_.requests[work_.requests[i]].value; }

  bool moves(std::size_t i, int end) const { return end > work_.numbers.all[i].due; }

  Limits limits(std::int64_t steps) const {
    return {.max_steps = steps, .interrupted = options_.interrupted};
  }

  ProposedMove move(std::size_t i) const {
    const auto year = plan_year(plan_).number();
    const auto& commitment = work_.numbers.all[i];
    const int end = least_.ends[i];
    ProposedMove one;
    one.request = id(i);
    one.was = {year, commitment.due};
    if (const auto* yes = promise_of(request(i)))
      if (const auto promised = promised_quarter(plan_, *yes)) one.was = *promised;
    one.to = end == put_off   ? (commitment.begun ? MoveTo::stopped : MoveTo::not_now)
             : end == goes_on ? MoveTo::goes_on
                              : MoveTo::later;
    if (end < goes_on) one.quarter = YearQuarter{year, end};
    if (end == goes_on) one.quarter = YearQuarter{year + 1, 0};
    one.told = told_yes(request(i), today_);
    one.by_agreement = agreed_day(request(i)).has_value();
    return one;
  }

  // The first level that gets worse when it stays, by solving once more.
  MoveReason reason(const Id& moved, std::int64_t moves) const {
    auto numbers = work_.numbers;
    for (std::size_t i = 0; i < work_.requests.size(); ++i)
      if (id(i) == moved) numbers.all[i].kept = true;
    const auto other = least_harm(
        numbers, limits(std::max<std::int64_t>(options_.max_steps / (4 * moves), 1'000'000)));
    MoveReason why;
    const auto& a = least_.harm;
    const auto& b = other.harm;
    if (!other.possible) {
      why.level = HarmLevel::impossible;
    } else if (b.law != a.law) {
      why.level = HarmLevel::law;
      why.requests = hit(other.ends, [](const Commitment& one, int end) {
        return one.legal && one.law_by >= 0 && end > one.law_by;
      });
    } else if (b.word != a.word) {
      why.level = HarmLevel::word;
      why.requests = hit(other.ends, [](const Commitment& one, int end) {
        return end == put_off && (one.told || one.begun);
      });
    } else if (b.customers != a.customers) {
      why.level = HarmLevel::customers;
      why.customers = who_hear(other.ends);
    } else if (b.delay != a.delay) {
      why.level = HarmLevel::delay;
      why.more = b.delay - a.delay;
    } else if (b.points != a.points) {
      why.level = HarmLevel::points;
      why.more = b.points - a.points;
    } else if (b.quiet != a.quiet) {
      why.level = HarmLevel::quiet;
    }
    return why;
  }

  // Those that the other answer hits and this one does not.
  template <class IsHit> std::vector<Id> hit(const std::vector<int>& ends, IsHit is_hit) const {
    std::vector<Id> found;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      const auto& one = work_.numbers.all[i];
      if (is_hit(one, ends[i]) && !is_hit(one, least_.ends[i])) found.push_back(id(i));
    }
    return found;
  }

  std::set<int> hear(const std::vector<int>& ends) const {
    std::set<int> customers;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      const auto& one = work_.numbers.all[i];
      if (one.told && moves(i, ends[i]))
        customers.insert(one.customers.begin(), one.customers.end());
    }
    return customers;
  }

  std::vector<Id> who_hear(const std::vector<int>& ends) const {
    const auto now = hear(least_.ends);
    std::vector<Id> more;
    for (const int customer : hear(ends))
      if (!now.contains(customer))
        more.push_back(work_.customers[static_cast<std::size_t>(customer)]);
    return more;
  }

  const Plan& plan_;
  Date today_;
  const ReplanOptions& options_;
  Account account_;
  PromisedWork work_;
  LeastHarm least_;
};

} // namespace

std::vector<Id> committed_this_year(const Plan& plan, Date today) {
  std::vector<Id> ids;
  for (const auto r : promised_work(plan, account(plan, today), today,
                                    std::vector<Hundredths>(plan.requests.size()))
                          .requests)
    ids.push_back(plan.requests[r].id);
  return ids;
}

Replan replan(const Plan& plan, Date today, const ReplanOptions& options) {
  return Proposal(plan, today, options).made();
}

} // namespace itplan
