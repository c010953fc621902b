// What each request is worth by the plan's own rule, and what customers claimed beside it.
#pragma once

#include "itplan/ranking/choice.hpp"

#include <vector>

namespace itplan {

// The rule by which a plan weighs requests.
struct Weighing {
  std::optional<Method> method;
  MethodSource source = MethodSource::plan;
  Id round;            // with votes: the closed round whose ballots count
  NoLine no_line = {}; // without a method: why
};

// `wanted`, else the plan's `choice`, else the first of votes (a closed round with ballots),
// criteria (weights and scores), value, cost_of_delay for which the plan holds anything.
Weighing find_weighing(const Plan& plan, Date today, std::optional<Method> wanted);

// Every way of weighing for which the plan holds anything, `own` first.
std::vector<Weighing> weighings(const Plan& plan, Date today, const Weighing& own);

struct RequestValue {
  Hundredths value;
  std::vector<ValueTerm> terms;
};

// The value of every request of the plan, in their order. votes: customer's weight times points,
// points for a merged request going to the one it was merged into; criteria: sum of weight times
// score; value and cost_of_delay: as they stand. O(requests + ballots).
std::vector<RequestValue> values(const Plan& plan, const Weighing& weighing);

// Where a vote for a request counts: there, or in what it was merged into. O(merges).
std::string_view counted_for(const Plan& plan, std::string_view id);

// For each customer: how much it called highest, and how much of that it chose itself.
std::vector<ClaimLine> claims(const Plan& plan, const Weighing& weighing);

} // namespace itplan
