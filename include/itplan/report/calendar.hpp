// The communication plan in time: who hears what and when, and other days the plan promises.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/plan/plan.hpp"
#include "itplan/render/ics.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace itplan {

struct CalendarRange {
  Date from;
  Date to; // included
};

// From today to the end of the plan's year; of a year that is over, or where the plan names none,
// twelve months.
CalendarRange usual_range(const Plan& plan, Date today);

// One day of the calendar.
struct Moment {
  Date day;
  std::string kind;     // talk, else what is owed by that day (OwedKind)
  std::string id;       // of a row, request or customer
  std::string uid;      // the same as long as it is the same moment, wherever it moves
  std::string what;     // for people
  std::string audience; // for people
  std::string who;      // who does it
  std::string more;     // the message and how to answer; may be empty, may have lines
  bool done = false;
  bool cancelled = false; // it was named, and will not be
};

// The days in the range on which rows of the communication plan were done or come round, and with
// `all` also other days that were named to somebody: of reviews, agreements, promised quarters,
// legal duties and rounds that close. Days still to come that were named and fell away are there as
// cancelled. By day, then by id.
std::vector<Moment> moments(const Plan& plan, Date today, CalendarRange range, bool all,
                            Language language);

// A line for each row of the plan: when next, for whom, who does it and when it was last done;
// below it what they hear and how they answer.
std::string calendar_text(const Plan& plan, Language language, std::size_t width);
// A line for each moment.
std::string moments_text(const Plan& plan, const std::vector<Moment>& all, CalendarRange range,
                         Language language, std::size_t width);
Value calendar_value(const Plan& plan, const std::vector<Moment>& all, Date today,
                     CalendarRange range, Language language);
// Those still to come, and what a calendar program calls them, for to_ics.
std::vector<CalendarEvent> calendar_events(const std::vector<Moment>& all);
std::string calendar_name(const Plan& plan, Language language);

} // namespace itplan
