// The letter that says yes: when, what, and what both sides do.
#include "itplan/plan/agreements.hpp"
#include "itplan/report/phrases/letter.hpp"

#include "letter_draft.hpp"
#include "next_contact.hpp"

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
std::string ready_text(LetterDraft& draft, Quarter quarter, const Path& at) {
  const auto& voice = draft.voice();
  const auto end = promised_day(draft.plan(), draft.request());
  if (!end || *end >= draft.today())
    return voice(draft.request().started ? phrase::work_ready_in : phrase::work_in,
                 {in_year(draft, quarter)});
  if (const auto day = agreed_day(draft)) return voice(phrase::work_ready_on, {voice.date(*day)});
  draft.lack(at / "quarter", "a day to finish it that is still to come",
             "itplan letter " + draft.at().back() + " --kind late");
  return {};
}

Sentences when_sentences(LetterDraft& draft, const DecisionAt& answer) {
  const auto& voice = draft.voice();
  const auto& started = draft.request().started;
  Sentences said;
  if (started) said.push_back(sentence(voice(phrase::why_doing, {voice.date(*started)})));
  if (answer.decision.quarter)
    said.push_back(ready_text(draft, *answer.decision.quarter, answer.at));
  else if (!started)
    draft.lack(answer.at, "the quarter in which we do it",
               set_command(answer.at / "quarter", "QUARTER"));
  return said;
}

std::string our_side(LetterDraft& draft, const Agreement& agreement, const Path& at) {
  const auto& voice = draft.voice();
  if (agreement.we_did)
    return sentence(agreement.we) + " " + voice(phrase::we_did_on, {voice.date(*agreement.we_did)});
  const auto day =
      draft.needed(due(agreement, Side::we), at / "we_by", "the day by which we do our part");
  return sentence(agreement.we) + " " + voice(phrase::we_do_by, {day});
}

std::string your_side(LetterDraft& draft, const Agreement& agreement, const Path& at) {
  const auto& voice = draft.voice();
  if (agreement.you_did)
    return sentence(agreement.you) + " " +
           voice(phrase::you_did_on, {voice.date(*agreement.you_did)});
  const auto day = draft.needed(due(agreement, Side::you), at / "you_by",
                                "the day by which the customer does its part");
  return sentence(agreement.you) + " " + voice(phrase::you_do_by, {day});
}

void add_agreed(LetterDraft& draft) {
  const auto& agreements = draft.request().agreements;
  const auto at = draft.at() / "agreements";
  if (agreements.empty())
    return draft.lack(at, "what we and the customer agree to do, and by when",
                      draft.agree("--we TEXT --we-by DATE --you TEXT --you-by DATE"));
  Sentences items;
  bool waits_for_them = false;
  bool asks_them = false;
  for (std::size_t i = 0; i < agreements.size(); ++i) {
    const auto& agreement = agreements[i];
    if (!agreement.we.empty()) items.push_back(our_side(draft, agreement, at / i));
    if (agreement.you.empty()) continue;
    asks_them = true;
    waits_for_them = waits_for_them || !agreement.you_did;
    items.push_back(your_side(draft, agreement, at / i));
  }
  if (!asks_them)
    draft.lack(at / std::size_t{0}, "what we need from the customer",
               set_command(at / std::size_t{0} / "you", "TEXT") + ", and you_by");
  draft.point("agreed", phrase::head_agreed, {}, items);
  if (waits_for_them)
    draft.point("otherwise", phrase::head_otherwise, {draft.voice()(phrase::your_part_late)});
}

} // namespace

void write_yes(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto answer = answer_of(draft);
  const auto& request = draft.request();
  draft.open({voice(phrase::open_yes, {one_line(request.title)}), who_decided(draft, answer)});
  draft.point("when", phrase::head_when, when_sentences(draft, answer));
  draft.needed(request.result, draft.at() / "result", "what the customer will get");
  draft.point("result", phrase::head_result, {quoted(draft, request.result)});
  draft.point("not_included", phrase::head_not_included,
              {draft.needed(answer.decision.not_included, answer.at / "not_included",
                            "what is not part of it")});
  draft.point("reason", phrase::head_why_yours,
              reason_sentences(draft, answer.decision, answer.at, false));
  add_agreed(draft);
  if (const auto contact = contact_of(draft))
    draft.point("contact", phrase::head_contact,
                {contact_sentence(voice, *contact), voice(phrase::told_beforehand)});
}

} // namespace itplan
