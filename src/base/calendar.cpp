#include "itplan/base/calendar.hpp"

#include "itplan/base/amount.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {

using std::chrono::days;
using std::chrono::year_month_day;

Date make_date(int year, unsigned month, unsigned day) {
  return year_month_day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day));
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-' || text[0] == '0') return std::nullopt;
  int parts[3] = {0, 0, 0};
  int part = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) {
      ++part;
    } else if (text[i] < '0' || text[i] > '9') {
      return std::nullopt;
    } else {
      parts[part] = parts[part] * 10 + (text[i] - '0');
    }
  }
  const year_month_day date{std::chrono::year(parts[0]),
                            std::chrono::month(static_cast<unsigned>(parts[1])),
                            std::chrono::day(static_cast<unsigned>(parts[2]))};
  if (!date.ok()) return std::nullopt;
  return Date(date);
}

int year_of(Date date) { return int(year_month_day(date).year()); }
unsigned month_of(Date date) { return unsigned(year_month_day(date).month()); }
unsigned day_of(Date date) { return unsigned(year_month_day(date).day()); }

std::string iso_date(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", year_of(date), month_of(date), day_of(date));
}

int quarter_of(Date date) { return static_cast<int>(month_of(date) - 1) / 3; }

Date first_day_of_quarter(int year, int quarter) {
  return make_date(year, static_cast<unsigned>(quarter) * 3 + 1, 1);
}

Date last_day_of_quarter(int year, int quarter) {
  return (quarter == 3 ? first_day_of_quarter(year + 1, 0)
                       : first_day_of_quarter(year, quarter + 1)) -
         days(1);
}

Date add_months(Date date, int months) {
  const year_month_day from{date};
  const auto month = from.year() / from.month() + std::chrono::months(months);
  const auto last = (month / std::chrono::last).day();
  return month / std::min(from.day(), last);
}

namespace {

// A year without working days must not loop for ever.
constexpr days furthest{3660};

std::size_t monday_first(Date date) { return std::chrono::weekday(date).iso_encoding() - 1; }

} // namespace

bool WorkingCalendar::is_working_day(Date date) const {
  return weekday[monday_first(date)] && !std::binary_search(holidays.begin(), holidays.end(), date);
}

int WorkingCalendar::in_a_week() const {
  return static_cast<int>(std::count(std::begin(weekday), std::end(weekday), true));
}

// As days_between in a world without holidays.
int WorkingCalendar::weekdays_between(Date from, Date to) const {
  const auto weeks = (to - from).count() / 7;
  auto count = static_cast<int>(weeks) * in_a_week();
  for (Date day = from + days(weeks * 7 + 1); day <= to; day += days(1))
    count += weekday[monday_first(day)] ? 1 : 0;
  return count;
}

int WorkingCalendar::days_between(Date from, Date to) const {
  if (to <= from) return 0;
  auto count = weekdays_between(from, to);
  auto holiday = std::upper_bound(holidays.begin(), holidays.end(), from);
  for (; holiday != holidays.end() && *holiday <= to; ++holiday)
    count -= weekday[monday_first(*holiday)] ? 1 : 0;
  return count;
}

Date WorkingCalendar::add(Date from, int count) const {
  const Date last = from + furthest;
  Date day = from;
  while (count > 0 && day < last) {
    // Whole weeks never hold more than they should; the last day is looked for one by one.
    const auto weeks = in_a_week() > 0 ? (count - 1) / in_a_week() : 0;
    const Date next = day + days(std::max(weeks * 7, 1));
    count -= days_between(day, next);
    day = next;
  }
  return day;
}

Date WorkingCalendar::on_or_after(Date date) const { return add(date - days(1), 1); }

} // namespace itplan
