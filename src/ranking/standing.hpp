// Why each request of the pool stands where it stands.
#pragma once

#include "itplan/ranking/choice_options.hpp"

#include "found.hpp"

namespace itplan {

// Everything that is known when requests get their standing.
struct Chosen {
  const Plan& plan;
  const Pool& pool;
  const std::vector<RequestValue>& values;
  Found& found; // what questions teach about its rule is remembered
  bool ranked;  // something says what counts

  const Id& id(std::size_t item) const { return plan.requests[pool.items[item].request].id; }
  std::vector<Id> ids(const std::vector<int>& items) const;
};

// Days of a skill or money of a budget, by the resource's number in the pool's instance.
Shortage shortage_of(const Pool& pool, int resource, std::int64_t amount);

// By item of the pool.
std::vector<RankedRequest> standings(const Chosen& all);

// What would have to leave for a request below the line, for as many as the options say. One that
// needs nobody to leave finds no quarter.
void add_prices(const Chosen& all, const ChoiceOptions& options,
                std::vector<RankedRequest>& requests);

// How far the request that the options name is from the other side of the line, by its value and by
// its own days and money; exactly where they ask for that.
void add_distance(const Chosen& all, const ChoiceOptions& options,
                  std::vector<RankedRequest>& requests);

} // namespace itplan
