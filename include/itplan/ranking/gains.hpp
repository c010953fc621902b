// What each further amount of one skill's days or one budget's money buys.
//
// Each step is a choice of its own that fits everything, so that it can be promised; a relaxed
// frontier would leave other limits aside. Amounts are looked for where the value rises most, by
// halving; of what is found the efficient ones are kept, each of which buys less for the same
// amount than the one before.
#pragma once

#include "itplan/ranking/choice_options.hpp"

namespace itplan {

// A skill or a budget.
struct ResourceName {
  Id of;
  bool money = false;
  friend bool operator==(const ResourceName&, const ResourceName&) = default;
};

struct GainStep {
  Hundredths more;        // beyond what there is now
  Hundredths value;       // of the choice with it
  bool proven = false;    // no choice with it is worth more
  std::vector<Id> enters; // beside the step before
  std::vector<Id> leaves;
};

// The value with as much of one thing as anyone asks, and all else as it is.
struct Unlimited {
  ResourceName resource;
  Hundredths value;
};

struct Gains {
  std::optional<Method> method; // none: nothing says what counts, and nothing else is known
  ResourceName resource;
  Hundredths value; // now
  bool proven = false;
  std::vector<GainStep> steps;     // by rising amount; none: more of it buys nothing
  std::vector<Unlimited> scarcest; // of every skill and budget, the greatest gain first
  bool interrupted = false;
  NoLine no_line = {}; // without a method: why
};

// Without a resource that of which more is worth most. More days come evenly over the quarters
// that are left. At most this many choices are made; O(choices).
constexpr std::size_t most_amounts = 40;

Gains gains(const Plan& plan, Date today, const ChoiceOptions& options,
            const std::optional<ResourceName>& resource);

} // namespace itplan
