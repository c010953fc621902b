#include "itplan/plan/opinions.hpp"

#include "itplan/plan/rounds.hpp"
#include "itplan/plan/status.hpp"

#include <algorithm>

namespace itplan {
namespace {

bool is_on_scale(const std::optional<std::int64_t>& score) {
  return score && *score >= lowest_score && *score <= highest_score;
}

void take(std::vector<Score>& scores, const std::vector<ConversationNote>& notes,
          std::string_view customer, const Request* about) {
  for (const auto& note : notes) {
    if (note.kind != NoteKind::feedback || note.from == "it" || !is_on_scale(note.score)) continue;
    scores.push_back({note.date, note.from.empty() ? customer : std::string_view(note.from), about,
                      *note.score});
  }
}

bool is_answer(const ConversationNote& note) {
  return note.from != "it" && note.kind != NoteKind::receipt;
}

OptionalDate answer_since(const Request& request, Date asked) {
  OptionalDate first;
  const auto consider = [&](const OptionalDate& date) {
    if (date && *date >= asked && (!first || *date < *first)) first = date;
  };
  consider(request.confirmed);
  for (const auto& note : request.notes)
    if (is_answer(note)) consider(note.date);
  return first;
}

std::vector<Date> questions_about(const Request& request) {
  std::vector<Date> asked;
  for (const auto& note : request.notes)
    if (note.kind == NoteKind::understanding && note.from == "it" && note.date)
      asked.push_back(*note.date);
  std::sort(asked.begin(), asked.end());
  return asked;
}

} // namespace

std::vector<Score> scores_given(const Plan& plan, Date today) {
  std::vector<Score> scores;
  for (const auto& request : plan.requests)
    take(scores, request.value.notes, request.value.customer, &request.value);
  for (const auto& customer : plan.customers)
    take(scores, customer.value.notes, customer.id, nullptr);
  for (const auto& given : opinions_given(plan, today))
    if (is_on_scale(given.opinions->satisfied))
      scores.push_back({given.date, given.customer, nullptr, *given.opinions->satisfied});
  return scores;
}

std::vector<OpinionsGiven> opinions_given(const Plan& plan, Date today) {
  std::vector<OpinionsGiven> given;
  for (const auto& [round_id, ballots] : plan.ballots) {
    const auto* round = plan.rounds.find(round_id);
    if (!round || !is_closed(*round, today)) continue;
    for (const auto& [customer, ballot] : ballots)
      if (ballot.opinions) given.push_back({round_id, customer, ballot.cast, &*ballot.opinions});
  }
  return given;
}

int days_waited_for_customer(const Request& request, const WorkingCalendar& calendar, Date from,
                             Date to) {
  int days = 0;
  for (const auto asked : questions_about(request)) {
    const auto begin = std::max(asked, from);
    const auto end = std::min(answer_since(request, asked).value_or(to), to);
    days += calendar.days_between(begin, end);
    from = std::max(begin, end);
  }
  return days;
}

} // namespace itplan
