// The letter that it is done: what was promised, and whether it works.
#include "itplan/plan/agreements.hpp"
#include "itplan/plan/limits.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/working_days.hpp"
#include "itplan/report/phrases/letter.hpp"

#include "letter_draft.hpp"

#include <algorithm>

namespace itplan {
namespace {

// Working days that a customer has at least, from the letter on.
constexpr int time_to_try = 5;

std::string how_late(const Voice& voice, Date promised, Date did) {
  if (did <= promised) return {};
  const auto days = static_cast<std::size_t>((did - promised).count());
  return voice(phrase::later_than_promised, {counted(days, phrase::day, voice.language)});
}

std::string kept_side(LetterDraft& draft, const Agreement& agreement, const Path& at) {
  const auto& voice = draft.voice();
  const auto last = due(agreement, Side::we);
  const auto moves = moves_of(agreement, Side::we);
  const auto first = moves.empty() ? last : agreement.moved[moves.front()].from;
  draft.needed(first, at / "we_by", "the day we agreed");
  if (!first || !last) return {};
  const auto did = agreement.we_did.value_or(*draft.request().delivered);
  const auto promised = *first == *last
                            ? voice(phrase::promised_and_done, {voice.date(*last), voice.date(did)})
                            : voice(phrase::promised_moved_and_done,
                                    {voice.date(*first), voice.date(*last), voice.date(did)});
  const auto late = how_late(voice, *last, did);
  return sentence(agreement.we) + " " + promised + (late.empty() ? "" : " " + late);
}

void add_promised(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto& request = draft.request();
  Sentences items;
  for (std::size_t i = 0; i < request.agreements.size(); ++i) {
    const auto& agreement = request.agreements[i];
    if (agreement.we.empty() || (agreement.ended && !agreement.we_did)) continue;
    items.push_back(kept_side(draft, agreement, draft.at() / "agreements" / i));
  }
  Sentences said;
  const auto* promise = promise_of(request);
  if (items.empty() && promise)
    said.push_back(voice(phrase::promised_and_ready,
                         {in_year(draft, *promise), voice.date(*request.delivered)}));
  else if (items.empty())
    draft.lack(draft.at() / "agreements", "what we agreed, and by when",
               draft.agree("--we TEXT --we-by DATE"));
  draft.point("promised", phrase::head_promised, said, items);
}

void add_theirs(LetterDraft& draft) {
  if (draft.is_copy()) return;
  Sentences said;
  for (const auto& agreement : draft.request().agreements)
    if (!agreement.you.empty() && agreement.you_did)
      said.push_back(
          sentence(agreement.you) + " " +
          draft.voice()(phrase::done_thank_you, {draft.voice().date(*agreement.you_did)}));
  draft.point("yours", phrase::head_you_did, said);
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
  const auto& asked = request.result.empty() ? request.problem : request.result;
  draft.needed(asked, draft.at() / "result", "what the customer asked");
  draft.point("works", phrase::head_works,
              {voice(phrase::you_wanted, {sentence(asked)}),
               voice(phrase::say_it_works, {voice.date(by)})});
}

} // namespace

void write_done(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto& request = draft.request();
  draft.open({voice(phrase::open_done, {draft.subject(), voice.date(*request.delivered)})});
  add_promised(draft);
  add_theirs(draft);
  draft.point("went_well", phrase::head_went_well, {sentence(request.went_well)});
  draft.point("lesson", phrase::head_lesson, {sentence(request.lesson)});
  add_acceptance(draft);
  draft.paragraph("rating", {voice(phrase::rate_us)});
  draft.call(phrase::questions);
}

} // namespace itplan
