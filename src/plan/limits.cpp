#include "itplan/plan/limits.hpp"

#include <algorithm>

namespace itplan {

bool is_in_days(Measure measure) {
  return measure != Measure::agreements_kept && measure != Measure::satisfaction;
}

std::string_view lacks_to_be_measured(const Promise& promise) {
  if (!promise.measure) return "measure";
  if (is_in_days(*promise.measure) && !promise.at_most) return "at_most";
  if (*promise.measure == Measure::satisfaction && !promise.at_least) return "at_least";
  return {};
}

int capped_days(std::int64_t at_most) {
  return static_cast<int>(std::clamp<std::int64_t>(at_most, 0, 3660));
}

std::optional<Limit> limit_of(const Plan& plan, Measure measure) {
  for (const auto& [id, promise] : plan.promises)
    if (promise.measure == measure && promise.at_most)
      return Limit{id, capped_days(*promise.at_most), promise.from};
  return std::nullopt;
}

Limit limit_to_tell(const Plan& plan, Date decided) {
  const auto promised = limit_of(plan, Measure::working_days_to_told);
  return promised && promised->holds_for(decided) ? *promised : Limit{{}, 3};
}

bool is_word_from_it(const ConversationNote& note) {
  return note.from == "it" || note.kind == NoteKind::receipt;
}

OptionalDate first_word(const Request& request) {
  OptionalDate first = request.confirmed;
  const auto take = [&](const OptionalDate& date) {
    if (date && (!first || *date < *first)) first = date;
  };
  for (const auto& note : request.notes)
    if (is_word_from_it(note)) take(note.date);
  for (const auto& decision : request.decisions)
    if (decision.told) take(decision.told->date);
  return first;
}

} // namespace itplan
