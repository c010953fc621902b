#include "itplan/plan/agreement_sides.hpp"

#include "itplan/plan/limits.hpp"

#include <algorithm>
#include <tuple>

namespace itplan {
namespace {

void add_sides(std::vector<AgreementSide>& to, const std::vector<Agreement>& agreements,
               std::string_view customer, std::string_view request) {
  for (std::size_t i = 0; i < agreements.size(); ++i) {
    const auto& one = agreements[i];
    if (!one.we.empty())
      to.push_back({&one, customer, request, i, true, moved_to(one, one.we_by), one.we_did});
    if (!one.you.empty())
      to.push_back({&one, customer, request, i, false, moved_to(one, one.you_by), one.you_did});
  }
}

// Calls f(move) for the moves of the day `first`, in their order, and gives the day it ends on.
template <class F> OptionalDate follow(const Agreement& agreement, OptionalDate first, F f) {
  for (const auto& move : agreement.moved) {
    if (!first || move.from != first || !move.to) continue;
    f(move);
    first = move.to;
  }
  return first;
}

} // namespace

OptionalDate moved_to(const Agreement& agreement, OptionalDate first) {
  return follow(agreement, first, [](const Move&) {});
}

std::vector<AgreementSide> agreement_sides(const Plan& plan) {
  std::vector<AgreementSide> sides;
  for (const auto& [id, request] : plan.requests)
    add_sides(sides, request.agreements, request.customer, id);
  for (const auto& [id, customer] : plan.customers)
    add_sides(sides, customer.agreements, id, {});
  std::stable_sort(sides.begin(), sides.end(), [](const auto& a, const auto& b) {
    const auto key = [](const AgreementSide& side) {
      return std::make_tuple(!side.due.has_value(), side.due.value_or(Date()), side.customer,
                             side.request);
    };
    return key(a) < key(b);
  });
  return sides;
}

Keeping keeping_of(const AgreementSide& side, const WorkingCalendar& calendar, Date today) {
  bool broken = false;
  follow(*side.agreement, side.first_due(), [&](const Move& move) {
    broken = broken || is_late(*move.from, move.told.value_or(today), calendar);
  });
  if (!side.due) return Keeping::open;
  if (broken || is_late(*side.due, side.done.value_or(today), calendar)) return Keeping::broken;
  return side.done ? Keeping::kept : Keeping::open;
}

} // namespace itplan
