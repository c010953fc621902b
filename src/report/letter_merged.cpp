// The letter that a request goes on in another one.
#include "itplan/plan/rounds.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/plan/told.hpp"
#include "itplan/report/phrases/letter.hpp"

#include "letter_draft.hpp"

#include <algorithm>

namespace itplan {
namespace {

// The last day on which the reader can still give points.
OptionalDate points_until(const LetterDraft& draft) {
  for (const auto& [id, round] : draft.plan().rounds) {
    if (!round.closes || is_closed(round, draft.today())) continue;
    const auto* ballots = draft.plan().ballots.find(id);
    if (!ballots || !ballots->contains(draft.reader())) return round.closes;
  }
  return {};
}

std::string what_it_means(LetterDraft& draft, const Request& into, const Id& id) {
  const auto& voice = draft.voice();
  if (into.customer == draft.reader()) return voice(phrase::other_is_yours);
  if (std::find(into.also_for.begin(), into.also_for.end(), draft.reader()) == into.also_for.end())
    draft.lack(Path{"requests", id, "also_for"},
               "'" + draft.reader() + "' among those whom the other request is for",
               "itplan edit, and add '" + draft.reader() + "' to also_for of " + id);
  return voice(phrase::hear_of_other, {voice.customer(into.customer)});
}

// Only what the customer of the other request heard already.
Sentences where_it_stands(const LetterDraft& draft, const Request& into) {
  const auto& voice = draft.voice();
  const auto* promise = promise_of(into);
  const bool known = promise && is_told(*promise);
  Sentences said;
  if (into.started) said.push_back(voice(phrase::we_began, {voice.date(*into.started)}));
  if (known)
    said.push_back(voice(into.started ? phrase::other_promised : phrase::other_goes_ahead,
                         {in_year(draft, *promise)}));
  if (!said.empty()) return said;
  const auto by = decision_day(draft, into.received);
  if (by && *by >= draft.today())
    said.push_back(voice(phrase::promise_decision, {voice.date(*by)}));
  return said;
}

} // namespace

void write_merged(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto answer = answer_of(draft);
  const auto& id = answer.decision.into;
  draft.needed(id, answer.at / "into", "in which request it goes on", "ID");
  draft.open(
      {voice(phrase::open_merged, {draft.subject(), voice.title(id)}), who_decided(draft, answer)});
  draft.point("reason", phrase::head_why, {fact_of(draft, answer)});
  if (!answer.decision.heard.empty())
    draft.point("heard", phrase::head_heard,
                {sentence(answer.decision.heard), voice(phrase::taken_along)});
  draft.call(phrase::left_out);
  const auto* into = draft.plan().requests.find(id);
  if (!into) return;
  const auto until = points_until(draft);
  draft.point("means", phrase::head_means,
              {what_it_means(draft, *into, id),
               until ? voice(phrase::points_until, {voice.date(*until)}) : std::string()});
  draft.point("next", phrase::head_next_step, where_it_stands(draft, *into));
}

} // namespace itplan
