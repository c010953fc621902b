// Dates, quarters and working days. No clock: today is always an argument.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

using Date = std::chrono::sys_days;

// Exactly YYYY-MM-DD, a real day, years 1000 to 9999.
std::optional<Date> parse_date(std::string_view text);
std::string iso_date(Date date); // 2027-02-03

Date make_date(int year, unsigned month, unsigned day);
int year_of(Date date);
unsigned month_of(Date date);
unsigned day_of(Date date);

// A quarter of a calendar year: 0 to 3.
int quarter_of(Date date);
Date first_day_of_quarter(int year, int quarter);
Date last_day_of_quarter(int year, int quarter);

// The same day of the month, `months` later; the last of the month where it has no such day.
Date add_months(Date date, int months);

// Which days are worked: days of the week and exceptions.
struct WorkingCalendar {
  bool weekday[7] = {true, true, true, true, true, false, false}; // Monday first
  std::vector<Date> holidays;                                     // sorted, each once

  bool is_working_day(Date date) const;
  // Working days after `from` up to and including `to`; 0 when `to` is not after `from`.
  // O(holidays between).
  int days_between(Date from, Date to) const;
  // The `count`th working day after `from` (count >= 0). O(holidays between).
  Date add(Date from, int count) const;
  // The day itself when it is worked, else the next one that is.
  Date on_or_after(Date date) const;

private:
  int in_a_week() const;
  int weekdays_between(Date from, Date to) const;
};

} // namespace itplan
