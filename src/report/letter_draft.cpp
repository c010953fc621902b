#include "letter_draft.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/form_words.hpp"
#include "itplan/plan/language.hpp"
#include "itplan/plan/limits.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/working_days.hpp"
#include "itplan/report/phrases/letter.hpp"

#include "next_contact.hpp"
#include "report_data.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

std::string flowing(Sentences sentences) {
  std::erase(sentences, "");
  return join(sentences, " ");
}

Value as_items(const Sentences& items) {
  ValueList list;
  for (const auto& item : items)
    list.push_back(ValueMap{{"text", item}});
  return list;
}

// "teamleider Burgerzaken", or "teamleider, Burgerzaken" where the role does not name them.
std::string addressee(const Voice& voice, const Id& id) {
  auto name = voice.customer(id);
  const auto* customer = voice.plan.customers.find(id);
  const auto role = customer ? one_line(customer->contact) : std::string();
  if (role.empty()) return name;
  const auto first_word = folded(split(name, ' ').front());
  return folded(role).find(first_word) != std::string::npos ? role : role + ", " + name;
}

std::string reference(const LetterDraft& draft, std::string_view id) {
  const auto ref = one_line(draft.request().ref);
  return one_line(id) + (ref.empty() ? "" : ", " + ref);
}

} // namespace

LetterDraft::LetterDraft(const LetterInput& input, LetterKind kind)
    : request_(*input.plan.requests.find(input.id)),
      reader_(input.reader.empty() ? request_.customer : Id(input.reader)),
      voice_{input.plan, input.language, form_of_address(input.plan, reader_)}, id_(input.id),
      choice_(input.choice), today_(input.today), kind_(kind) {}

std::string LetterDraft::subject() const {
  const auto title = one_line(request_.title);
  return is_copy() ? voice_(phrase::their_request, {title, voice_.customer(request_.customer)})
                   : voice_(phrase::your_request, {title});
}

std::string LetterDraft::inside() const {
  const auto title = one_line(request_.title);
  return is_copy()
             ? voice_(phrase::inside_their_request, {title, voice_.customer(request_.customer)})
             : voice_(phrase::inside_your_request, {title});
}

void LetterDraft::open(const Sentences& sentences) { opening_ = flowing(sentences); }

void LetterDraft::add_point(std::string_view name, const std::string& head,
                            const Sentences& sentences, const Sentences& items) {
  const auto text = flowing(sentences);
  if (text.empty() && items.empty()) return;
  Value point;
  point.set("name", name);
  point.set("head", head);
  point.set("text", text);
  point.set("items", as_items(items));
  point.set("has_items", !items.empty());
  by_name_.set(name, point);
  points_.add(std::move(point));
}

void LetterDraft::point(std::string_view name, const Phrase& head, const Sentences& sentences,
                        const Sentences& items) {
  const auto bold = voice_(head);
  const bool leads_list = flowing(sentences).empty();
  add_point(name, bold.ends_with('?') ? bold : bold + (leads_list ? ":" : "."), sentences, items);
}

void LetterDraft::paragraph(std::string_view name, const Sentences& sentences) {
  add_point(name, {}, sentences, {});
}

void LetterDraft::call(const Phrase& question, const OptionalDate& before) {
  const auto contact = one_line(voice_.plan.contact);
  const auto owner = one_line(request_.owner);
  const auto day = before ? voice_.date(*before) : std::string();
  call_ = voice_(question) + " " +
          (before && !owner.empty() ? voice_(phrase::call_before_and_ask, {contact, day, owner})
           : before                 ? voice_(phrase::call_before, {contact, day})
           : !owner.empty()         ? voice_(phrase::call_and_ask, {contact, owner})
                                    : voice_(phrase::call, {contact}));
}

void LetterDraft::rate(const Phrase& question) { rating_ = voice_(question); }

std::string LetterDraft::needed(const std::string& text, const Path& at, std::string_view what,
                                std::string_view value) {
  if (text.empty()) lack(at, what, set_command(at, value));
  return sentence(text);
}

std::string LetterDraft::needed(const OptionalDate& date, const Path& at, std::string_view what) {
  if (date) return voice_.date(*date);
  lack(at, what, set_command(at, "DATE"));
  return {};
}

void LetterDraft::lack(const Path& at, std::string_view what, std::string help) {
  Problem problem;
  problem.code = "letter-incomplete";
  problem.message = fmt::format("the letter '{}' lacks {}", word(kind_), what);
  problem.help = std::move(help);
  problem.path = at;
  problems_.push_back(std::move(problem));
}

