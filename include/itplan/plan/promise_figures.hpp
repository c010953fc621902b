// How well each promise was kept, counted so that it cannot flatter.
#pragma once

#include "itplan/base/wilson.hpp"
#include "itplan/plan/plan.hpp"

#include <string_view>
#include <vector>

namespace itplan {

// The exact share against the norm: all cases were counted, so there is nothing to be uncertain of.
enum class Verdict : std::uint8_t { met, missed };

struct PromiseFigure {
  std::string_view promise; // its id, in the plan
  const Promise* text = nullptr;
  std::int64_t kept = 0;
  std::int64_t all = 0;  // open and overdue counts as not kept; open and in time not yet
  std::int64_t open = 0; // in time so far
  // Of a measure in days: the working days of the cases in `all` together, and those of them that
  // passed between our question and the customer's answer.
  std::int64_t days = 0;
  std::int64_t waited = 0;

  // Fewer than five say nothing, and say too much about one person.
  bool is_shown() const { return all >= 5; }
  Interval interval() const { return wilson_interval(kept, all); } // when shown
  std::optional<Verdict> verdict() const; // none when not shown or without a norm
};

// The promises that have a measure, and a limit where the measure takes one, in the order of the
// plan; over all requests and agreements, or those of one customer. A withdrawn request counts only
// when its limit had passed by then. Of agreements our sides count, but
// for what both sides let go; of satisfaction each score is a case, kept from `at_least` on.
// Where `waits_for_customer` is
// not_counted, `waited` is left out of what is held against the limit. O(plan).
std::vector<PromiseFigure> promise_figures(const Plan& plan, Date today,
                                           std::string_view customer = {});

} // namespace itplan
