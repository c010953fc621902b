// What differs between a plan and the same plan as it was: the changes that carry no date.
#pragma once

#include "matching.hpp"
#include "voice.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct Difference {
  Id request;
  std::string title;
  std::string_view kind; // new, gone, title, line, quarter, ...: as in --json
  std::string what;
  std::string was; // for people to read; "" when there was nothing
  std::string is;
};

// By id; the line and the quarter are compared when both choices are given. `matching` is of `then`
// and now; `now` speaks the language. O(requests * log requests).
std::vector<Difference> differences(const Voice& now, const Choice& choice, const Plan& then,
                                    const Choice* choice_then, const Matching& matching);

} // namespace itplan
