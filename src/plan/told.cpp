#include "itplan/plan/told.hpp"

#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/status.hpp"

#include <span>

namespace itplan {
namespace {

// The last yes among these that was told by `today` and that no other told answer took back.
const Decision* heard_yes(std::span<const Decision> decisions, Date today) {
  const Decision* yes = nullptr;
  for (const auto& decision : decisions) {
    if (!is_told(decision) || *decision.told->date > today || !decision.outcome) continue;
    if (*decision.outcome == Outcome::agreed)
      yes = &decision;
    else if (*decision.outcome != Outcome::reopened)
      yes = nullptr;
  }
  return yes;
}

} // namespace

bool is_told(const Decision& decision) { return decision.told && decision.told->date; }

const Decision* told_promise(const Request& request) {
  const std::span all(request.decisions);
  return all.empty() ? nullptr : heard_yes(all.first(all.size() - 1), Date::max());
}

const Decision* told_promise(const Request& request, std::size_t before) {
  return heard_yes(std::span(request.decisions).first(before), Date::max());
}

OptionalDate told_yes(const Request& request, Date today) {
  const auto* yes = heard_yes(request.decisions, today);
  return yes ? yes->told->date : std::nullopt;
}

const Decision* untold_decision(const Request& request) {
  const auto* last = last_decision(request);
  if (!last || !last->outcome || *last->outcome == Outcome::reopened || is_told(*last))
    return nullptr;
  return last;
}

std::vector<Id> untold_requests(const Plan& plan) {
  std::vector<Id> ids;
  for (const auto& [id, request] : plan.requests)
    if (untold_decision(request) && !request.withdrawn) ids.push_back(id);
  return ids;
}

Status status_as_told(Request request) {
  while (untold_decision(request))
    request.decisions.pop_back();
  return status_of(request);
}

std::optional<int> promised_quarter_count(const Plan& plan, const Decision& decision) {
  constexpr int quarters = 4;
  const auto promised = promised_quarter(plan, decision);
  if (!promised) return std::nullopt;
  return promised->year * quarters + promised->quarter;
}

} // namespace itplan
