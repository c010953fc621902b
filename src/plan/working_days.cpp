#include "itplan/plan/working_days.hpp"

#include <algorithm>

namespace itplan {

WorkingCalendar working_calendar(const Plan& plan) {
  WorkingCalendar calendar;
  if (!plan.working_days.empty()) {
    std::fill(std::begin(calendar.weekday), std::end(calendar.weekday), false);
    for (const auto day : plan.working_days)
      calendar.weekday[static_cast<std::size_t>(day)] = true;
  }
  calendar.holidays = plan.holidays;
  auto& holidays = calendar.holidays;
  std::sort(holidays.begin(), holidays.end());
  holidays.erase(std::unique(holidays.begin(), holidays.end()), holidays.end());
  return calendar;
}

} // namespace itplan
