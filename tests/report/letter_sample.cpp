#include "letter_sample.hpp"

#include "itplan/base/problem_text.hpp"
#include "itplan/plan/language.hpp"
#include "itplan/render/template_text.hpp"

#include <doctest/doctest.h>

namespace itplan {
namespace {

Date day(unsigned month, unsigned day_of_month) { return make_date(2027, month, day_of_month); }

void add_frame(Plan& plan, std::string_view text) {
  for (auto* field : {&plan.title, &plan.organisation, &plan.department, &plan.signed_by,
                      &plan.contact, &plan.board})
    *field = text;
  plan.year = 2027;
  plan.currency = "EUR";
  plan.promises.add("p") = {std::string(text), "", Measure::working_days_to_decision, 40, {}};
  plan.criteria.add("c").question = text;
  plan.capacity.days.add("s") = {Days{1000}, Days{1000}, Days{1000}, Days{1000}};
  auto& talk = plan.communication.add("talk");
  talk.audience = "k";
  talk.channel = text;
  talk.direction = Direction::talk;
  talk.every = Every::month;
  talk.starts = day(1, 12);
  auto& customer = plan.customers.add("k");
  customer.name = text;
  customer.contact = text;
  plan.customers.sort_by_id();
}

Outcome outcome_of(LetterKind kind) {
  switch (kind) {
  case LetterKind::no: return Outcome::declined;
  case LetterKind::not_now:
  case LetterKind::taken_back:
  case LetterKind::review: return Outcome::not_now;
  case LetterKind::merged: return Outcome::merged;
  default: return Outcome::agreed;
  }
}

// What the customer counts on when another answer comes.
void promise_before(Request& request, std::string_view text) {
  auto& promise = request.decisions.emplace_back();
  promise.date = day(5, 10);
  promise.outcome = Outcome::agreed;
  promise.quarter = Quarter::q2;
  promise.not_included = text;
  promise.told = Told{day(5, 11), std::string(text), std::string(text)};
}

void decide(Request& request, LetterKind kind, std::string_view text) {
  auto& decision = request.decisions.emplace_back();
  decision.date = day(5, 20);
  decision.outcome = outcome_of(kind);
  for (auto* field : {&decision.by, &decision.fact, &decision.heard, &decision.alternative,
                      &decision.would_change})
    *field = text;
  decision.criterion = "c";
  if (kind == LetterKind::not_now || kind == LetterKind::taken_back) decision.review_on = day(9, 9);
  if (kind == LetterKind::review) decision.review_on = day(6, 1);
  if (kind == LetterKind::review) decision.told = Told{day(5, 21), "x", "x"};
  if (kind == LetterKind::merged) decision.into = "other";
  if (decision.outcome != Outcome::agreed)
    decision.ask_again = AskAgain{day(7, 1), std::string(text)};
  if (decision.outcome != Outcome::agreed) return;
  decision.quarter = Quarter::q3;
  decision.not_included = text;
}

void agree(Request& request, LetterKind kind, std::string_view text) {
  const std::string words(text);
  Agreement agreement{day(5, 24), words, day(6, 11), words, day(6, 4), {}, {}, {}, {}};
  if (kind == LetterKind::yes) agreement.we_by = day(9, 10);
  if (kind == LetterKind::yes) agreement.you_by = day(8, 13);
  if (kind == LetterKind::done) agreement.we_did = day(6, 10);
  if (kind == LetterKind::done) agreement.you_did = day(6, 3);
  if (kind == LetterKind::taken_back) agreement.ended = day(5, 20);
  if (kind == LetterKind::moved) {
    agreement.you_by = agreement.we_by = day(9, 10);
    agreement.moved.push_back({day(6, 25), day(9, 10), {}, words, words, words});
  }
  if (kind == LetterKind::late)
    agreement.moved.push_back({day(6, 11), day(7, 9), {}, words, words, words});
  request.agreements.push_back(std::move(agreement));
}

} // namespace

Plan letter_plan(LetterKind kind, std::string_view text, Language language, FormOfAddress form) {
  Plan plan;
  plan.language = language;
  plan.form_of_address = form;
  add_frame(plan, text);
  auto& other = plan.requests.add("other");
  other.title = text;
  other.customer = "k";
  other.received = day(5, 3);
  auto& request = plan.requests.add("r");
  for (auto* field : {&request.title, &request.problem, &request.result, &request.if_never,
                      &request.went_well, &request.lesson})
    *field = text;
  request.customer = "k";
  request.received = day(5, 3);
  request.effort.add("s") = {Days{500}, Days{500}, Days{500}};
  if (kind == LetterKind::done) request.delivered = day(6, 10);
  const bool changes = kind == LetterKind::moved || kind == LetterKind::taken_back;
  if (changes) promise_before(request, text);
  if (kind == LetterKind::reminder)
    request.notes.push_back({day(5, 4), "it", NoteKind::receipt, "x", {}, "x"});
  else if (kind != LetterKind::receipt)
    decide(request, kind, text);
  if (kind == LetterKind::taken_back)
    request.notes.push_back({day(5, 21), "it", NoteKind::warning, "x", {}, "x"});
  if (changes || kind == LetterKind::yes || kind == LetterKind::done || kind == LetterKind::late)
    agree(request, kind, text);
  plan.requests.sort_by_id();
  return plan;
}

Choice letter_choice() {
  Choice choice;
  choice.method = Method::votes;
  RankedRequest above;
  above.id = "other";
  above.standing = Standing::chosen;
  RankedRequest below;
  below.id = "r";
  below.standing = Standing::outweighed;
  below.price_of_yes = {"other"};
  below.price_proven = true;
  choice.requests = {above, below};
  SkillUse skill;
  skill.skill = "s";
  skill.room = {Days{800}, Days{800}, Days{800}, Days{800}};
  skill.used = {Days{800}, Days{800}, Days{800}, Days{400}};
  skill.wanted = Days{4000};
  choice.skills = {skill};
  return choice;
}

// A table gives its entries away to be read only; the plan here is the test's own.
Request& request_of(Plan& plan) { return const_cast<Request&>(*plan.requests.find("r")); }
Decision& decision_of(Plan& plan) { return request_of(plan).decisions.back(); }
Request& other_of(Plan& plan) { return const_cast<Request&>(*plan.requests.find("other")); }
Agreement& agreement_of(Plan& plan) { return request_of(plan).agreements.back(); }

Letter letter_of(const Plan& plan, LetterKind kind) {
  static const Choice choice = letter_choice();
  return write_letter(
      {plan, "r", tells_price(kind) ? &choice : nullptr, letter_today(), language_of(plan, "k")},
      kind);
}

std::string letter_text(const Letter& letter, LetterKind kind) {
  const auto source =
      std::make_shared<const SourceText>("letter.md", std::string(letter_template()));
  const auto result = fill(source, letter.data, letter_example(kind));
  for (const auto& problem : result.problems)
    FAIL_CHECK(problem_text(problem));
  return result.text;
}

} // namespace itplan
