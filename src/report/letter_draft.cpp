#include "letter_draft.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/form_words.hpp"
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
    : voice_{input.plan, input.language,
             form_of_address(input.plan, input.plan.requests.find(input.id)->customer)},
      id_(input.id), request_(*input.plan.requests.find(input.id)), choice_(input.choice),
      today_(input.today), kind_(kind) {}

void LetterDraft::open(const Sentences& sentences) { opening_ = flowing(sentences); }

void LetterDraft::point(std::string_view name, const Phrase& head, const Sentences& sentences,
                        const Sentences& items) {
  const auto text = flowing(sentences);
  if (text.empty() && items.empty()) return;
  const auto bold = voice_(head);
  Value point;
  point.set("name", name);
  point.set("head", bold.ends_with("?") ? bold : bold + (text.empty() ? ":" : "."));
  point.set("text", text);
  point.set("items", as_items(items));
  point.set("has_items", !items.empty());
  by_name_.set(name, point);
  points_.add(std::move(point));
}

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
  const auto contact = with_article(plan.contact, voice_.language);
  if (contact.empty())
    lack(Path{"contact"}, "whom the customer calls", set_command(Path{"contact"}, "TEXT"));
  Value data;
  set_header(data, "letter", voice_, today_);
  data.set("letter", word(kind_));
  data.set("form_of_address", word(voice_.form));
  data.set("customer", request_.customer);
  data.set("customer_name", voice_.customer(request_.customer));
  data.set("id", id_);
  data.set("request_title", request_.title);
  data.set("to", voice_(phrase::letter_to, {addressee(voice_, request_.customer)}));
  data.set("reference", voice_(phrase::letter_reference, {reference(*this, id_)}));
  data.set("subject", voice_(phrase::letter_subject, {voice_.title(id_)}));
  data.set("greeting", voice_(phrase::letter_greeting));
  data.set("opening", opening_);
  data.set("points", std::move(points_));
  for (const auto name : point_names(kind_))
    if (!by_name_.find(name)) by_name_.set(name, Value());
  data.set("point", std::move(by_name_));
  data.set("call", voice_(phrase::letter_call, {contact}));
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
  return voice(phrase::decided_by, {capital(voice.decider(answer.decision.by), voice.language),
                                    voice.date(*answer.decision.date)});
}

Sentences reason_sentences(LetterDraft& draft, const Decision& decision, const Path& at,
                           bool needs_criterion) {
  Sentences said{draft.needed(decision.fact, at / "fact", "the fact behind the decision")};
  if (!decision.criterion.empty()) {
    said.push_back(draft.voice()(phrase::same_rule));
    said.push_back(draft.voice()(phrase::this_rule, {draft.voice().criterion(decision.criterion)}));
  } else if (needs_criterion) {
    draft.lack(at / "criterion", "the rule that decided", set_command(at / "criterion", "ID"));
  }
  return said;
}

std::string quoted(const LetterDraft& draft, const std::string& text) {
  return text.empty() ? std::string() : draft.voice()(phrase::in_quotes, {sentence(text)});
}

std::string in_year(const LetterDraft& draft, Quarter quarter) {
  const auto& voice = draft.voice();
  return voice(phrase::quarter_of_year,
               {voice.quarter(static_cast<int>(quarter)), std::to_string(year_of(draft.plan()))});
}

std::optional<NextContact> contact_of(LetterDraft& draft) {
  const auto& customer = draft.request().customer;
  auto found = next_contact(draft.plan(), customer, draft.today());
  if (!found)
    draft.lack(Path{"communication"},
               fmt::format("the next day on which '{}' hears from us", customer),
               "itplan edit, and under communication add a row for this customer with starts and "
               "every");
  return found;
}

} // namespace itplan
