// The data of a report, with what it needs: the choice, and the plan as it was.
#pragma once

#include "itplan/report/reports.hpp"

#include "session.hpp"
#include "told_period.hpp"

namespace itplan {

// What is asked of a report beside its name.
struct ReportAsked {
  Id customer;                         // of a report that is for one
  SinceAsked since = {};               // of one that compares
  std::optional<Outcome> outcome = {}; // of the register
  bool for_board = false;              // of the weekly report
};

Value report_data(Session& session, const BuiltInReport& report, const Choice& choice,
                  const ReportAsked& asked = {});

} // namespace itplan
