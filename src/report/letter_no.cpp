// The letters that say not now and no: why, what a yes would cost, what is possible, how to go on.
#include "itplan/plan/status.hpp"
#include "itplan/report/phrases/letter.hpp"

#include "letter_draft.hpp"

#include <algorithm>

namespace itplan {
namespace {

void add_heard(LetterDraft& draft, const DecisionAt& answer) {
  const auto heard = draft.needed(answer.decision.heard, answer.at / "heard",
                                  "what the customer told us that counts");
  draft.point("heard", phrase::head_heard, {heard, draft.voice()(phrase::that_counted)});
}

// A question on which the request scores well decided nothing: naming it would contradict the no.
std::string deciding_question(LetterDraft& draft, const DecisionAt& answer, bool is_needed) {
  constexpr Hundredths highest_that_fails{200};
  const auto& criterion = answer.decision.criterion;
  if (criterion.empty()) {
    if (is_needed)
      draft.lack(answer.at / "criterion", "the question that decided",
                 set_command(answer.at / "criterion", "ID"));
    return {};
  }
  const auto* score = draft.request().scores.find(criterion);
  if (score && *score > highest_that_fails) return {};
  return draft.voice()(phrase::deciding_question, {draft.voice().criterion(criterion)});
}

// All days together, where no request would make room. A request that was not estimated counts as
// none, so that the sum is the least it can be.
std::string asked_and_room(const LetterDraft& draft) {
  Days wanted{};
  Days room{};
  for (const auto& skill : draft.choice()->skills) {
    wanted = wanted + skill.wanted;
    for (const auto& quarter : skill.room)
      room = room + quarter;
  }
  if (wanted <= room) return {};
  const auto& requests = draft.plan().requests;
  const bool at_least = std::any_of(requests.begin(), requests.end(), [](const auto& entry) {
    return is_asked(entry.value) && entry.value.effort.empty();
  });
  const auto& voice = draft.voice();
  return voice(at_least ? phrase::asked_at_least_and_room : phrase::asked_and_room,
               {voice.number(wanted), voice.number(room)});
}

std::string dropped(const LetterDraft& draft, const RankedRequest& ranked) {
  const auto& voice = draft.voice();
  const auto& price = ranked.price_of_yes;
  if (!ranked.price_proven) return voice(phrase::would_drop_such, {voice.title(price.front())});
  if (price.size() == 1) return voice(phrase::would_drop_one, {voice.title(price.front())});
  const auto own = std::count_if(price.begin(), price.end(), [&](const Id& id) {
    const auto* request = draft.plan().requests.find(id);
    return request && request->customer == draft.reader();
  });
  const auto all = number_text(price.size(), voice.language);
  if (own == 0) return voice(phrase::would_drop, {all});
  return voice(phrase::would_drop_own,
               {all, number_text(static_cast<std::size_t>(own), voice.language)});
}

void add_price(LetterDraft& draft) {
  if (!draft.choice() || !draft.choice()->method) return;
  const auto* ranked = draft.choice()->find(draft.at().back());
  if (!ranked) return;
  const bool is_tie = ranked->tie != Tie::none && ranked->tie != Tie::maybe;
  draft.point("price", phrase::head_price,
              {is_tie ? draft.voice().tie_sentences(*ranked) : std::string(),
               ranked->above_line()            ? draft.voice()(phrase::there_is_room)
               : !ranked->price_of_yes.empty() ? dropped(draft, *ranked)
                                               : asked_and_room(draft)});
}

void add_change(LetterDraft& draft, const DecisionAt& answer) {
  draft.point("change", phrase::head_change,
              {draft.needed(answer.decision.would_change, answer.at / "would_change",
                            "what would change the answer")});
}

} // namespace

void write_not_now(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto answer = answer_of(draft);
  const auto& review_on = answer.decision.review_on;
  const auto review =
      draft.needed(review_on, answer.at / "review_on", "the day we look at it again");
  if (review_on && *review_on < draft.today())
    draft.lack(answer.at / "review_on", "a day to look again that is still to come",
               set_command(answer.at / "review_on", "DATE"));
  draft.open({voice(phrase::open_not_now, {draft.subject()}),
              voice(phrase::look_again_on, {review}), who_decided(draft, answer)});
  add_heard(draft, answer);
  draft.point("reason", phrase::head_why_not_now,
              {fact_of(draft, answer), deciding_question(draft, answer, false)});
  if (draft.choice() && draft.choice()->method && draft.request().effort.empty())
    draft.lack(draft.at() / "effort", "how many days the request takes",
               set_command(draft.at() / "effort" / "SKILL", "DAYS"));
  add_price(draft);
  draft.point("possible", phrase::head_possible_now, {possible_instead(draft, answer)});
  add_change(draft, answer);
  add_again(draft, answer, false);
  draft.call(phrase::questions_or_changes);
  draft.rate(phrase::rate_answer);
}

void write_no(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto answer = answer_of(draft);
  const bool stopped = answer.decision.outcome == Outcome::stopped;
  draft.open({stopped ? voice(phrase::open_stopped, {draft.inside()})
                      : voice(phrase::open_no, {draft.subject()}),
              who_decided(draft, answer), voice(phrase::glad_to_explain)});
  add_heard(draft, answer);
  draft.point(
      "reason", phrase::head_why_not,
      {fact_of(draft, answer), deciding_question(draft, answer, !draft.plan().criteria.empty())});
  if (!stopped) add_price(draft);
  draft.point("possible", phrase::head_possible, {possible_instead(draft, answer)});
  add_change(draft, answer);
  add_again(draft, answer, true);
  draft.call(phrase::questions_or_changes);
  draft.rate(phrase::rate_answer);
}

} // namespace itplan
