#include "itplan/plan/status.hpp"

#include "itplan/plan/merged_customers.hpp"

#include "itplan/plan/plan_year.hpp"

namespace itplan {
namespace {

Status status_after(Outcome outcome) {
  switch (outcome) {
  case Outcome::agreed: return Status::agreed;
  case Outcome::not_now: return Status::not_now;
  case Outcome::declined: return Status::declined;
  case Outcome::merged: return Status::merged;
  case Outcome::stopped: return Status::stopped;
  case Outcome::reopened: return Status::ready;
  }
  return Status::received;
}

} // namespace

const Decision* last_decision(const Request& request) {
  const Decision* last = nullptr;
  for (const auto& decision : request.decisions)
    if (decision.date && decision.outcome && (!last || *decision.date >= *last->date))
      last = &decision;
  return last;
}

Status status_of(const Request& request) {
  Status status = Status::received;
  OptionalDate latest = request.received;
  const auto take = [&](const OptionalDate& date, Status said) {
    if (!date || (latest && *date < *latest)) return;
    latest = date;
    status = said;
  };
  take(request.confirmed, Status::ready);
  if (const auto* decision = last_decision(request))
    take(decision->date, status_after(*decision->outcome));
  take(request.started, Status::doing);
  take(request.delivered, Status::delivered);
  take(request.accepted, Status::accepted);
  take(request.withdrawn, Status::withdrawn);
  return status;
}

const Decision* promise_of(const Request& request) {
  if (!is_committed(request)) return nullptr;
  const Decision* yes = nullptr;
  for (const auto& decision : request.decisions)
    if (decision.outcome == Outcome::agreed) yes = &decision;
  return yes && yes->quarter ? yes : nullptr;
}

OptionalDate promised_day(const Plan& plan, const Request& request) {
  const auto* yes = promise_of(request);
  if (!yes || !(plan.year || yes->quarter->year)) return std::nullopt;
  return last_day(*promised_quarter(plan, *yes));
}

const Decision* standing_decision(const Request& request) {
  const auto* decision = last_decision(request);
  if (!decision) return nullptr;
  return status_of(request) == status_after(*decision->outcome) ? decision : nullptr;
}

bool is_open(const Request& request, Date today) {
  const auto status = status_of(request);
  if (status == Status::received || status == Status::ready) return true;
  if (status != Status::not_now) return false;
  const auto* decision = last_decision(request);
  return decision->review_on && *decision->review_on <= today;
}

bool is_asked(const Request& request) {
  const auto status = status_of(request);
  return status != Status::withdrawn && status != Status::merged;
}

bool is_committed(const Request& request) {
  const auto status = status_of(request);
  return status == Status::agreed || status == Status::doing || status == Status::delivered ||
         status == Status::accepted;
}

bool is_gone(const Customer& customer, Date today) {
  return (customer.until && *customer.until < today) || is_merged(customer, today);
}

} // namespace itplan
