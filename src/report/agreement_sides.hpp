// Agreements seen from their two sides: what we do and what the customer does.
#pragma once

#include "itplan/plan/plan.hpp"

#include <vector>

namespace itplan {

struct AgreementSide {
  const Agreement* agreement = nullptr;
  Id customer;
  Id request;        // empty: not about one request
  bool ours = false; // else the customer's
  OptionalDate due;  // after all moves
  OptionalDate done;

  const std::string& text() const { return ours ? agreement->we : agreement->you; }
  OptionalDate first_due() const { return ours ? agreement->we_by : agreement->you_by; }
};

// All sides that hold a text, of requests and of customers: by due date (none last), then by id.
std::vector<AgreementSide> agreement_sides(const Plan& plan);

// The date on which `first` stands after the agreement's moves.
OptionalDate moved_to(const Agreement& agreement, OptionalDate first);

} // namespace itplan
