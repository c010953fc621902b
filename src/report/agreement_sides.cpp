#include "agreement_sides.hpp"

#include <algorithm>
#include <tuple>

namespace itplan {
namespace {

void add_sides(std::vector<AgreementSide>& to, const Agreement& agreement, const Id& customer,
               const Id& request) {
  if (!agreement.we.empty())
    to.push_back({&agreement, customer, request, true, moved_to(agreement, agreement.we_by),
                  agreement.we_did});
  if (!agreement.you.empty())
    to.push_back({&agreement, customer, request, false, moved_to(agreement, agreement.you_by),
                  agreement.you_did});
}

} // namespace

OptionalDate moved_to(const Agreement& agreement, OptionalDate first) {
  auto due = first;
  for (const auto& move : agreement.moved)
    if (due && move.from == due && move.to) due = move.to;
  return due;
}

std::vector<AgreementSide> agreement_sides(const Plan& plan) {
  std::vector<AgreementSide> sides;
  for (const auto& [id, request] : plan.requests)
    for (const auto& agreement : request.agreements)
      add_sides(sides, agreement, request.customer, id);
  for (const auto& [id, customer] : plan.customers)
    for (const auto& agreement : customer.agreements)
      add_sides(sides, agreement, id, {});
  std::stable_sort(sides.begin(), sides.end(), [](const auto& a, const auto& b) {
    const auto key = [](const AgreementSide& side) {
      return std::make_tuple(!side.due.has_value(), side.due.value_or(Date()),
                             std::string_view(side.customer), std::string_view(side.request));
    };
    return key(a) < key(b);
  });
  return sides;
}

} // namespace itplan
