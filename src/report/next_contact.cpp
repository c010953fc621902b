#include "next_contact.hpp"

#include "itplan/plan/status.hpp"
#include "itplan/report/phrases/letter.hpp"

#include <algorithm>
#include <tuple>

namespace itplan {
namespace {

// The same day some months on; the last day of a month that is too short.
Date months_on(Date from, int months) {
  const std::chrono::year_month_day day(from);
  auto then = day + std::chrono::months(months);
  if (!then.ok()) then = then.year() / then.month() / std::chrono::last;
  return then;
}

Date occurrence(Date first, Every every, int number) {
  switch (every) {
  case Every::week: return first + std::chrono::days(7 * number);
  case Every::month: return months_on(first, number);
  case Every::quarter: return months_on(first, 3 * number);
  case Every::half_year: return months_on(first, 6 * number);
  case Every::year: return months_on(first, 12 * number);
  }
  return first;
}

std::optional<Date> next_day(const CommunicationRow& row, Date today) {
  auto first = row.starts;
  for (const auto day : row.done)
    first = std::max(first.value_or(day), day);
  if (!first || *first > today) return first;
  if (!row.every) return std::nullopt;
  for (int number = 1; number < 10'000; ++number)
    if (const auto day = occurrence(*first, *row.every, number); day > today) return day;
  return std::nullopt;
}

// Talking first, then asking, then sending.
int distance(const CommunicationRow& row) {
  return row.direction ? -static_cast<int>(*row.direction) : 1;
}

} // namespace

std::optional<NextContact> next_contact(const Plan& plan, std::string_view customer, Date today) {
  const auto calendar = working_calendar(plan);
  std::optional<NextContact> best;
  for (const auto& entry : plan.communication) {
    const auto& row = entry.value;
    if (row.audience != customer && row.audience != "customers") continue;
    const auto day = next_day(row, today);
    if (!day) continue;
    const NextContact found{&row, calendar.is_working_day(*day) ? *day : calendar.add(*day, 1)};
    const auto key = [](const NextContact& c) { return std::make_tuple(distance(*c.row), c.date); };
    if (!best || key(found) < key(*best)) best = found;
  }
  return best;
}

std::string contact_sentence(const Voice& voice, const NextContact& contact) {
  const auto direction = contact.row->direction.value_or(Direction::talk);
  const auto how = one_line(contact.row->channel);
  const auto day = voice.date(contact.date);
  return voice(phrase::next_contact[static_cast<std::size_t>(direction)],
               {how.empty() ? day : day + " (" + how + ")"});
}

} // namespace itplan
