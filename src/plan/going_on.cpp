#include "itplan/plan/going_on.hpp"

#include "itplan/plan/status.hpp"

#include <algorithm>
#include <optional>

namespace itplan {
namespace {

bool may_be_asked_again(const Request& request, Date today) {
  const auto& again = last_decision(request)->ask_again;
  return again && again->before && *again->before >= today;
}

bool goes_by_itself(const Request& request, Date today) {
  switch (status_of(request)) {
  case Status::received:
  case Status::ready:
  case Status::agreed:
  case Status::doing:
  case Status::delivered:
  case Status::not_now: return true;
  case Status::declined: return may_be_asked_again(request, today);
  case Status::accepted:
  case Status::stopped:
  case Status::merged:
  case Status::withdrawn: return false;
  }
  return false;
}

// A table that is sorted by id.
std::optional<std::size_t> index_of(const Table<Request>& requests, std::string_view id) {
  const auto found = std::lower_bound(
      requests.begin(), requests.end(), id,
      [](const auto& entry, std::string_view wanted) { return entry.id < wanted; });
  if (found == requests.end() || found->id != id) return std::nullopt;
  return static_cast<std::size_t>(found - requests.begin());
}

} // namespace

GoingOn::GoingOn(const Plan& plan, Date today) : plan_(plan) {
  goes_.reserve(plan.requests.size());
  for (const auto& [id, request] : plan.requests)
    goes_.push_back(goes_by_itself(request, today));
  take_what_it_was_merged_into();
}

// A history that names a request needs it.
void GoingOn::take_what_it_was_merged_into() {
  std::vector<std::size_t> to_look_at;
  for (std::size_t i = 0; i < goes_.size(); ++i)
    if (goes_[i]) to_look_at.push_back(i);
  while (!to_look_at.empty()) {
    const auto& request = plan_.requests[to_look_at.back()].value;
    to_look_at.pop_back();
    for (const auto& decision : request.decisions) {
      const auto into = index_of(plan_.requests, decision.into);
      if (!into || goes_[*into]) continue;
      goes_[*into] = true;
      to_look_at.push_back(*into);
    }
  }
}

Id GoingOn::followed(std::string_view id) const {
  for (std::size_t steps = 0; steps <= goes_.size(); ++steps) { // merges may go in a circle
    const auto at = index_of(plan_.requests, id);
    if (!at) return {};
    if (goes_[*at]) return std::string(id);
    const auto& request = plan_.requests[*at].value;
    if (status_of(request) != Status::merged) return {};
    id = last_decision(request)->into;
  }
  return {};
}

std::vector<Id> GoingOn::followed(const std::vector<Id>& ids) const {
  std::vector<Id> there;
  for (const auto& id : ids) {
    auto found = followed(id);
    if (!found.empty() && std::find(there.begin(), there.end(), found) == there.end())
      there.push_back(std::move(found));
  }
  return there;
}

} // namespace itplan
