// Letters about a yes that was told: it gets another quarter, or is taken back.
#include "itplan/plan/agreements.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/report/phrases/letter.hpp"

#include "letter_draft.hpp"
#include "next_contact.hpp"

#include <algorithm>

namespace itplan {
namespace {

// "het derde kwartaal van 2027" and "het tweede"; of two years both with their year.
std::string old_quarter(const LetterDraft& draft, const Decision& promise, const Decision& now) {
  constexpr int quarters = 4;
  const auto& plan = draft.plan();
  const bool same_year = *promised_quarter_count(plan, promise) / quarters ==
                         *promised_quarter_count(plan, now) / quarters;
  if (!same_year) return in_year(draft, promise);
  const auto which = static_cast<std::size_t>(promise.quarter->quarter);
  return draft.voice()(phrase::old_quarters[which]);
}

// What moved since the promise was made, of one side.
Sentences moved_rows(const LetterDraft& draft, const Decision& promise, Side side) {
  const auto& voice = draft.voice();
  Sentences rows;
  for (const auto& agreement : draft.request().agreements) {
    const auto& text = side == Side::we ? agreement.we : agreement.you;
    const bool done =
        side == Side::we ? agreement.we_did.has_value() : agreement.you_did.has_value();
    const auto moves = moves_of(agreement, side);
    if (text.empty() || done || agreement.ended || moves.empty()) continue;
    const auto& move = agreement.moved[moves.back()];
    if (!move.from || !move.to || (promise.date && *move.to < *promise.date)) continue;
    rows.push_back(voice(phrase::due_by_first,
                         {voice.date(*move.to), voice.date(*move.from), sentence(text)}));
  }
  return rows;
}

OptionalDate last_day_to_ask(const LetterDraft& draft, const Decision& decision) {
  if (!decision.ask_again || !decision.ask_again->before) return {};
  return *decision.ask_again->before > draft.today() ? decision.ask_again->before : OptionalDate();
}

std::string taken_back_opening(const LetterDraft& draft, const Decision& decision) {
  const auto& voice = draft.voice();
  if (decision.outcome == Outcome::stopped) return voice(phrase::open_stopped, {draft.inside()});
  return voice(decision.outcome == Outcome::not_now ? phrase::not_now_after_all
                                                    : phrase::not_after_all,
               {draft.subject()});
}

// A broken promise is never told by letter first.
void need_talk(LetterDraft& draft, const DecisionAt& answer) {
  const auto& notes = draft.request().notes;
  const bool talked = std::any_of(notes.begin(), notes.end(), [&](const ConversationNote& note) {
    return note.kind == NoteKind::warning && note.date && *note.date >= *answer.decision.date;
  });
  if (!talked)
    draft.lack(draft.at() / "notes", "the talk in which the customer heard it first",
               "talk, then: itplan note " + draft.at().back() + " TEXT --kind warning");
}

Sentences let_go(const LetterDraft& draft) {
  Sentences rows;
  for (const auto& agreement : draft.request().agreements)
    if (!agreement.you.empty() && agreement.ended && !agreement.you_did)
      rows.push_back(sentence(agreement.you));
  return rows;
}

} // namespace

void write_moved(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto answer = answer_of(draft);
  const auto& now = answer.decision;
  const auto& promise = *told_promise(draft.request());
  const bool later =
      *promised_quarter_count(draft.plan(), now) > *promised_quarter_count(draft.plan(), promise);
  const auto old = old_quarter(draft, promise, now);
  draft.open({voice(later ? phrase::open_moved : phrase::open_sooner, {draft.subject()}),
              voice(phrase::quarter_instead, {in_year(draft, now), old}),
              who_decided(draft, answer)});
  if (later)
    draft.paragraph("sorry", {voice(phrase::sorry_for_quarter,
                                    {voice.quarter(static_cast<int>(promise.quarter->quarter))})});
  draft.point("reason", phrase::head_reason, {fact_of(draft, answer)});
  draft.point(
      "possible", phrase::head_until_quarter,
      {now.alternative == "none" ? voice(phrase::no_other_solution) : sentence(now.alternative)});
  draft.point("ours", phrase::head_changes, {}, moved_rows(draft, promise, Side::we));
  if (!draft.is_copy())
    draft.point("yours", phrase::head_changes_yours, {}, moved_rows(draft, promise, Side::you));
  if (now.not_included.empty() || now.not_included == promise.not_included)
    draft.point("result", phrase::head_still, {quoted(draft, draft.request().result)});
  draft.call(phrase::quarter_does_not_suit, last_day_to_ask(draft, now));
  draft.rate(phrase::rate_message);
}

void write_taken_back(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto answer = answer_of(draft);
  const auto& decision = answer.decision;
  const auto& promise = *told_promise(draft.request());
  need_talk(draft, answer);
  draft.open({voice(phrase::open_taken_back), taken_back_opening(draft, decision),
              who_decided(draft, answer)});
  const auto day = voice.date(*promise.told->date);
  draft.point("sorry", phrase::head_sorry,
              {promise.quarter ? voice(phrase::said_yes_for, {day, in_year(draft, promise)})
                               : voice(phrase::said_yes, {day}),
               voice(phrase::broke_our_word)});
  draft.point("reason", phrase::head_reason, {fact_of(draft, answer)});
  draft.point("possible", phrase::head_do_for_you, {possible_instead(draft, answer)});
  if (!draft.is_copy()) draft.point("yours", phrase::head_let_go, {}, let_go(draft));
  const auto contact = next_contact(draft.plan(), draft.reader(), draft.today());
  const bool again = decision.review_on && *decision.review_on > draft.today();
  draft.point(
      "next", phrase::head_goes_on,
      {again ? voice(phrase::look_again_on, {voice.date(*decision.review_on)}) : std::string(),
       contact ? contact_sentence(voice, *contact) : std::string()});
  add_again(draft, answer, false);
  draft.call(phrase::questions);
  draft.rate(phrase::rate_answer);
}

} // namespace itplan
