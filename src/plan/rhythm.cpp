#include "itplan/plan/rhythm.hpp"

#include "itplan/plan/working_days.hpp"

#include <algorithm>

namespace itplan {
namespace {

using std::chrono::days;

// A time before a range of days may move into it.
constexpr days longest_holiday{60};

struct Period {
  int days = 0;
  int months = 0;

  // About half of it; the time a row may be done early or late and still be the same time.
  std::chrono::days half() const { return std::chrono::days(days / 2 + months * 15); }
};

Period period_of(Every every) {
  switch (every) {
  case Every::week: return {7, 0};
  case Every::month: return {0, 1};
  case Every::quarter: return {0, 3};
  case Every::half_year: return {0, 6};
  case Every::year: return {0, 12};
  }
  return {7, 0};
}

OptionalDate first_time(const CommunicationRow& row) {
  return row.starts ? row.starts : last_done(row);
}

// The times of a row as they are counted, from some day on.
class Times {
public:
  Times(Date first, Every every, Date from) : first_(first), period_(period_of(every)) {
    // Near below the day; the rest is found one by one.
    const auto longest = period_.days + period_.months * 31;
    if (from > first) index_ = static_cast<int>((from - first).count()) / longest;
    while (day() < from)
      ++index_;
  }
  int index() const { return index_; }
  Date day() const {
    return add_months(first_ + days(index_ * period_.days), index_ * period_.months);
  }
  void next() { ++index_; }

private:
  Date first_;
  Period period_;
  int index_ = 0;
};

Occurrence occurrence(Date counted, const WorkingCalendar& calendar) {
  return {counted, calendar.on_or_after(counted)};
}

} // namespace

OptionalDate last_done(const CommunicationRow& row) {
  if (row.done.empty()) return std::nullopt;
  return *std::max_element(row.done.begin(), row.done.end());
}

std::vector<RowTime> next_times(const Plan& plan, Date from) {
  const auto calendar = working_calendar(plan);
  std::vector<RowTime> times;
  for (const auto& row : plan.communication) {
    const auto next = plan.closed ? std::nullopt : next_occurrence(row.value, calendar, from);
    times.push_back({&row, next ? OptionalDate(next->day) : std::nullopt});
  }
  std::stable_sort(times.begin(), times.end(), [](const RowTime& a, const RowTime& b) {
    return a.day && (!b.day || *a.day < *b.day);
  });
  return times;
}

bool is_for(const CommunicationRow& row, std::string_view customer) {
  return row.audience == customer || row.audience == "customers";
}

std::vector<Occurrence> occurrences(const CommunicationRow& row, const WorkingCalendar& calendar,
                                    Date from, Date to) {
  std::vector<Occurrence> found;
  const auto first = first_time(row);
  if (!first) return found;
  // Without a first day of its own a row counts from the last day it was done.
  const int before = row.starts ? 0 : static_cast<int>(row.done.size()) - 1;
  const auto take = [&](Date counted, int index) {
    auto one = occurrence(counted, calendar);
    one.nth = before + index;
    if (one.day >= from && one.day <= to) found.push_back(one);
  };
  if (!row.every) {
    take(*first, 0);
    return found;
  }
  for (Times times(*first, *row.every, from - longest_holiday); times.day() <= to; times.next())
    take(times.day(), times.index());
  return found;
}

std::optional<Occurrence> next_occurrence(const CommunicationRow& row,
                                          const WorkingCalendar& calendar, Date from) {
  const auto first = first_time(row);
  const auto last = last_done(row);
  if (!first || (last && !row.every)) return std::nullopt;
  if (!row.every) {
    const auto only = occurrence(*first, calendar);
    return only.day < from ? std::nullopt : std::optional(only);
  }
  const Date undone = last ? *last + period_of(*row.every).half() + days(1) : *first;
  Times times(*first, *row.every, std::max(undone + longest_holiday, from) - longest_holiday);
  while (calendar.on_or_after(times.day()) < from)
    times.next();
  return occurrence(times.day(), calendar);
}

} // namespace itplan
