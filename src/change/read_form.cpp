// A form that came back, read paragraph by paragraph: whose words are these, and what do they
// answer?
#include "itplan/base/text.hpp"
#include "itplan/change/answer.hpp"
#include "itplan/plan/form.hpp"
#include "itplan/plan/form_words.hpp"

#include "answer_points.hpp"
#include "form_headings.hpp"
#include "form_labels.hpp"
#include "form_lines.hpp"
#include "form_reference.hpp"
#include "own_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace itplan {
namespace {

// What may stand on the form: all requests where it is not known whose it is.
Headings::Asked asked_of(const Plan& plan, const Id& customer) {
  Headings::Asked asked;
  for (const auto& entry : plan.requests) {
    const auto& also = entry.value.also_for;
    if (customer.empty() || entry.value.customer == customer ||
        std::find(also.begin(), also.end(), customer) != also.end())
      asked.push_back(&entry);
  }
  return asked;
}

class FormReader {
public:
  FormReader(const SourcePtr& source, const Plan& plan, std::vector<FormLine> lines,
             FormReference reference)
      : source_(source), plan_(plan), lines_(std::move(lines)),
        headings_(plan, asked_of(plan, reference.customer)),
        own_(plan, asked_of(plan, reference.customer)), problems_(std::move(reference.problems)) {
    answer_.place = reference.place;
    answer_.customer = std::move(reference.customer);
    answer_.round = std::move(reference.round);
  }

  Understood read();

private:
  // What the words that come next belong to.
  enum class Field { none, points, why, wish, question };

  Place place(Span span) const { return {source_, span}; }
  void problem(Span span, std::string message, std::string help) {
    problems_.push_back(
        {Severity::wrong, "bad-answer", std::move(message), std::move(help), {}, place(span), {}});
  }

  bool starts_unit(std::size_t line) const;
  Span unit_span(std::size_t from, std::size_t to) const;

  void read_unit(std::size_t from, std::size_t to);
  void read_reference(std::size_t from, std::size_t to);
  void read_heading(const Heading& heading, Span span);
  void read_label(Labelled labelled, std::string_view text, Span span);
  void read_points(std::string_view text, Span span);
  void read_words(std::string text, Span span);
  void keep(Said& said, std::string_view text, Span span) const;
  bool is_closing(std::string_view text) const;

  ItemAnswer& item_for(const Id& request);
  void start_wish(std::string_view text, Span span);
  void leave_out_what_is_empty();

  SourcePtr source_;
  const Plan& plan_;
  std::vector<FormLine> lines_;
  Headings headings_;
  OwnWords own_;
  Answer answer_;
  std::map<Id, std::size_t> item_of_; // in answer_.items
  std::vector<Problem> problems_;

