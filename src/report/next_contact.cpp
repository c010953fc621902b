#include "next_contact.hpp"

#include "itplan/plan/rhythm.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/report/phrases/letter.hpp"

#include <algorithm>
#include <tuple>

namespace itplan {
namespace {

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
    const auto next = next_occurrence(row, calendar, today + std::chrono::days(1));
    if (!next) continue;
    const NextContact found{&row, next->day};
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
