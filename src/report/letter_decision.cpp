// Letters that tell a decision: yes, not now, no.
#include "itplan/plan/agreements.hpp"
#include "itplan/report/line_words.hpp"
#include "itplan/report/phrases/letter.hpp"

#include "letter_draft.hpp"
#include "next_contact.hpp"

#include <algorithm>

namespace itplan {
namespace {

// The decision that the letter is about, and where it stands.
struct Answer {
  const Decision& decision;
  Path at;
};

Answer answer_of(const LetterDraft& draft) {
  const auto& decisions = draft.request().decisions;
  return {decisions.back(), draft.at() / "decisions" / (decisions.size() - 1)};
}

std::string who_decided(LetterDraft& draft, const Answer& answer) {
  const auto& voice = draft.voice();
  draft.needed(answer.decision.by, answer.at / "by", "who decided", "ROLE");
  return voice(phrase::decided_by, {capital(voice.decider(answer.decision.by), voice.language),
                                    voice.date(*answer.decision.date)});
}

void add_heard(LetterDraft& draft, const Answer& answer) {
  const auto heard = draft.needed(answer.decision.heard, answer.at / "heard",
                                  "what the customer told us that counts");
  draft.point("heard", phrase::head_heard, {heard, draft.voice()(phrase::was_weighed)});
}

// Where the request stands as if it were open; nothing where no line is drawn.
const RankedRequest* on_line(const LetterDraft& draft) {
  if (!draft.choice() || !draft.choice()->method) return nullptr;
  return draft.choice()->find(draft.at().back());
}

LineSentences line_of(const LetterDraft& draft) {
  return line_sentences(draft.plan(), *draft.choice(), draft.at().back(), draft.voice().language);
}

// What it takes beside what there is, when that is why it has to wait.
void add_room(LetterDraft& draft) {
  const auto* ranked = on_line(draft);
  const auto takes = draft.voice().takes(draft.request());
  if (!ranked || ranked->above_line() || takes.empty()) return;
  draft.point("room", phrase::head_room, {draft.voice()(phrase::yours_takes, {takes})},
              line_of(draft).numbers);
}

// That nobody gave it points or a value is no reason to hold against who asked.
void add_price(LetterDraft& draft) {
  const auto* ranked = on_line(draft);
  if (!ranked) return;
  const auto line = line_of(draft);
  const auto reason = ranked->above_line() ? draft.voice()(phrase::room_is_no_matter)
                      : ranked->standing == Standing::worthless ? std::string()
                                                                : line.reason;
  draft.point("price", phrase::head_price, {reason, line.price});
}

std::string possible(LetterDraft& draft, const Answer& answer) {
  if (answer.decision.alternative == "none") return draft.voice()(phrase::alternative_none);
  return draft.needed(answer.decision.alternative, answer.at / "alternative",
                      "what is possible instead, or none", "TEXT");
}

// A day that has passed offers nothing.
void check_ahead(LetterDraft& draft, const OptionalDate& date, const Path& at,
                 std::string_view what) {
  if (date && *date < draft.today()) draft.lack(at, what, set_command(at, "DATE"));
}

void add_again(LetterDraft& draft, const Answer& answer, bool is_needed) {
  const auto& again = answer.decision.ask_again;
  if (!again && !is_needed) return;
  const auto at = answer.at / "ask_again";
  const auto before = draft.needed(again ? again->before : OptionalDate(), at / "before",
                                   "until when to ask for another look");
  const auto with = again ? again->with : std::string();
  draft.needed(with, at / "with", "who then looks again", "ROLE");
  check_ahead(draft, again ? again->before : OptionalDate(), at / "before",
              "a day to ask for another look that is still to come");
  draft.point("again", phrase::head_again,
              {draft.voice()(phrase::missed_something,
                             {before, with_article(with, draft.voice().language)})});
}

// `lighter`: also how much less work would do, when room is what it waits for.
void add_change(LetterDraft& draft, const Answer& answer, bool lighter) {
  draft.point("change", phrase::head_change,
              {draft.needed(answer.decision.would_change, answer.at / "would_change",
                            "what would change the answer"),
               lighter && on_line(draft) ? line_of(draft).change : std::string(),
               draft.voice()(phrase::call_at_change,
                             {with_article(draft.plan().contact, draft.voice().language)})});
}

// Yes.

// The last day that we agreed for what is not done yet, if it is still to come.
OptionalDate agreed_day(const LetterDraft& draft) {
  OptionalDate last;
  for (const auto& agreement : draft.request().agreements) {
    const auto due = moved_to(agreement, agreement.we_by);
    const bool open = !agreement.we.empty() && !agreement.we_did && !agreement.ended;
    if (open && due && *due >= draft.today() && (!last || *due > *last)) last = due;
  }
  return last;
}

// The promised quarter, or once that has passed the day that was agreed since.
std::string ready_text(LetterDraft& draft, Quarter quarter, const Path& at) {
  const auto& voice = draft.voice();
  const auto end = last_day_of_quarter(year_of(draft.plan()), static_cast<int>(quarter));
  if (end >= draft.today())
    return voice(draft.request().started ? phrase::work_ready_in : phrase::work_in,
                 {in_year(draft, quarter)});
  if (const auto day = agreed_day(draft)) return voice(phrase::work_ready_on, {voice.date(*day)});
  draft.lack(at / "quarter", "a day to finish it that is still to come",
             "itplan letter " + draft.at().back() + " --kind late");
  return {};
}

Sentences when_sentences(LetterDraft& draft, const Answer& answer) {
  const auto& voice = draft.voice();
  const auto& started = draft.request().started;
  Sentences said;
  if (started) said.push_back(voice(phrase::work_began, {voice.date(*started)}));
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
  const auto day = draft.needed(moved_to(agreement, agreement.we_by), at / "we_by",
                                "the day by which we do our part");
  return sentence(agreement.we) + " " + voice(phrase::we_do_by, {day});
}

std::string your_side(LetterDraft& draft, const Agreement& agreement, const Path& at) {
  const auto& voice = draft.voice();
  if (agreement.you_did)
    return sentence(agreement.you) + " " +
           voice(phrase::you_did_on, {voice.date(*agreement.you_did)});
  const auto day = draft.needed(moved_to(agreement, agreement.you_by), at / "you_by",
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

void write_not_now(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto answer = answer_of(draft);
  const auto review = draft.needed(answer.decision.review_on, answer.at / "review_on",
                                   "the day we look at it again");
  check_ahead(draft, answer.decision.review_on, answer.at / "review_on",
              "a day to look again that is still to come");
  draft.open({voice(phrase::open_not_now, {one_line(draft.request().title)}),
              voice(phrase::no_is_not_meant, {review}), who_decided(draft, answer)});
  add_heard(draft, answer);
  draft.point("reason", phrase::head_reason,
              reason_sentences(draft, answer.decision, answer.at, false));
  if (draft.choice() && draft.choice()->method && draft.request().effort.empty())
    draft.lack(draft.at() / "effort", "how many days the request takes",
               set_command(draft.at() / "effort" / "SKILL", "DAYS"));
  add_room(draft);
  add_price(draft);
  draft.point("possible", phrase::head_meanwhile, {possible(draft, answer)});
  add_change(draft, answer, true);
  add_again(draft, answer, false);
}

void write_no(LetterDraft& draft) {
  const auto& voice = draft.voice();
  const auto answer = answer_of(draft);
  const auto& request = draft.request();
  const bool stopped = answer.decision.outcome == Outcome::stopped;
  draft.open({voice(stopped ? phrase::open_stopped : phrase::open_no, {one_line(request.title)}),
              who_decided(draft, answer)});
  const auto& asked = request.result.empty() ? request.problem : request.result;
  draft.needed(asked, draft.at() / "result", "what the customer asked");
  draft.point("asked", phrase::head_asked, {quoted(draft, asked)});
  add_heard(draft, answer);
  draft.needed(request.if_never, draft.at() / "if_never", "what a no means for the customer");
  draft.point("impact", phrase::head_impact,
              {quoted(draft, request.if_never), voice(phrase::no_leaves_it)});
  draft.point("reason", phrase::head_reason,
              reason_sentences(draft, answer.decision, answer.at, !draft.plan().criteria.empty()));
  if (!stopped) add_price(draft);
  draft.point("possible", phrase::head_possible, {possible(draft, answer)});
  add_change(draft, answer, false);
  add_again(draft, answer, true);
}

} // namespace itplan
