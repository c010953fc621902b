// The data of a report, with what it needs: the choice, and the plan as it was.
#pragma once

#include "itplan/report/reports.hpp"

#include "session.hpp"
#include "told_period.hpp"

namespace itplan {

// `customer` for a report that is for one, `since` for one that compares.
Value report_data(Session& session, const BuiltInReport& report, const Choice& choice,
                  const Id& customer = {}, const SinceAsked& since = {});

} // namespace itplan
