// Which entry of a plan is which of the same plan as it was: by id, or where that changed by what
// it says.
#pragma once

#include "itplan/plan/plan.hpp"

#include <map>
#include <string_view>

namespace itplan {

// Ids of one section, views into both plans. What is new or gone stands in neither.
struct Matched {
  std::map<std::string_view, std::string_view> then_of; // by the id of now
  std::map<std::string_view, std::string_view> now_of;  // by the id of then

  // The id of now, where that is known; else as it was.
  std::string_view now(std::string_view then) const {
    const auto found = now_of.find(then);
    return found == now_of.end() ? then : found->second;
  }
};

struct Matching {
  Matched requests;
  Matched customers;
};

// O(n log n).
Matching match(const Plan& then, const Plan& now);

} // namespace itplan
