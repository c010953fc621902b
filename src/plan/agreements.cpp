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

// Does it take this side's date from where it stands to another day?
bool shifts(const Move& move, Side side, const OptionalDate& stands) {
  return stands && move.from == stands && move.to && move.side.value_or(side) == side;
}

} // namespace

std::vector<AgreementSide> sides_of(const Agreement& agreement, const Id& customer,
                                    const Id& request) {
  std::vector<AgreementSide> sides;
  if (!agreement.we.empty())
    sides.push_back(
        {&agreement, customer, request, true, due(agreement, Side::we), agreement.we_did});
  if (!agreement.you.empty())
    sides.push_back(
        {&agreement, customer, request, false, due(agreement, Side::you), agreement.you_did});
  return sides;
}

OptionalDate first_due(const Agreement& agreement, Side side) {
  return side == Side::we ? agreement.we_by : agreement.you_by;
}

OptionalDate due(const Agreement& agreement, Side side) {
  auto stands = first_due(agreement, side);
  for (const auto& move : agreement.moved)
    if (shifts(move, side, stands)) stands = move.to;
  return stands;
}

std::vector<std::size_t> moves_of(const Agreement& agreement, Side side) {
  const auto other = side == Side::we ? Side::you : Side::we;
  auto stands = first_due(agreement, side);
  auto other_stands = first_due(agreement, other);
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < agreement.moved.size(); ++i) {
    const auto& move = agreement.moved[i];
    const bool ours = shifts(move, side, stands);
    const bool theirs = shifts(move, other, other_stands);
    const bool by_hand = !ours && !theirs && move.from && move.side.value_or(side) == side &&
                         move.to && move.to == first_due(agreement, side);
    if (ours || by_hand) found.push_back(i);
    if (ours) stands = move.to;
    if (theirs) other_stands = move.to;
  }
  return found;
}

Kept kept(const AgreementSide& side, Date today) {
  const auto& ended = side.agreement->ended;
  const Date by = side.done ? *side.done : ended ? *ended : today;
  const auto moves = moves_of(*side.agreement, side.side());
  const bool silent = std::any_of(moves.begin(), moves.end(), [&](std::size_t move) {
    return is_silent(side.agreement->moved[move], by);
  });
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