std::string LetterDraft::agree(std::string_view options, std::optional<std::size_t> index) const {
  const auto which = index ? fmt::format(".agreements.{}", *index) : std::string();
  return fmt::format("itplan agree {}{} {}", id_, which, options);
}

Letter LetterDraft::finish() {
  const auto& plan = voice_.plan;
  needed(plan.signed_by, Path{"signed_by"}, "who signs it", "'NAME, ROLE'");
  if (plan.contact.empty())
    lack(Path{"contact"}, "whom the customer calls", set_command(Path{"contact"}, "TEXT"));
  Value data;
  set_header(data, "letter", voice_, today_);
  data.set("letter", word(kind_));
  data.set("form_of_address", word(voice_.form));
  data.set("customer", reader_);
  data.set("customer_name", voice_.customer(reader_));
  data.set("id", id_);
  data.set("request_title", request_.title);
  data.set("to", voice_(phrase::letter_to, {addressee(voice_, reader_)}));
  data.set("reference", voice_(phrase::letter_reference, {reference(*this, id_)}));
  data.set("subject",
           voice_(is_copy() ? phrase::copy_subject : phrase::letter_subject, {voice_.title(id_)}));
  data.set("greeting", voice_(phrase::letter_greeting));
  data.set("opening", opening_);
  data.set("points", std::move(points_));
  for (const auto name : point_names(kind_))
    if (!by_name_.find(name)) by_name_.set(name, Value());
  data.set("point", std::move(by_name_));
  data.set("call", call_);
  data.set("rating", rating_);
  data.set("closing", voice_(form::greeting));
  return {std::move(data), std::move(problems_)};
}

DecisionAt answer_of(const LetterDraft& draft) {
  const auto& decisions = draft.request().decisions;
  return {decisions.back(), draft.at() / "decisions" / (decisions.size() - 1)};
}

std::string who_decided(LetterDraft& draft, const DecisionAt& answer) {
  const auto& voice = draft.voice();
  draft.needed(answer.decision.by, answer.at / "by", "who decided", "ROLE");
  const auto day = voice.date(*answer.decision.date);
  const auto by = one_line(answer.decision.by);
  return by.empty() ? voice(phrase::decided_on, {day}) : voice(phrase::decided_on_by, {day, by});
}

std::string fact_of(LetterDraft& draft, const DecisionAt& answer) {
  return draft.needed(answer.decision.fact, answer.at / "fact", "the fact behind the decision");
}

std::string quoted(const LetterDraft& draft, const std::string& text) {
  return text.empty() ? std::string() : draft.voice()(phrase::in_quotes, {sentence(text)});
}

std::string in_year(const LetterDraft& draft, const Decision& promise) {
  const auto& voice = draft.voice();
  const auto promised = *promised_quarter(draft.plan(), promise);
  return voice(phrase::quarter_of_year,
               {voice.quarter(promised.quarter), std::to_string(promised.year)});
}

std::string possible_instead(LetterDraft& draft, const DecisionAt& answer) {
  if (answer.decision.alternative == "none") return draft.voice()(phrase::no_other_solution);
  return draft.needed(answer.decision.alternative, answer.at / "alternative",
                      "what is possible instead, or none");
}

void add_again(LetterDraft& draft, const DecisionAt& answer, bool is_needed) {
  const auto& again = answer.decision.ask_again;
  if (!again && !is_needed) return;
  const auto at = answer.at / "ask_again";
  const auto day = again ? again->before : OptionalDate();
  const auto before = draft.needed(day, at / "before", "until when to ask for another look");
  const auto with = again ? one_line(again->with) : std::string();
  draft.needed(with, at / "with", "who then looks again", "ROLE");
  if (day && *day < draft.today())
    draft.lack(at / "before", "a day to ask for another look that is still to come",
               set_command(at / "before", "DATE"));
  draft.point("again", phrase::head_again, {draft.voice()(phrase::another_look, {before, with})});
}

OptionalDate decision_day(const LetterDraft& draft, const OptionalDate& from) {
  const auto limit = limit_of(draft.plan(), Measure::working_days_to_decision);
  if (!limit || !from || !limit->holds_for(*from)) return {};
  return working_calendar(draft.plan()).add(*from, limit->working_days);
}

std::optional<NextContact> contact_of(LetterDraft& draft) {
  const auto& customer = draft.reader();
  auto found = next_contact(draft.plan(), customer, draft.today());
  if (!found)
    draft.lack(Path{"communication"},
               fmt::format("the next day on which '{}' hears from us", customer),
               "itplan edit, and under communication add a row for this customer with starts and "
               "every");
  return found;
}

} // namespace itplan
