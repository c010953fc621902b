// The plan's commitments of this year as bare numbers, for the change of least harm.
#pragma once

#include "itplan/engine/least_harm.hpp"
#include "itplan/plan/account.hpp"
#include "itplan/plan/plan_year.hpp"

#include <vector>

namespace itplan {

struct PromisedWork {
  std::vector<std::size_t> requests; // by commitment: index in plan.requests
  std::vector<Id> customers;         // by number
  Commitments numbers;
};

// `values`: by request, what the plan's way of choosing counts (valuation.hpp).
PromisedWork promised_work(const Plan& plan, const Account& account, Date today,
                           const std::vector<Hundredths>& values);

// The first day that was agreed for our side and is still open.
OptionalDate agreed_day(const Request& request);

} // namespace itplan
