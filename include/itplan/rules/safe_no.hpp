// The safe-no test: can this no be said without harm? `check` holds recorded decisions against the
// same points, and `decide` a decision before it is written (the study of saying no, section 3).
#pragma once

#include "itplan/plan/plan.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace itplan {

enum class NoPoint : std::uint8_t {
  heard,       // what the customer told us that counts
  rule,        // the criterion it was held against
  fact,        // the fact about this request
  review,      // with not now: the day we look again
  promise,     // no open agreement of ours on it
  quarter,     // no quarter that was promised
  expectation, // no yes that the customer counts on
  talk,        // a talk before the letter where the request is big
  alternative, // what is possible instead, or none
  way_back,    // until when and with whom to ask again
  other_judge, // another looks again than who decides
  not_alone,   // another decides than who speaks for it
  alike        // others like it got the same answer
};
inline constexpr std::size_t no_points = 13;
std::string_view word(NoPoint point);

enum class NoVerdict : std::uint8_t { safe, mind, talk_first };
std::string_view word(NoVerdict verdict);

// How a no does on one point.
struct PointOfNo {
  NoPoint point = NoPoint::heard;
  NoVerdict verdict = NoVerdict::safe; // safe: the point is met
  bool necessary = false;              // not met: may be written only with `override`
  std::vector<std::size_t> agreements; // promise: those of the request that contradict
  std::optional<std::size_t> note;     // expectation: the customer's note
  std::vector<Id> others;              // alike: with another answer, nearest in days first
};

struct SafeNo {
  std::vector<PointOfNo> points; // those that apply, in the order of NoPoint

  NoVerdict verdict() const; // that of the worst point
  bool refuses() const;      // a necessary point is missing
};

// Not now, declined and stopped: the answers that the test is for.
bool is_a_no(Outcome outcome);

// The request's decision at `index` as if it were to be told now.
SafeNo safe_no(const Plan& plan, const Request& request, std::size_t index);
// One point of it; nothing where it does not apply to this decision.
std::optional<PointOfNo> point_of_no(const Plan& plan, const Request& request, std::size_t index,
                                     NoPoint point);

} // namespace itplan
