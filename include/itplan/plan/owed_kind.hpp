// The kinds of what can be owed, and one thing that is.
#pragma once

#include "itplan/plan/plan.hpp"

#include <cstdint>
#include <string_view>

namespace itplan {

enum class OwedKind : std::uint8_t {
  receipt,      // word that a request came in; against a promise
  decision,     // on a request, since it came in or was reopened; against a promise
  told,         // a decision, to whom it is about; against a promise, else within three days
  review,       // another look at a not now, by the day the customer was given
  news,         // any word about an open request, within 90 days of the last
  promised,     // the work, by the end of the quarter it was agreed for
  legal,        // the work, by the day before the law demands it
  replan,       // a decision on what gives way, when what must be done does not fit
  progress,     // what running work took, past its middle and never measured
  agreement,    // one side of an agreement
  moved,        // word that a date of an agreement moved, before the old date
  reworded,     // word that a text they heard, or a promise, is another one now; git tells
  brought,      // the question what finished work brought, a month after it was accepted
  acceptance,   // the customer's word whether what was delivered works
  confirmation, // the customer's word whether IT understood the request
  ballot,       // the customer's points, before the round closes; after it a talk about that
  ask,          // the yearly question what a customer wants
  back,         // what became of what a customer told, within 90 days
  talk          // a row of the communication plan
};
std::string_view word(OwedKind kind);

// Names and ids are views into the plan.
struct Owed {
  OwedKind kind = OwedKind::receipt;
  Date due;                   // the last day in time
  OptionalDate since{};       // from when it has been owed, where that is known
  std::string_view request{}; // empty: not about one request
  std::string_view customer{};
  std::string_view row{};     // of the communication plan; of a ballot its round
  std::string_view promise{}; // against which; empty: what holds in any plan
  std::string_view who{};     // the role in IT that acts, where the plan says it
  std::size_t index = 0;      // of the decision or agreement
  std::size_t move = 0;       // of the agreement
  bool ours = true;           // else the customer acts, and IT asks
  int late = 0;               // working days past `due`: 0 is in time
};

} // namespace itplan
