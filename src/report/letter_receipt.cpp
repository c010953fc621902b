// Letters before a decision: that we have it, that we wait for an answer, that we look again.
#include "itplan/base/text.hpp"
#include "itplan/plan/limits.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/working_days.hpp"
#include "itplan/report/phrases/letter.hpp"

#include "letter_draft.hpp"

namespace itplan {
namespace {

constexpr int working_days_to_reply = 5;
constexpr int working_days_to_think = 10;

const Decision* reopening(const Request& request) {
  const auto* standing = standing_decision(request);
  return standing && standing->outcome == Outcome::reopened ? standing : nullptr;
}

std::string receipt_opening(LetterDraft& draft) {
  const auto& voice = draft.voice();
  if (reopening(draft.request())) return voice(phrase::open_again, {draft.inside()});
  const auto received =
      draft.needed(draft.request().received, draft.at() / "received", "the day it came in");
  return voice(phrase::open_receipt, {draft.inside(), received});
}

// How IT put it in its own words, last.
std::string understanding(const Request& request) {
  std::string said;
  for (const auto& note : request.notes)
    if (note.from == "it" && note.kind == NoteKind::understanding) said = sentence(note.text);
  return said;
}

void add_understood(LetterDraft& draft, const Phrase& problem, const Phrase& result) {
  const auto& request = draft.request();
  draft.point("understood", problem, {quoted(draft, request.problem), understanding(request)});
  draft.point("wanted", result, {quoted(draft, request.result)});
}

// Since when it waits for a decision.
OptionalDate waits_since(const Request& request) {
  const auto* again = reopening(request);
  return again ? again->date : request.received;
}

// A day that has passed is no promise.
OptionalDate day_to_decide(LetterDraft& draft, const OptionalDate& from) {
  const auto by = decision_day(draft, from);
  if (by && *by < draft.today())
    draft.lack(
        draft.at(), "a day to decide that is still to come: " + iso_date(*by) + " has passed",
        "decide, and tell that in a letter: itplan decide " + draft.at().back() + " OUTCOME");
  return by;
}

std::string decision_promised(const LetterDraft& draft, const OptionalDate& by) {
  const auto& voice = draft.voice();
  return by ? voice(phrase::promise_decision, {voice.date(*by)}) : voice(phrase::no_day_yet);
}

std::string working_days_on(const LetterDraft& draft, int days) {
  return draft.voice().date(working_calendar(draft.plan()).add(draft.today(), days));
}

} // namespace

void write_receipt(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto& request = draft.request();
  draft.open({receipt_opening(draft)});
  draft.needed(request.problem, draft.at() / "problem", "how we understand it");
  add_understood(draft, phrase::head_understood, phrase::head_wanted);
  draft.point("right", phrase::head_right,
              {request.confirmed ? voice(phrase::was_right, {voice.date(*request.confirmed)})
                                 : voice(phrase::one_word)});
  const auto by = day_to_decide(draft, waits_since(request));
  draft.point("next", phrase::head_next_step,
              {decision_promised(draft, by), by ? voice(phrase::three_answers) : std::string()});
  draft.call(phrase::questions);
}

void write_reminder(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto& request = draft.request();
  draft.open({voice(phrase::open_reminder, {draft.inside()})});
  if (request.problem.empty() && request.result.empty() && understanding(request).empty())
    draft.needed(request.problem, draft.at() / "problem", "how we understand it");
  add_understood(draft, phrase::head_the_problem, phrase::head_you_want);
  const auto reply_by = working_calendar(draft.plan()).add(draft.today(), working_days_to_reply);
  draft.point("ask", phrase::head_we_ask, {voice(phrase::answer_before, {voice.date(reply_by)})});
  const auto by = decision_day(draft, waits_since(request));
  if (by && *by > reply_by)
    draft.point("why", phrase::head_why_now,
                {voice(phrase::decide_by, {voice.date(*by)}), voice(phrase::what_you_mean)});
  draft.call(phrase::rather_talk);
}

void write_review(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto answer = answer_of(draft);
  const auto& decision = answer.decision;
  const auto day = *decision.review_on;
  draft.open({voice(phrase::open_again, {draft.inside()}),
              voice(phrase::promised_to_look, {voice.date(day)}),
              draft.today() > day ? voice(phrase::later_and_sorry) : std::string()});
  draft.point("said", phrase::head_said_then,
              {voice(phrase::said_not_now, {voice.date(*decision.date), fact_of(draft, answer)})});
  draft.point("change", phrase::head_could_change, {sentence(decision.would_change)});
  draft.point("ask", phrase::head_we_ask,
              {voice(phrase::still_wanted, {working_days_on(draft, working_days_to_think)})});
  const auto by = day_to_decide(draft, day);
  draft.point("next", phrase::head_next_step,
              {voice(phrase::counts_again), decision_promised(draft, by)});
  draft.call(phrase::questions);
}

} // namespace itplan
