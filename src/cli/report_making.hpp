// The data of a report, with what it needs: the choice, and the plan as it was.
#pragma once

#include "itplan/report/reports.hpp"

#include "session.hpp"

#include <string>

namespace itplan {

// `customer` for a report that is for one. `since` is a day or a revision for one that compares;
// empty: seven days ago.
Value report_data(Session& session, const BuiltInReport& report, const Choice& choice,
                  const Id& customer = {}, const std::string& since = {});

} // namespace itplan
