// When a row of the communication plan comes round.
#pragma once

#include "itplan/plan/plan.hpp"

#include <string_view>
#include <vector>

namespace itplan {

// A time a row comes round.
struct Occurrence {
  Date counted; // as `every` counts it: the name of this time, whatever the holidays are
  Date day;     // the working day it falls on
  int nth = 0;  // how many came before it, from the first time on; those done before that count too
};

// The first time is `starts`, or where the plan does not say the last day it was done; then every
// week, month, quarter, half-year or year from that day, so that the rhythm does not drift. A month
// without such a day takes its last one; a day off moves to the next working day.

// The times that fall in these days, up to and including `to`. O(times).
std::vector<Occurrence> occurrences(const CommunicationRow& row, const WorkingCalendar& calendar,
                                    Date from, Date to);

// The first time that is not done yet and falls on `from` or later. Once a row was done, the time
// nearest to that day counts as done, be it somewhat early or late. Nothing when a row without
// `every` was done, or when nobody said when it starts.
std::optional<Occurrence> next_occurrence(const CommunicationRow& row,
                                          const WorkingCalendar& calendar, Date from = Date::min());

// When each row comes round next, none where it does not or the plan is closed; by day, rows
// without one last. What the calendar shows, and what a customer is told. O(n log n).
struct RowTime {
  const Table<CommunicationRow>::Entry* row = nullptr;
  OptionalDate day;
};
std::vector<RowTime> next_times(const Plan& plan, Date from = Date::min());

// Is it for this customer: its own, or for all of them?
bool is_for(const CommunicationRow& row, std::string_view customer);

OptionalDate last_done(const CommunicationRow& row);

} // namespace itplan
