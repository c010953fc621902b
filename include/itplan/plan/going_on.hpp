// What of a plan goes on in the plan of a later year, by the facts of a day: a request goes whole,
// with its history, or stays where it was finished.
#pragma once

#include "itplan/plan/plan.hpp"

#include <string_view>
#include <vector>

namespace itplan {

class GoingOn {
public:
  GoingOn(const Plan& plan, Date today);

  // By index in plan.requests. What is open, promised, in work, not accepted yet or to be reviewed
  // goes; what is accepted, declined for good, stopped, merged or withdrawn stays, unless one that
  // goes was once merged into it.
  bool goes(std::size_t request) const { return goes_[request]; }
  // The request that a name of one stands for in the next plan: itself, or what it was merged
  // into; empty where that stays.
  Id followed(std::string_view id) const;
  // Names of requests as they stand in the next plan, each once.
  std::vector<Id> followed(const std::vector<Id>& ids) const;

private:
  void take_what_it_was_merged_into();

  const Plan& plan_;
  std::vector<bool> goes_;
};

} // namespace itplan
