#include "next_contact.hpp"

#include "itplan/plan/rhythm.hpp"
#include "itplan/report/phrases/letter.hpp"

namespace itplan {
namespace {

// Talking first, then asking, then sending.
int distance(const CommunicationRow& row) {
  return row.direction ? -static_cast<int>(*row.direction) : 1;
}

} // namespace

std::optional<NextContact> next_contact(const Plan& plan, std::string_view customer, Date today) {
  std::optional<NextContact> best;
  for (const auto& [entry, day] : next_times(plan, today + std::chrono::days(1))) {
    const auto& row = entry->value;
    if (!day || !is_for(row, customer)) continue;
    if (!best || distance(row) < distance(*best->row)) best = NextContact{&row, *day};
  }
  return best;
}

std::string contact_sentence(const Voice& voice, const NextContact& contact) {
  const auto direction = contact.row->direction.value_or(Direction::talk);
  return voice(phrase::next_contact[static_cast<std::size_t>(direction)],
               {voice.date(contact.date)});
}

} // namespace itplan
