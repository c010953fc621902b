// What may be asked of a choice beside what the plan says.
#pragma once

#include "itplan/ranking/choice.hpp"

#include <functional>

namespace itplan {

struct ChoiceOptions {
  std::optional<Method> method;           // instead of the plan's
  std::int64_t max_steps = 2'000'000'000; // work of the search, not seconds (select.hpp)
  std::vector<Id> with;                   // as if these were agreed...
  std::vector<Id> without;                // ... and these were not there
  // A price of a yes for every request below the line, when there are at most this many of them...
  std::size_t most_prices = 400;
  Id price_for;       // ... and for this one in any case, with its distance: for that only here
  bool exact = false; // that distance exact, whatever work it takes within max_steps
  std::function<bool()> interrupted; // asked now and then; true stops the search early
};

} // namespace itplan