  Field field_ = Field::none;
  std::size_t item_ = none;       // in answer_.items, to which labels belong
  bool lost_ = false;             // below a heading that is not known
  bool has_points_label_ = false; // of this item
  bool signing_ = false;          // below a greeting: names, not answers
  bool close_ = false;            // the words before stood in the same paragraph
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

bool FormReader::starts_unit(std::size_t line) const {
  const auto& here = lines_[line];
  if (line == 0 || lines_[line - 1].text.empty()) return true;
  if (headings_.ends_title(lines_[line - 1], here)) return false;
  const auto& before = lines_[line - 1];
  return here.headline || before.headline || here.of_mail != before.of_mail ||
         labelled(here.text).label != Label::none || headings_.heading_of(here).found ||
         (line + 1 < lines_.size() && headings_.ends_title(here, lines_[line + 1])) ||
         own_.match(here.text).question >= 0;
}

Span FormReader::unit_span(std::size_t from, std::size_t to) const {
  return {lines_[from].span.begin, lines_[to - 1].span.end};
}

Understood FormReader::read() {
  for (std::size_t from = 0; from < lines_.size();) {
    if (lines_[from].text.empty()) {
      close_ = false;
      ++from;
      continue;
    }
    auto to = from + 1;
    while (to < lines_.size() && !lines_[to].text.empty() && !starts_unit(to))
      ++to;
    read_unit(from, to);
    close_ = true;
    from = to;
  }
  leave_out_what_is_empty();
  if (answer_.customer.empty() && problems_.empty())
    problem({}, "nothing says whose form this is", "--customer ID says it");
  return {{std::move(answer_)}, std::move(problems_)};
}

// One line of a list, or lines that belong together.
std::string joined(const std::vector<FormLine>& lines, std::size_t from, std::size_t to) {
  std::string text;
  for (auto i = from; i < to; ++i) {
    const bool item = without_bullet(lines[i].text).size() != lines[i].text.size();
    if (i > from) text += item ? '\n' : ' ';
    text += lines[i].text;
  }
  return text;
}

void FormReader::read_unit(std::size_t from, std::size_t to) {
  const auto span = unit_span(from, to);
  const auto text = joined(lines_, from, to);
  if (lines_[from].of_mail) {
    answer_.skipped.push_back({text, place(span)});
    return;
  }
  auto first = lines_[from];
  const bool broken = to > from + 1 && headings_.ends_title(lines_[from], lines_[from + 1]);
  if (broken) first.text += " " + lines_[from + 1].text;
  if (const auto heading = headings_.heading_of(first); heading.found) {
    read_heading(heading, span);
    const auto more = joined(lines_, from + (broken ? 2 : 1), to);
    const auto rest = heading.rest + (heading.rest.empty() || more.empty() ? "" : " ") + more;
    if (!trim(rest).empty()) read_words(rest, span);
    return;
  }
  const auto label = labelled(lines_[from].text);
  if (label.label == Label::reference) return read_reference(from, to);
  if (label.label != Label::none)
    return read_label(label, std::string_view(text).substr(label.rest), span);
  read_words(text, span);
}

// Read already (form_reference.hpp); words may follow it, and a letter may have one of its own.
void FormReader::read_reference(std::size_t from, std::size_t to) {
  const auto& line = lines_[from];
  const bool ours = lower(line.text).find(answer_.customer) != std::string::npos ||
                    place(line.span).span == answer_.place.span;
  if (!ours) answer_.skipped.push_back({line.text, place(line.span)});
  field_ = Field::none;
  item_ = none;
  if (from + 1 < to) read_words(joined(lines_, from + 1, to), unit_span(from + 1, to));
}

ItemAnswer& FormReader::item_for(const Id& request) {
  const auto [at, is_new] = item_of_.emplace(request, answer_.items.size());
  item_ = at->second;
  if (is_new) answer_.items.push_back({request, {}, {}, {}, {}, {}});
  field_ = Field::none;
  lost_ = has_points_label_ = signing_ = false;
  return answer_.items[item_];
}

void FormReader::read_heading(const Heading& heading, Span span) {
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

void FormReader::start_wish(std::string_view text, Span span) {
  answer_.items.push_back({{}, {{}, place(span)}, {}, {}, {}, {}});
  item_ = answer_.items.size() - 1;
  lost_ = has_points_label_ = signing_ = false;
  field_ = Field::wish;
  keep(answer_.items[item_].words, text, span);
}

void FormReader::read_label(Labelled labelled, std::string_view text, Span span) {
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

void FormReader::read_points(std::string_view text, Span span) {
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
  }
  if (!read->rest.empty()) item.remarks.push_back({read->rest, place(span)});
}

// "Met vriendelijke groet,", "Groeten, Anouk", "Kind regards", "--"; not "Groeten komen te laat".
bool FormReader::is_closing(std::string_view text) const {
  constexpr std::ptrdiff_t most_names = 2;
  if (text == "--") return true;
  const auto plain = folded(text);
  for (const std::string_view start :
       {"met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet",
        "vriendelijke groeten", "hartelijke groet", "hartelijke groeten", "groeten", "groet", "mvg",
        "kind regards", "best regards", "regards", "yours sincerely"}) {
    if (plain == start || lower(text).starts_with(std::string(start) + ",")) return true;
    const auto more = plain.starts_with(std::string(start) + " ") ? plain.substr(start.size()) : "";
    if (!more.empty() && std::count(more.begin(), more.end(), ' ') <= most_names) return true;
  }
  return plain.starts_with("verzonden vanaf mijn") || plain.starts_with("sent from my");
}

// A paragraph that stands there already came from a quoted copy of the form.
void FormReader::keep(Said& said, std::string_view text, Span span) const {
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
void FormReader::read_words(std::string text, Span span) {
  if (folded(text) == folded(form::greeting.in(Language::nl)) ||
      folded(text) == folded(form::greeting.in(Language::en))) {
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
    answer_.skipped.push_back({text, place(span)});
    return;
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
  item.remarks.push_back({text, place(span)});
}

// Blank fields, and a form quoted below its own copy.
void FormReader::leave_out_what_is_empty() {
  auto& items = answer_.items;
  for (auto& item : items) {
    if (item.points == 0) item.points.reset();
    if (!item.is_wish() || !item.words.text.empty()) continue;
    if (item.points)
      problem(item.points_place.span, "points for a wish that is not told",
              "ask what the wish is, and put it behind 'Wens:' or 'Wish:'");
    for (auto& remark : item.remarks)
      answer_.unplaced.push_back(std::move(remark));
    if (!item.why.text.empty()) answer_.unplaced.push_back(std::move(item.why));
  }
  std::erase_if(items, [](const ItemAnswer& item) {
    if (item.is_wish()) return item.words.text.empty();
    return item.words.text.empty() && !item.points && item.why.text.empty() && item.remarks.empty();
  });
  std::set<std::string> wishes;
  std::vector<ItemAnswer> kept;
  for (auto& item : items)
    if (!item.is_wish() || wishes.insert(item.words.text).second) kept.push_back(std::move(item));
  items = std::move(kept);
  std::erase_if(answer_.questions,
                [](const QuestionAnswer& answer) { return answer.said.text.empty(); });
}

} // namespace

Understood read_form(const SourcePtr& source, const Plan& plan, const Id& customer) {
  if (const auto fault = not_a_text(source->bytes()); !fault.message.empty()) {
    const auto at = static_cast<std::uint32_t>(fault.offset);
    return {{},
            {{Severity::wrong,
              "bad-form",
              fault.message,
              fault.help,
              {},
              {source, {at, at + (source->bytes().empty() ? 0U : 1U)}},
              {}}}};
  }
  auto lines = form_lines(*source);
  auto reference = find_reference(source, lines, plan, customer);
  return FormReader(source, plan, std::move(lines), std::move(reference)).read();
}

} // namespace itplan
