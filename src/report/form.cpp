#include "itplan/report/form.hpp"

#include "itplan/base/text.hpp"
#include "itplan/plan/form.hpp"
#include "itplan/plan/form_words.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/render/markdown.hpp"

#include "voice.hpp"

#include <algorithm>

namespace itplan {
namespace {

class FormWriter {
public:
  FormWriter(const Plan& plan, const Id& customer, const FormOptions& options)
      : plan_(plan), id_(customer), customer_(*plan.customers.find(customer)),
        options_(options), voice_{plan, options.language.value_or(language_of(plan, id_)),
                                  form_of_address(plan, id_)} {}

  std::string write() {
    write_invitation();
    write_requests();
    write_wishes();
    write_questions();
    return std::move(text_);
  }

private:
  std::string words(const Phrase& phrase,
                    std::initializer_list<std::string_view> texts = {}) const {
    return voice_(phrase, texts);
  }
  void paragraph(std::string_view text) {
    if (!text_.empty()) text_ += '\n';
    text_ += std::string(text) + '\n';
  }
  void heading(const Phrase& phrase) { paragraph("## " + words(phrase)); }
  void field(const Phrase& label, std::string_view behind = {}) {
    paragraph(words(label) + std::string(behind) + ":");
  }

  void write_invitation();
  void write_requests();
  void write_request(const Id& id, const Request& request);
  void write_fields(bool may_have_points);
  void write_wishes();
  void write_questions();
  std::string what_was_said(const Request& request) const;
  std::string what_we_know(const Request& request) const;
  std::vector<std::string> who_else(const Request& request) const;

  const Plan& plan_;
  const Id& id_;
  const Customer& customer_;
  const FormOptions& options_;
  Voice voice_;
  std::string text_;
};

void FormWriter::write_invitation() {
  const auto name = customer_.name.empty() ? id_ : customer_.name;
  paragraph("# " + words(form::heading));
  paragraph(words(form::dear, {markdown_text(name)}));
  paragraph(words(form::invitation, {std::to_string(year_of(plan_))}));
  const auto* round = options_.round ? &options_.round->value : nullptr;
  paragraph(round && round->closes ? words(form::return_by, {voice_.date(*round->closes)})
                                   : words(form::send_back));
  if (!plan_.mission.empty())
    paragraph(words(form::mission, {markdown_text(sentence(plan_.mission))}));
  if (!plan_.contact.empty()) paragraph(words(form::questions_to, {markdown_text(plan_.contact)}));
  if (plan_.signed_by.empty()) return;
  paragraph(words(form::greeting));
  paragraph(markdown_text(plan_.signed_by));
}

void FormWriter::write_requests() {
  heading(form::requests_heading);
  const auto asked = requests_to_ask(plan_, id_, options_.today);
  if (asked.empty()) return paragraph(words(form::nothing_open));
  const auto* round = options_.round ? &options_.round->value : nullptr;
  if (round && round->points)
    paragraph(words(form::how_points_work, {std::to_string(*round->points)}));
  else if (!round)
    paragraph(words(form::without_points));
  for (const auto* entry : asked)
    write_request(entry->id, entry->value);
}

void FormWriter::write_request(const Id& id, const Request& request) {
  paragraph("### " + markdown_text(request.title) + " [" + id + "]");
  if (const auto said = what_was_said(request); !said.empty()) paragraph(said);
  if (!request.result.empty())
    paragraph(words(form::wanted_result, {markdown_text(sentence(request.result))}));
  paragraph(words(form::what_we_know, {what_we_know(request)}));
  write_fields(true);
}

void FormWriter::write_fields(bool points_first) {
  const auto* round = options_.round ? &options_.round->value : nullptr;
  const auto why = [&] { field(form::why); };
  if (!points_first) why();
  if (round && round->points_per_request)
    field(form::points,
          " (" + words(form::at_most, {std::to_string(*round->points_per_request)}) + ")");
  else if (round)
    field(form::points);
  if (points_first) why();
}

std::string FormWriter::what_was_said(const Request& request) const {
  const auto problem = markdown_text(sentence(request.problem));
  if (request.customer == id_) return problem.empty() ? problem : words(form::you_said, {problem});
  const auto by = markdown_text(voice_.customer(request.customer));
  return problem.empty() ? words(form::they_asked, {by}) : words(form::they_said, {by, problem});
}

// The other departments that want it, but for the one that asked: that is said already.
std::vector<std::string> FormWriter::who_else(const Request& request) const {
  std::vector<std::string> names;
  for (const auto& other : request.also_for)
    if (other != id_) names.push_back(markdown_text(voice_.customer(other)));
  return names;
}

std::string FormWriter::what_we_know(const Request& request) const {
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

void FormWriter::write_wishes() {
  heading(form::wishes_heading);
  paragraph(words(form::how_wishes_work));
  if (options_.round) paragraph(words(form::wishes_get_points));
  for (int i = 1; i <= form::wishes_on_form; ++i) {
    field(form::wish, " " + std::to_string(i));
    write_fields(false);
  }
}

void FormWriter::write_questions() {
  heading(form::last_heading);
  for (const auto& question : form::questions)
    paragraph(words(question));
  paragraph(words(form::thanks));
  paragraph(words(form::leave_it));
  paragraph(words(form::reference) + ": " + id_ +
            (options_.round ? ", " + options_.round->id : std::string()));
}

} // namespace

std::string question_form(const Plan& plan, const Id& customer, const FormOptions& options) {
  return FormWriter(plan, customer, options).write();
}

} // namespace itplan
