// The weekly report: what changed, what is late, figures. The data of the report `status`.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/base/value.hpp"
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

// News of since's days (news.hpp), differences of both plans, what is late on `today` against the
// plan's own promises (in its working days), and counts. No clock.
Value status_report(const Plan& now, const Choice& choice, const Since& since,
                    const std::vector<Problem>& problems, Date today, Language language);

} // namespace itplan
