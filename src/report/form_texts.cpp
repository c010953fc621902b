#include "form_texts.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/form.hpp"
#include "itplan/plan/language.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/plan/totals.hpp"
#include "itplan/render/markdown.hpp"

namespace itplan {

FormTexts::FormTexts(const Plan& plan, const Id& customer, const FormOptions& options)
    : plan_(plan), id_(customer),
      options_(options), voice_{plan, options.language.value_or(language_of(plan, id_)),
                                form_of_address(plan, id_)},
      requests_(requests_to_ask(plan, id_, options.today)) {}

std::string FormTexts::dear() const {
  const auto& name = plan_.customers.find(id_)->name;
  return words(form::dear, {markdown_text(name.empty() ? id_ : name)});
}

std::string FormTexts::invitation() const {
  return words(form::invitation, {std::to_string(year_of(plan_))});
}

std::string FormTexts::mission() const {
  if (plan_.mission.empty()) return {};
  return words(form::mission, {markdown_text(sentence(plan_.mission))});
}

std::string FormTexts::questions_to() const {
  if (plan_.contact.empty()) return {};
  return words(form::questions_to, {markdown_text(plan_.contact)});
}

std::string FormTexts::about_requests() const {
  if (requests_.empty()) return words(form::nothing_open);
  if (!round()) return words(form::without_points);
  return round()->points ? words(form::how_points_work, {std::to_string(*round()->points)})
                         : std::string();
}

std::string FormTexts::points_label() const {
  const auto most = round()->points_per_request;
  const auto label = words(form::points);
  return most ? label + " (" + words(form::at_most, {std::to_string(*most)}) + ")" : label;
}

std::string FormTexts::reference() const {
  return id_ + (options_.round ? ", " + options_.round->id : std::string());
}

bool FormTexts::asks_understood(const Request& request) const {
  const bool said_something = !request.problem.empty() || !request.result.empty();
  return request.customer == id_ && !request.confirmed && said_something;
}

std::vector<std::string> FormTexts::about(const Request& request) const {
  std::vector<std::string> paragraphs;
  if (auto said = what_was_said(request); !said.empty()) paragraphs.push_back(std::move(said));
  if (!request.result.empty())
    paragraphs.push_back(words(form::wanted_result, {markdown_text(sentence(request.result))}));
  paragraphs.push_back(words(form::what_we_know, {what_we_know(request)}));
  return paragraphs;
}

std::string FormTexts::what_was_said(const Request& request) const {
  const auto problem = markdown_text(sentence(request.problem));
  if (request.customer == id_) return problem.empty() ? problem : words(form::you_said, {problem});
  const auto by = markdown_text(voice_.customer(request.customer));
  return problem.empty() ? words(form::they_asked, {by}) : words(form::they_said, {by, problem});
}

// The other departments that want it, but for the one that asked: that is said already.
std::vector<std::string> FormTexts::who_else(const Request& request) const {
  std::vector<std::string> names;
  for (const auto& other : request.also_for)
    if (other != id_) names.push_back(markdown_text(voice_.customer(other)));
  return names;
}

std::string FormTexts::what_we_know(const Request& request) const {
  std::vector<std::string> costs;
  if (!request.effort.empty())
    costs.push_back(words(form::of_work, {voice_.days(total_effort(request))}));
  for (const auto& [budget, amount] : request.cost)
    costs.push_back(voice_(phrase::of_budget, {voice_.money(amount), one_line(budget)}));
  std::vector<std::string> facts;
  facts.push_back(costs.empty() ? words(form::not_estimated)
                                : words(form::takes, {markdown_text(voice_.list(costs))}));
  if (request.legal) facts.push_back(words(form::is_legal));
  if (!request.needs.empty()) {
    std::vector<std::string> titles;
    for (const auto& needed : request.needs)
      titles.push_back("'" + markdown_text(voice_.title(needed)) + "'");
    facts.push_back(
        words(titles.size() == 1 ? form::needs_first : form::need_first, {voice_.list(titles)}));
  }
  if (const auto others = who_else(request); !others.empty())
    facts.push_back(
        words(others.size() == 1 ? form::wants_too : form::want_too, {voice_.list(others)}));
  return join(facts, "; ");
}

} // namespace itplan
