#include "decision_form.hpp"

#include "itplan/base/text.hpp"
#include "itplan/change/import.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/report/words.hpp"
#include "itplan/rules/safe_no.hpp"

#include "entry.hpp"
#include "questions.hpp"
#include "talk_questions.hpp"
#include "target.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

const RecordSchema& decision_schema() {
  return element_schema(Path{"requests", "id", "decisions"});
}

const RecordSchema& ask_again_schema() { return *decision_schema().find("ask_again")->type.record; }

const FieldSchema& schema_of(std::string_view key) {
  return key.starts_with('.') ? *ask_again_schema().find(key.substr(1))
                              : *decision_schema().find(key);
}

// --review-on, --ask-again-before
std::string option_of(std::string_view key) {
  auto name =
      key.starts_with('.') ? "--ask-again-" + std::string(key.substr(1)) : "--" + std::string(key);
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

// What an answer must be one of; empty: anything.
std::vector<std::string> choices(const Plan& plan, const FieldSchema& field) {
  const auto& to = field.info.refers_to;
  if (to != "criteria" && to != "requests")
    return {field.type.words.begin(), field.type.words.end()};
  const auto ids = to == "criteria" ? ids_of(plan.criteria) : ids_of(plan.requests);
  return {ids.begin(), ids.end()};
}

bool fits(const Plan& plan, const FieldSchema& field, const std::string& answer) {
  if (answer.empty()) return true;
  if (field.type.meaning == Meaning::date) return parse_date(answer).has_value();
  if (field.type.meaning == Meaning::quarter) return parse_quarter(answer).has_value();
  const auto known = choices(plan, field);
  return known.empty() || std::find(known.begin(), known.end(), answer) != known.end();
}

// A promise says its year, so that it stays what it was in a plan of another year.
void write_year(Value& decision, const Plan& plan) {
  const auto* given = decision.find("quarter");
  auto quarter = given && given->text() ? parse_quarter(*given->text()) : std::nullopt;
  if (!quarter || quarter->year || !plan.year) return;
  quarter->year = year_of(plan);
  decision.set("quarter", quarter_text(*quarter));
}

bool is_asked(const Plan& plan, const DecisionQuestion& question, Outcome outcome) {
  if (question.key == "criterion" && plan.criteria.empty()) return false;
  return (question.outcomes & outcomes({outcome})) != 0;
}

void show_what_was_said(Session& session, const Request& request) {
  const auto language = session.language();
  session.err(say(language, said_so_far) + "\n");
  bool any = false;
  const auto show = [&](const std::string& text) {
    if (trim(text).empty()) return;
    session.err("  " + one_line(text) + "\n");
    any = true;
  };
  show(request.problem);
  show(request.if_never);
  for (const auto& note : request.notes)
    if (note.from != "it")
      show((note.date ? iso_date(*note.date) + "  " : std::string()) + note.text);
  if (!any) session.err(say(language, said_nothing) + "\n");
}

void show_criteria(Session& session) {
  if (session.plan().criteria.empty()) return;
  session.err(say(session.language(), criteria_are) + "\n");
  for (const auto& [id, criterion] : session.plan().criteria)
    session.err("  " + pad(id, 14) + " " + one_line(criterion.question) + "\n");
}

} // namespace

void DecisionForm::declare(CommandLine& line) {
  fields_.declare(line, decision_schema(),
                  {"by", "date", "criterion", "fact", "heard", "alternative", "would_change",
                   "review_on", "quarter", "not_included", "into", "override"});
  again_.declare_as(line, ask_again_schema(), "--ask-again-before", "before");
  again_.declare_as(line, ask_again_schema(), "--ask-again-with", "with");
}

bool DecisionForm::has(std::string_view key) const {
  return key.starts_with('.') ? again_.has(key.substr(1)) : fields_.has(key);
}

void DecisionForm::give(std::string_view key, std::string text) {
  if (key.starts_with('.'))
    again_.give(key.substr(1), std::move(text));
  else
    fields_.give(key, std::move(text));
}

bool DecisionForm::complete(const Plan& plan, Outcome outcome) const {
  const auto lacks = [&](const DecisionQuestion& question) {
    const bool needed = question.required || (question.needed_for_a_no && is_a_no(outcome));
    return needed && is_asked(plan, question, outcome) && !has(question.key);
  };
  return std::none_of(decision_questions.begin(), decision_questions.end(), lacks);
}

void DecisionForm::ask_missing(Session& session, const Id& id, Outcome outcome) {
  const auto language = session.language();
  const auto& plan = session.plan();
  show_what_was_said(session, *plan.requests.find(id));
  show_criteria(session);
  session.err(say(language, may_be_empty) + "\n");
  for (const auto& question : decision_questions) {
    if (has(question.key) || !is_asked(plan, question, outcome)) continue;
    const auto& field = schema_of(question.key);
    const auto known = join(choices(plan, field), ", ");
    auto answer = ask(session, say(language, question.text, {known}), question.required);
    while (!fits(plan, field, answer)) {
      session.err(say(language, ask_again_please, {one_line(answer)}) + "\n");
      answer = ask(session, say(language, question.text, {known}), question.required);
    }
    if (!answer.empty()) give(question.key, std::move(answer));
  }
}

void DecisionForm::need(Outcome outcome) const {
  std::vector<std::string> missing;
  for (const auto& question : decision_questions)
    if (question.required && (question.outcomes & outcomes({outcome})) != 0 && !has(question.key))
      missing.push_back(option_of(question.key));
  if (missing.empty()) return;
  const bool one = missing.size() == 1;
  throw Stop(Exit::usage,
             fmt::format("{} {} missing; on a terminal itplan asks for {}",
                         listed(missing, Language::en), one ? "is" : "are", one ? "it" : "them"));
}

Value DecisionForm::value(Session& session, Outcome outcome) const {
  auto decision = with_ids(session, decision_schema(), fields_.values(decision_schema()));
  if (!decision.find("date")) decision.set("date", session.today());
  decision.set("outcome", word(outcome));
  write_year(decision, session.plan());
  const auto again = again_.values(ask_again_schema());
  if (again.map()) decision.set("ask_again", in_field_order(ask_again_schema(), again));
  return in_field_order(decision_schema(), decision);
}

std::vector<std::string>
DecisionForm::others_than(std::initializer_list<std::string_view> keys) const {
  constexpr std::string_view all[] = {
      "by",        "date",    "criterion",    "fact", "heard",    "alternative", "would_change",
      "review_on", "quarter", "not_included", "into", "override", ".before",     ".with"};
  std::vector<std::string> given;
  for (const auto key : all)
    if (has(key) && std::find(keys.begin(), keys.end(), key) == keys.end())
      given.push_back(option_of(key));
  return given;
}

} // namespace itplan
