// Agreements seen from their two sides: what we do and what the customer does.
#pragma once

#include "itplan/plan/plan.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace itplan {

struct AgreementSide {
  const Agreement* agreement = nullptr;
  std::string_view customer; // as all ids here, a view into the plan
  std::string_view request;  // empty: not about one request
  std::size_t index = 0;     // in the agreements of the request, else of the customer
  bool ours = false;         // else the customer's
  OptionalDate due;          // after all moves
  OptionalDate done;

  const std::string& text() const { return ours ? agreement->we : agreement->you; }
  OptionalDate first_due() const { return ours ? agreement->we_by : agreement->you_by; }
};

// All sides that hold a text, of requests and of customers: by due date (none last), then by id.
std::vector<AgreementSide> agreement_sides(const Plan& plan);

// The date on which `first` stands after the agreement's moves.
OptionalDate moved_to(const Agreement& agreement, OptionalDate first);

// Kept: done by the day it stands on, each move before told in time. Broken: done later, not done
// while that day has passed, or a day that passed before anyone heard that it moved. Open: neither
// yet, or without a day.
enum class Keeping : std::uint8_t { open, kept, broken };
Keeping keeping_of(const AgreementSide& side, const WorkingCalendar& calendar, Date today);

} // namespace itplan
