// The days that a report tells of, and the plan as it was when they began and ended.
#pragma once

#include "itplan/ranking/choice.hpp"
#include "itplan/report/terms.hpp"

#include <string>
#include <vector>

namespace itplan {

// What a weekly report tells: what came into the plan from `date` up to `until`, a day that belongs
// to the next one.
struct Since {
  std::string text = {};               // as the user gave it: a date or a revision
  Date date = {};                      // the first day that is told
  const Plan* then = nullptr;          // as it was when `date` began; null: git cannot tell
  std::string unknown = {};            // why `then` is not there, as a sentence; may be empty
  const Choice* choice_then = nullptr; // what was chosen then; null: the line is not compared
  Date until = {};                     // the first day that is not told
  const Plan* now = nullptr;           // as it was when `until` began; null: the plan itself
  const Choice* choice_now = nullptr;  // of `now`, where that is given
  std::string commit_then = {};        // the revisions of both, where there are
  std::string commit_now = {};
  std::vector<Terms> terms = {}; // between both, oldest first
};

} // namespace itplan
