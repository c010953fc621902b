// Plans of days and money in few words, for the tests of the account.
#pragma once

#include "itplan/plan/account.hpp"
#include "itplan/plan/plan_year.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace itplan {

inline Date on(std::string_view date) { return *parse_date(date); }
inline Days in_days(double number) { return Days{static_cast<std::int64_t>(number * 100 + 0.5)}; }

// The plan of 2027 with one skill, dev, a reserve of 20% and the same days in each quarter.
struct AccountDraft {
  Plan plan;

  explicit AccountDraft(double each_quarter = 10) {
    plan.year = 2027;
    plan.capacity.reserve = Percent{20};
    const Days days = in_days(each_quarter);
    plan.capacity.days.add("dev") = {days, days, days, days};
  }

  Request& add(Id id, double effort) {
    auto& request = plan.requests.add(std::move(id));
    request.received = on("2026-10-01");
    request.confirmed = on("2026-10-05");
    const Days days = in_days(effort);
    request.effort.add("dev") = {days, days, days};
    plan.requests.sort_by_id();
    return request;
  }
};

inline Decision& decide(Request& request, Outcome outcome, std::string_view date,
                        std::string_view quarter = {}) {
  auto& decision = request.decisions.emplace_back();
  decision.date = on(date);
  decision.outcome = outcome;
  if (!quarter.empty()) decision.quarter = parse_quarter(quarter);
  return decision;
}

inline void agree(Request& request, std::string_view quarter = {}) {
  decide(request, Outcome::agreed, "2026-12-10", quarter);
}

inline ProgressRow& measure(Request& request, std::string_view date, double spent,
                            double left = -1) {
  auto& row = request.progress.emplace_back();
  row.date = on(date);
  if (spent >= 0) row.spent.add("dev") = in_days(spent);
  if (left >= 0) row.left.add("dev") = in_days(left);
  return row;
}

} // namespace itplan
