// The letter that says yes: what, when, and what both sides do.
#include "itplan/plan/agreements.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/report/phrases/letter.hpp"

#include "letter_draft.hpp"
#include "next_contact.hpp"

#include <algorithm>

namespace itplan {
namespace {

// The last day that we agreed for what is not done yet, if it is still to come.
OptionalDate agreed_day(const LetterDraft& draft) {
  OptionalDate last;
  for (const auto& agreement : draft.request().agreements)
    for (const auto& side : sides_of(agreement, {}, {}))
      if (side.ours && side.is_open() && side.due >= draft.today() && side.due > last)
        last = side.due;
  return last;
}

// The promised quarter, or once that has passed the day that was agreed since.
std::string ready_text(LetterDraft& draft, const Decision& promise, const Path& at) {
  const auto& voice = draft.voice();
  const auto end = promised_day(draft.plan(), draft.request());
  if (!end || *end >= draft.today()) return voice(phrase::promise_for, {in_year(draft, promise)});
  if (const auto day = agreed_day(draft)) return voice(phrase::promise_for, {voice.date(*day)});
  draft.lack(at / "quarter", "a day to finish it that is still to come",
             "itplan letter " + draft.at().back() + " --kind late");
  return {};
}

Sentences when_sentences(LetterDraft& draft, const DecisionAt& answer) {
  const auto& voice = draft.voice();
  const auto& started = draft.request().started;
  Sentences said;
  if (answer.decision.quarter)
    said.push_back(ready_text(draft, answer.decision, answer.at));
  else if (!started)
    draft.lack(answer.at, "the quarter in which we do it",
               set_command(answer.at / "quarter", "QUARTER"));
  if (started) said.push_back(voice(phrase::we_began, {voice.date(*started)}));
  return said;
}

// What one side does, with the day; done rows before those to do.
class Rows {
public:
  Rows(LetterDraft& draft, bool ours) : draft_(draft), ours_(ours) {}

  void add(const AgreementSide& side, const Path& at) {
    const auto& voice = draft_.voice();
    const auto text = sentence(side.text());
    if (side.done)
      return done_.push_back(
          voice(ours_ ? phrase::done_by_us : phrase::done_by_you, {voice.date(*side.done), text}));
    if (side.agreement->ended) return;
    const auto day = draft_.needed(side.due, at / (ours_ ? "we_by" : "you_by"),
                                   ours_ ? "the day by which we do our part"
                                         : "the day by which the customer does its part");
    open_.push_back(voice(phrase::due_by, {day, text}));
  }
  bool is_open() const { return !open_.empty(); }
  Sentences all() const {
    auto rows = done_;
    rows.insert(rows.end(), open_.begin(), open_.end());
    return rows;
  }

private:
  LetterDraft& draft_;
  bool ours_;
  Sentences done_;
  Sentences open_;
};

void add_agreed(LetterDraft& draft) {
  const auto& agreements = draft.request().agreements;
  const auto at = draft.at() / "agreements";
  if (agreements.empty())
    return draft.lack(at, "what we and the customer agree to do, and by when",
                      draft.agree("--we TEXT --we-by DATE --you TEXT --you-by DATE"));
  Rows ours(draft, true);
  Rows yours(draft, false);
  for (std::size_t i = 0; i < agreements.size(); ++i)
    for (const auto& side : sides_of(agreements[i], {}, {}))
      (side.ours ? ours : yours).add(side, at / i);
  const auto asks_them = std::any_of(agreements.begin(), agreements.end(),
                                     [](const Agreement& one) { return !one.you.empty(); });
  if (!asks_them)
    draft.lack(at / std::size_t{0}, "what we need from the customer",
               set_command(at / std::size_t{0} / "you", "TEXT") + ", and you_by");
  draft.point("ours", phrase::head_we_do, {}, ours.all());
  draft.point("yours", phrase::head_you_do, {}, yours.all());
  if (yours.is_open()) draft.paragraph("otherwise", {draft.voice()(phrase::your_part_late)});
}

bool promises_agreements(const Plan& plan) {
  return std::any_of(plan.promises.begin(), plan.promises.end(), [](const auto& promise) {
    return promise.value.measure == Measure::agreements_kept;
  });
}

} // namespace

void write_yes(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto answer = answer_of(draft);
  const auto& request = draft.request();
  draft.open({voice(phrase::open_yes, {draft.subject()}), who_decided(draft, answer)});
  draft.needed(request.result, draft.at() / "result", "what the customer will get");
  const auto not_included = draft.needed(answer.decision.not_included, answer.at / "not_included",
                                         "what is not part of it");
  draft.point("result", phrase::head_result,
              {quoted(draft, request.result), voice(phrase::not_part, {not_included})});
  draft.point("when", phrase::head_when, when_sentences(draft, answer));
  draft.point("reason", phrase::head_why_yes, {fact_of(draft, answer)});
  add_agreed(draft);
  if (const auto contact = contact_of(draft))
    draft.point("contact", phrase::head_contact,
                {contact_sentence(voice, *contact), promises_agreements(draft.plan())
                                                        ? voice(phrase::told_beforehand)
                                                        : std::string()});
  draft.call(phrase::questions);
}

} // namespace itplan
