// Agreements seen from their two sides: what we do and what the customer does, by when, and whether
// each kept its word. Rules and reports count with this alone.
#pragma once

#include "itplan/plan/plan.hpp"

#include <vector>

namespace itplan {

// Kept is done in time, after moves that were told before the old date. Broken is done late or not
// at all, or a move that was told after the old date or never. Ended is let go by both sides before
// it was due.
enum class Kept : std::uint8_t { open, kept, broken, ended };

struct AgreementSide {
  const Agreement* agreement = nullptr;
  Id customer;
  Id request;        // empty: not about one request
  bool ours = false; // else the customer's
  OptionalDate due;  // after all moves
  OptionalDate done;

  const std::string& text() const { return ours ? agreement->we : agreement->you; }
  Side side() const { return ours ? Side::we : Side::you; }
  bool is_open() const { return !done && !agreement->ended; }
};

// The sides of one agreement that hold a text, ours first.
std::vector<AgreementSide> sides_of(const Agreement& agreement, const Id& customer,
                                    const Id& request);
// All sides of requests and of customers: by due date (none last), then by id.
std::vector<AgreementSide> agreement_sides(const Plan& plan);

// The date of this side as it was first agreed, and as it stands after the moves.
OptionalDate first_due(const Agreement& agreement, Side side);
OptionalDate due(const Agreement& agreement, Side side);
// The moves that shifted this side's date, by index. One that leads to the first date counts too:
// somebody brought that up to date by hand.
std::vector<std::size_t> moves_of(const Agreement& agreement, Side side);
Kept kept(const AgreementSide& side, Date today);

} // namespace itplan
