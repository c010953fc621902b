// The letters that say not now and no: why, what is possible, and how to go on.
#include "itplan/report/line_words.hpp"
#include "itplan/report/phrases/letter.hpp"

#include "letter_draft.hpp"

namespace itplan {
namespace {

void add_heard(LetterDraft& draft, const DecisionAt& answer) {
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

std::string possible(LetterDraft& draft, const DecisionAt& answer) {
  if (answer.decision.alternative == "none") return draft.voice()(phrase::alternative_none);
  return draft.needed(answer.decision.alternative, answer.at / "alternative",
                      "what is possible instead, or none", "TEXT");
}

// A day that has passed offers nothing.
void check_ahead(LetterDraft& draft, const OptionalDate& date, const Path& at,
                 std::string_view what) {
  if (date && *date < draft.today()) draft.lack(at, what, set_command(at, "DATE"));
}

void add_again(LetterDraft& draft, const DecisionAt& answer, bool is_needed) {
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
void add_change(LetterDraft& draft, const DecisionAt& answer, bool lighter) {
  draft.point("change", phrase::head_change,
              {draft.needed(answer.decision.would_change, answer.at / "would_change",
                            "what would change the answer"),
               lighter && on_line(draft) ? line_of(draft).change : std::string(),
               draft.voice()(phrase::call_at_change,
                             {with_article(draft.plan().contact, draft.voice().language)})});
}

} // namespace

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
