// The weekly report: what changed, what is late, figures. The data of the report `status`.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/base/value.hpp"
#include "itplan/report/since.hpp"

#include <vector>

namespace itplan {

// News of since's days (news.hpp), differences of both plans, what is late on `today` against the
// plan's own promises (in its working days), and counts. No clock.
Value status_report(const Plan& now, const Choice& choice, const Since& since,
                    const std::vector<Problem>& problems, Date today, Language language);

} // namespace itplan
