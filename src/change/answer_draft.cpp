#include "answer_draft.hpp"

#include "itplan/base/text.hpp"

#include "answer_points.hpp"
#include "answer_tidy.hpp"
#include "form_closing.hpp"

#include <fmt/format.h>

namespace itplan {

AnswerDraft::AnswerDraft(const SourcePtr& source, const Plan& plan, const Headings& headings,
                         const OwnWords& own, FormReference reference)
    : source_(source), plan_(plan), headings_(headings), own_(own),
      problems_(std::move(reference.problems)) {
  answer_.place = reference.place;
  answer_.customer = std::move(reference.customer);
  answer_.round = std::move(reference.round);
}

void AnswerDraft::problem(Span span, std::string message, std::string help) {
  problems_.push_back(
      {Severity::wrong, "bad-answer", std::move(message), std::move(help), {}, place(span), {}});
}

void AnswerDraft::skip(std::string text, Span span) {
  answer_.skipped.push_back({std::move(text), place(span)});
}

void AnswerDraft::read_reference(const FormLine& line) {
  const bool ours = lower(line.text).find(answer_.customer) != std::string::npos ||
                    place(line.span).span == answer_.place.span;
  if (!ours) skip(line.text, line.span);
  field_ = Field::none;
  item_ = none;
}

ItemAnswer& AnswerDraft::item_for(const Id& request) {
  const auto [at, is_new] = item_of_.emplace(request, answer_.items.size());
  item_ = at->second;
  if (is_new) answer_.items.push_back({request, {}, {}, {}, {}, {}});
  field_ = Field::none;
  lost_ = has_points_label_ = signing_ = false;
  return answer_.items[item_];
}

void AnswerDraft::read_heading(const Heading& heading, Span span) {
  if (heading.request.empty()) {
    problem(span, fmt::format("there is no request '{}'", heading.unknown),
            headings_.suggestion(heading));
    item_ = none;
    field_ = Field::none;
    lost_ = true;
    return;
  }
  auto& item = item_for(heading.request);
  const auto title = folded(plan_.requests.find(heading.request)->title);
  const auto name = folded(heading.name);
  if (!name.empty() && !title.ends_with(name)) keep(item.words, heading.name, span);
}

void AnswerDraft::start_wish(std::string_view text, Span span) {
  answer_.items.push_back({{}, {{}, place(span)}, {}, {}, {}, {}});
  item_ = answer_.items.size() - 1;
  lost_ = has_points_label_ = signing_ = false;
  field_ = Field::wish;
  keep(answer_.items[item_].words, text, span);
}

void AnswerDraft::read_label(Labelled labelled, std::string_view text, Span span) {
  signing_ = false;
  text = trim(text);
  while (!text.empty() && (text.front() == '*' || text.front() == '_'))
    text = trim(text.substr(1)); // **Punten:** 40
  switch (labelled.label) {
  case Label::wish: return start_wish(text, span);
  case Label::why:
    if (item_ == none) return read_words(std::string(text), span);
    field_ = Field::why;
    return keep(answer_.items[item_].why, text, span);
  case Label::understood:
    if (item_ == none) return read_words(std::string(text), span);
    field_ = Field::understood;
    return keep(answer_.items[item_].understood, text, span);
  default: break;
  }
  field_ = Field::points;
  const auto read = points_from(text);
  if (item_ == none && !lost_ && !(read && read->none))
    return problem(span, "these points stand under no request",
                   "put the request's title with its [id] above them");
  const bool again = has_points_label_;
  has_points_label_ = true;
  if (item_ == none) return;
  if (again && !(read && read->none))
    return problem(span,
                   fmt::format("points for a second time under '{}'", answer_.items[item_].request),
                   "for which request are they? Put its title with its [id] above them");
  read_points(text, span);
}

void AnswerDraft::read_points(std::string_view text, Span span) {
  auto& item = answer_.items[item_];
  const auto read = points_from(text);
  if (!read) {
    problem(span, fmt::format("'{}' is no number of points", shorten(printable(text), 60)),
            "write whole points in digits: 40");
    field_ = Field::none;
    return;
  }
  if (!folded(text).empty() || text.find('-') != std::string_view::npos) field_ = Field::none;
  if (read->points && item.points && *item.points != *read->points)
    return problem(span,
                   fmt::format("{} points for '{}', and elsewhere on this form {}", *read->points,
                               item.request, *item.points),
                   "ask which of the two is meant");
  if (read->points) {
    item.points = read->points;
    item.points_place = place(span);
    item.points_named = read->named;
  }
  if (!read->rest.empty()) item.remarks.push_back({read->rest, place(span)});
}

// A paragraph that stands there already came from a quoted copy of the form.
void AnswerDraft::keep(Said& said, std::string_view text, Span span) const {
  constexpr std::size_t longest_compared = 20000;
  text = trim(text);
  if (text.empty()) return;
  if (said.text.empty()) {
    said = {std::string(text), place(span)};
    return;
  }
  const bool copy =
      said.text.size() < longest_compared &&
      ("\n" + said.text + "\n").find("\n" + std::string(text) + "\n") != std::string::npos;
  if (!copy) said.text += (close_ ? " " : "\n") + std::string(text);
}

// Our own words first; what is left is the customer's.
void AnswerDraft::read_words(std::string text, Span span) {
  if (is_our_greeting(text)) {
    signing_ = true;
    return;
  }
  for (auto ours = own_.match(text); ours.length > 0; ours = own_.match(text)) {
    text = std::string(trim(std::string_view(text).substr(ours.length)));
    if (!ours.request.empty() && (item_ == none || answer_.items[item_].request != ours.request))
      item_for(ours.request);
    field_ = Field::none;
    if (ours.section) item_ = none;
    signing_ = false;
    if (ours.question < 0) continue;
    field_ = Field::question;
    answer_.questions.push_back({static_cast<std::size_t>(ours.question), {{}, place(span)}});
    break;
  }
  if (folded(text).empty()) return;
  if (is_closing(text)) signing_ = true;
  constexpr std::size_t longest_name = 60;
  if (signing_ && text.size() <= longest_name && !lower(text).starts_with("ps")) {
    return skip(std::move(text), span);
  }
  signing_ = false;
  if (field_ == Field::question) return keep(answer_.questions.back().said, text, span);
  if (item_ == none) {
    answer_.unplaced.push_back({text, place(span)});
    return;
  }
  auto& item = answer_.items[item_];
  if (field_ == Field::points || (field_ == Field::none && !item.points && is_only_points(text)))
    return read_points(text, span);
  if (field_ == Field::why) return keep(item.why, text, span);
  if (field_ == Field::wish) return keep(item.words, text, span);
  if (field_ == Field::understood) return keep(item.understood, text, span);
  item.remarks.push_back({text, place(span)});
}

Understood AnswerDraft::finish() {
  for (auto& said : leave_out_what_is_empty(answer_))
    problem(said.span, "points for a wish that is not told",
            "ask what the wish is, and put it behind 'Wens:' or 'Wish:'");
  if (answer_.customer.empty() && problems_.empty())
    problem({}, "nothing says whose form this is", "--customer ID says it");
  return {{std::move(answer_)}, std::move(problems_)};
}

} // namespace itplan
