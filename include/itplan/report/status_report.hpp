// The weekly report: what changed, what is late, figures. The data of the report `status`.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/base/value.hpp"
#include "itplan/ranking/choice.hpp"

#include <string>
#include <vector>

namespace itplan {

// What the plan is compared with.
struct Since {
  std::string text;                    // as the user gave it: a date or a revision
  Date date;                           // dated facts after this day are news
  const Plan* then = nullptr;          // the plan as it was, or null when git cannot tell
  std::string unknown;                 // why `then` is not there, as a sentence; may be empty
  const Choice* choice_then = nullptr; // what was chosen then; null: the line is not compared
};

// Dated facts after since.date and up to `today`, differences with `then`, what is late on `today`
// against the plan's own promises (in its working days), and counts. No clock.
Value status_report(const Plan& now, const Choice& choice, const Since& since,
                    const std::vector<Problem>& problems, Date today, Language language);

} // namespace itplan
