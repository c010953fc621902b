#include "itplan/plan/agreements.hpp"

#include <algorithm>
#include <tuple>

namespace itplan {
namespace {

void add_sides(std::vector<AgreementSide>& to, const Agreement& agreement, const Id& customer,
               const Id& request) {
  for (auto& side : sides_of(agreement, customer, request))
    to.push_back(std::move(side));
}

// Heard only when the old date had passed, or not at all by the day that counts.
bool is_silent(const Move& move, Date by) {
  if (!move.from) return false;
  return move.told ? *move.told > *move.from : *move.from < by;
}

} // namespace

std::vector<AgreementSide> sides_of(const Agreement& agreement, const Id& customer,
                                    const Id& request) {
  std::vector<AgreementSide> sides;
  if (!agreement.we.empty())
    sides.push_back({&agreement, customer, request, true, moved_to(agreement, agreement.we_by),
                     agreement.we_did});
  if (!agreement.you.empty())
    sides.push_back({&agreement, customer, request, false, moved_to(agreement, agreement.you_by),
                     agreement.you_did});
  return sides;
}

OptionalDate moved_to(const Agreement& agreement, OptionalDate first) {
  auto due = first;
  for (const auto& move : agreement.moved)
    if (due && move.from == due && move.to) due = move.to;
  return due;
}

std::vector<const Move*> moves_of(const AgreementSide& side) {
  std::vector<const Move*> moves;
  auto due = side.first_due();
  for (const auto& move : side.agreement->moved) {
    if (!due || move.from != due || !move.to) continue;
    moves.push_back(&move);
    due = move.to;
  }
  return moves;
}

Kept kept(const AgreementSide& side, Date today) {
  const auto& ended = side.agreement->ended;
  const Date by = side.done ? *side.done : ended ? *ended : today;
  const auto moves = moves_of(side);
  const bool silent = std::any_of(moves.begin(), moves.end(),
                                  [by](const Move* move) { return is_silent(*move, by); });
  if (silent || (side.due && *side.due < by)) return Kept::broken;
  if (side.done) return Kept::kept;
  return ended ? Kept::ended : Kept::open;
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
