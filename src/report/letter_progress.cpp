// Letters about how far it is: receipt and done.
#include "itplan/base/text.hpp"
#include "itplan/plan/agreements.hpp"
#include "itplan/plan/limits.hpp"
#include "itplan/report/phrases/letter.hpp"

#include "letter_draft.hpp"

#include <algorithm>

namespace itplan {
namespace {

// Receipt.

const Decision* reopening(const Request& request) {
  const auto* standing = standing_decision(request);
  return standing && standing->outcome == Outcome::reopened ? standing : nullptr;
}

std::string receipt_opening(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto title = one_line(draft.request().title);
  if (const auto* again = reopening(draft.request()))
    return voice(phrase::open_reopened, {title, voice.date(*again->date)});
  const auto received =
      draft.needed(draft.request().received, draft.at() / "received", "the day it came in");
  return voice(phrase::open_receipt, {title, received});
}

Sentences how_understood(LetterDraft& draft) {
  const auto& request = draft.request();
  const auto& voice = draft.voice();
  draft.needed(request.problem, draft.at() / "problem", "how we understand it");
  Sentences said{quoted(draft, request.problem)};
  if (!request.result.empty())
    said.push_back(voice(phrase::wants_result, {sentence(request.result)}));
  for (const auto& note : request.notes)
    if (note.from == "it" && note.kind == NoteKind::understanding)
      said.push_back(sentence(note.text));
  said.push_back(request.confirmed ? voice(phrase::was_right, {voice.date(*request.confirmed)})
                                   : voice(phrase::is_it_right));
  return said;
}

// A form of theirs is still to come back.
bool owes_a_form(const LetterDraft& draft) {
  const auto& plan = draft.plan();
  return std::any_of(plan.rounds.begin(), plan.rounds.end(), [&](const auto& round) {
    if (!round.value.opens || *round.value.opens > draft.today()) return false;
    if (!round.value.closes || is_closed(round.value, draft.today())) return false;
    const auto* ballots = plan.ballots.find(round.id);
    return !ballots || !ballots->contains(draft.request().customer);
  });
}

Sentences what_comes_next(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto limit = limit_of(draft.plan(), Measure::working_days_to_decision);
  const auto* again = reopening(draft.request());
  const auto from = again ? again->date : draft.request().received;
  if (!limit) {
    draft.lack(Path{"promises"}, "the day by which we decide",
               "itplan edit, and add a promise with measure: working_days_to_decision and at_most");
    return {};
  }
  if (!from) return {};
  const auto by = working_calendar(draft.plan()).add(*from, limit->working_days);
  if (by < draft.today())
    draft.lack(draft.at(), "a day to decide that is still to come: " + iso_date(by) + " has passed",
               "decide, and tell that in a letter: itplan decide " + draft.at().back() +
                   " OUTCOME");
  Sentences said{voice(phrase::decide_by, {voice.date(by)})};
  if (!owes_a_form(draft)) said.push_back(voice(phrase::nothing_to_do));
  return said;
}

// Done.

// Working days that a customer has at least, from the letter on.
constexpr int time_to_try = 5;

std::string apart(const Voice& voice, Date a, Date b) {
  const auto days = std::chrono::abs(a - b).count();
  return counted(static_cast<std::size_t>(days), phrase::day, voice.language);
}

std::string when_it_came(const Voice& voice, Date agreed, Date did) {
  if (did == agreed) return voice(phrase::came_that_day);
  return voice(did < agreed ? phrase::came_early : phrase::came_late,
               {voice.date(did), apart(voice, agreed, did)});
}

std::string kept_side(LetterDraft& draft, const Agreement& agreement, const Path& at) {
  const auto& voice = draft.voice();
  const auto last = due(agreement, Side::we);
  const auto moves = moves_of(agreement, Side::we);
  const auto first = moves.empty() ? last : agreement.moved[moves.front()].from;
  const auto agreed = draft.needed(first, at / "we_by", "the day we agreed");
  if (!first) return {};
  Sentences said{sentence(agreement.we), voice(phrase::was_agreed, {agreed})};
  if (*last != *first) said.push_back(voice(phrase::then_moved, {voice.date(*last)}));
  said.push_back(when_it_came(voice, *last, agreement.we_did.value_or(*draft.request().delivered)));
  return join(said, " ");
}

void add_agreed_and_did(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto& request = draft.request();
  Sentences items;
  for (std::size_t i = 0; i < request.agreements.size(); ++i)
    if (!request.agreements[i].we.empty())
      items.push_back(kept_side(draft, request.agreements[i], draft.at() / "agreements" / i));
  Sentences said;
  const auto* decision = last_decision(request);
  if (items.empty() && decision && decision->quarter)
    said.push_back(voice(phrase::promised_and_done,
                         {in_year(draft, *decision->quarter), voice.date(*request.delivered)}));
  else if (items.empty())
    draft.lack(draft.at() / "agreements", "what we agreed, and by when",
               draft.agree("--we TEXT --we-by DATE"));
  draft.point("agreed", phrase::head_agreed_and_did, said, items);
}

void add_acceptance(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto& request = draft.request();
  if (request.accepted)
    return draft.point("works", phrase::head_works,
                       {voice(phrase::said_it_works, {voice.date(*request.accepted)})});
  const auto calendar = working_calendar(draft.plan());
  const auto by = std::max(calendar.add(*request.delivered, working_days_to_answer),
                           calendar.add(draft.today(), time_to_try));
  draft.point("works", phrase::head_works, {voice(phrase::say_it_works, {voice.date(by)})});
}

} // namespace

void write_receipt(LetterDraft& draft) {
  draft.open({receipt_opening(draft)});
  draft.point("understood", phrase::head_understood, how_understood(draft));
  draft.point("next", phrase::head_next_step, what_comes_next(draft));
}

void write_done(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto& request = draft.request();
  draft.open({voice(phrase::open_done, {one_line(request.title), voice.date(*request.delivered)})});
  const auto& asked = request.result.empty() ? request.problem : request.result;
  draft.needed(asked, draft.at() / "result", "what the customer asked");
  draft.point("asked", phrase::head_asked, {quoted(draft, asked)});
  add_agreed_and_did(draft);
  draft.point("went_well", phrase::head_went_well,
              {draft.needed(request.went_well, draft.at() / "went_well", "what went well")});
  draft.point("lesson", phrase::head_lesson,
              {draft.needed(request.lesson, draft.at() / "lesson", "what we learned")});
  add_acceptance(draft);
}

} // namespace itplan
