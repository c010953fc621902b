// A form that came back, read paragraph by paragraph: whose words are these, and what do they
// answer?
#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/change/answer.hpp"
#include "itplan/plan/form.hpp"
#include "itplan/plan/form_words.hpp"

#include "answer_points.hpp"
#include "form_lines.hpp"
#include "own_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace itplan {
namespace {

using Asked = std::vector<const Table<Request>::Entry*>;

constexpr std::size_t longest_label = 60;

// Without the bullet or emphasis that an editor may put before a label.
std::string_view without_bullet(std::string_view text) {
  for (const std::string_view mark : {"•", "·", "–", "—", "*", "-", "+", "_", "§", "o "})
    if (text.starts_with(mark)) return without_bullet(trim(text.substr(mark.size())));
  return text;
}

// Without a part in ( ): "Punten (hoogstens 40)".
std::string without_hint(std::string_view text) {
  const auto open = text.find('(');
  const auto close = text.find(')', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return std::string(text);
  return std::string(text.substr(0, open)) + std::string(text.substr(close + 1));
}

enum class Label { none, points, why, wish, reference };

struct Labelled {
  Label label = Label::none;
  std::size_t rest = 0; // where the answer starts in the text
};

Label label_named(std::string_view name) {
  auto plain = folded(without_hint(name));
  while (!plain.empty() && (plain.back() == ' ' || (plain.back() >= '0' && plain.back() <= '9')))
    plain.pop_back(); // Wens 1
  const auto is = [&](const auto& spellings) {
    return std::find(spellings.begin(), spellings.end(), plain) != spellings.end();
  };
  if (is(form::points_spellings)) return Label::points;
  if (is(form::why_spellings)) return Label::why;
  if (is(form::wish_spellings)) return Label::wish;
  if (is(form::reference_spellings)) return Label::reference;
  return Label::none;
}

// "Punten (hoogstens 40): 35", "Waarom? Omdat", "PUNTEN = 35", "Punten 35", "Waarom".
Labelled labelled(std::string_view line) {
  const auto body = without_bullet(line);
  const auto skipped = static_cast<std::size_t>(body.data() - line.data());
  const auto sign = body.substr(0, longest_label).find_first_of(":=?");
  const auto end = std::min(sign, body.size());
  if (const auto label = label_named(body.substr(0, end)); label != Label::none) {
    const bool alone = sign == std::string_view::npos && body.size() > longest_label;
    if (!alone) return {label, skipped + std::min(end + 1, body.size())};
  }
  const auto close = body.find(')');
  for (const auto from : {std::size_t{0}, close == std::string_view::npos ? body.size() : close}) {
    const auto number = body.find_first_of("0123456789", from);
    if (number < longest_label && label_named(body.substr(0, number)) == Label::points)
      return {Label::points, skipped + number};
  }
  return {};
}

// The last [ ] of a line that may hold an id, as one.
struct Bracket {
  std::size_t begin = std::string_view::npos;
  std::size_t end = 0;
  std::string id;
};

Bracket last_bracket(std::string_view line) {
  const auto close = line.rfind(']');
  const auto open = close == std::string_view::npos ? close : line.rfind('[', close);
  if (open == std::string_view::npos) return {};
  return {open, close + 1, slug(line.substr(open + 1, close - open - 1))};
}

struct Heading {
  Id request;       // empty with `unknown`: a heading of nothing that is known
  std::string name; // what stands before the id
  std::string rest; // what stands behind it
  std::string unknown;
  bool found = false;
};

class FormReader {
public:
  FormReader(const SourcePtr& source, const Plan& plan, const Id& customer)
      : source_(source), plan_(plan), lines_(form_lines(*source)) {
    answer_.customer = customer;
    answer_.place = {source, {}};
    find_reference();
    asked_ = all_asked();
    own_ = std::make_unique<OwnWords>(plan, asked_);
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

  void find_reference();
  std::string suggest_request(const Heading& heading) const;
  std::string suggest_customer(std::string_view id) const;
  void read_reference(const FormLine& line, std::string_view rest);
  Asked all_asked() const;
  Heading heading_of(const FormLine& line) const;
  Heading heading_by_title(const FormLine& line, std::string_view name) const;
  bool starts_unit(std::size_t line) const;
  bool ends_title(std::size_t line) const;
  Span unit_span(std::size_t from, std::size_t to) const;

  void read_unit(std::size_t from, std::size_t to);
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
  Asked asked_;
  std::unique_ptr<OwnWords> own_;
  Answer answer_;
  std::vector<Problem> problems_;

  Field field_ = Field::none;
  std::size_t item_ = none;       // in answer_.items, to which labels belong
  bool lost_ = false;             // below a heading that is not known
  bool has_points_label_ = false; // of this item
  bool signing_ = false;          // below a greeting: names, not answers
  bool close_ = false;            // the words before stood in the same paragraph
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

std::string FormReader::suggest_customer(std::string_view id) const {
  std::vector<std::string_view> known;
  for (const auto& customer : plan_.customers)
    known.push_back(customer.id);
  return known.empty() ? "'itplan add-customer NAME' adds one" : suggest(id, known);
}

// Ids in the line of the reference: of a customer, of a round.
void FormReader::read_reference(const FormLine& line, std::string_view rest) {
  std::string other;
  Id customer;
  for (std::size_t at = 0; at < rest.size();) {
    const auto end = std::min(rest.find_first_of(" ,;/()[]", at), rest.size());
    const auto word = lower(rest.substr(at, end - at));
    at = end + 1;
    if (plan_.customers.contains(word))
      customer = word;
    else if (plan_.rounds.contains(word))
      answer_.round = word;
    else if (!word.empty() && other.empty())
      other = word;
  }
  answer_.place = place(line.span);
  if (customer.empty() || (!answer_.customer.empty() && customer != answer_.customer)) {
    if (!customer.empty())
      problem(line.span,
              fmt::format("this form is of '{}', not of '{}'", customer, answer_.customer),
              "one file holds the answers of one customer");
    else if (answer_.customer.empty())
      problem(line.span, fmt::format("there is no customer '{}'", other), suggest_customer(other));
    return;
  }
  answer_.customer = customer;
  if (!other.empty() && answer_.round.empty() && other.find('-') != std::string::npos)
    problem(line.span, fmt::format("the plan has no round '{}'", other),
            "is this a form of another year? Its answers belong in that plan");
}

void FormReader::find_reference() {
  for (const auto& line : lines_) {
    const auto found = labelled(line.text);
    if (found.label != Label::reference || line.of_mail) continue;
    const auto rest = std::string_view(line.text).substr(found.rest);
    const bool ours =
        std::any_of(plan_.customers.begin(), plan_.customers.end(), [&](const auto& customer) {
          return lower(rest).find(customer.id) != std::string::npos;
        });
    // "Ons kenmerk: 2026/417" in a letter around the form is not the form's.
    if (ours || folded(line.text).starts_with("kenmerk") ||
        folded(line.text).starts_with("reference"))
      read_reference(line, rest);
  }
}

// All requests where the customer is not known: the form may still be understood.
Asked FormReader::all_asked() const {
  Asked asked;
  for (const auto& entry : plan_.requests) {
    const auto& also = entry.value.also_for;
    if (answer_.customer.empty() || entry.value.customer == answer_.customer ||
        std::find(also.begin(), also.end(), answer_.customer) != also.end())
      asked.push_back(&entry);
  }
  return asked;
}

Heading FormReader::heading_by_title(const FormLine& line, std::string_view name) const {
  constexpr int alike_enough = 90;
  const auto plain = folded(name);
  if (plain.empty()) return {};
  const Table<Request>::Entry* best = nullptr;
  int best_likeness = alike_enough;
  for (const auto* entry : asked_) {
    const bool same = folded(entry->value.title) == plain;
    const bool may_differ = line.headline || line.text.ends_with(']');
    const int likes = same ? 101 : may_differ ? likeness(entry->value.title, name) : 0;
    if (likes > best_likeness) {
      best = entry;
      best_likeness = likes;
    }
  }
  if (!best) return {};
  return {best->id, {}, {}, {}, true};
}

Heading FormReader::heading_of(const FormLine& line) const {
  const std::string_view text = line.text;
  if (text.empty() || text.size() > 400) return {};
  const auto bracket = last_bracket(text);
  if (bracket.begin == std::string_view::npos) {
    if (auto whole = heading_by_title(line, text); whole.found) return whole;
    const auto colon = text.find(": "); // "Afvalpas online aanvragen: laat maar"
    if (colon == std::string_view::npos) return {};
    auto before = heading_by_title(line, trim(text.substr(0, colon)));
    before.rest = trim(text.substr(colon + 1));
    return before;
  }
  const auto name = trim(text.substr(0, bracket.begin));
  const auto rest = trim(text.substr(bracket.end));
  if (plan_.requests.contains(bracket.id))
    return {bracket.id, std::string(name), std::string(rest), {}, true};
  if (!rest.empty()) return {};
  if (auto by_title = heading_by_title(line, name); by_title.found) return by_title;
  std::vector<std::string_view> ids;
  for (const auto* entry : asked_)
    ids.push_back(entry->id);
  const auto near = nearest(bracket.id, ids);
  const bool means_id = line.headline || !near.empty() || bracket.id.find('-') != std::string::npos;
  if (!means_id) return {};
  return {{}, std::string(name), {}, bracket.id, true};
}

// The second line of a title that was broken in two: "... en nog" and "meer [id]".
bool FormReader::ends_title(std::size_t line) const {
  if (line == 0 || lines_[line - 1].text.empty()) return false;
  const std::string_view text = lines_[line].text;
  const auto bracket = last_bracket(text);
  const auto* request = bracket.end == 0 ? nullptr : plan_.requests.find(bracket.id);
  return request && folded(lines_[line - 1].text + " " + std::string(text.substr(0, bracket.begin)))
                        .ends_with(folded(request->title));
}

bool FormReader::starts_unit(std::size_t line) const {
  const auto& here = lines_[line];
  if (line == 0 || lines_[line - 1].text.empty()) return true;
  if (ends_title(line)) return false;
  const auto& before = lines_[line - 1];
  return here.headline || before.headline || here.of_mail != before.of_mail ||
         labelled(here.text).label != Label::none || heading_of(here).found ||
         (line + 1 < lines_.size() && ends_title(line + 1)) || own_->match(here.text).question >= 0;
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
  const bool broken = to > from + 1 && ends_title(from + 1);
  if (broken) first.text += " " + lines_[from + 1].text;
  if (const auto heading = heading_of(first); heading.found) {
    read_heading(heading, span);
    const auto more = joined(lines_, from + (broken ? 2 : 1), to);
    const auto rest = heading.rest + (heading.rest.empty() || more.empty() ? "" : " ") + more;
    if (!trim(rest).empty()) read_words(rest, span);
    return;
  }
  if (const auto label = labelled(text); label.label != Label::none)
    return read_label(label, std::string_view(text).substr(label.rest), span);
  read_words(text, span);
}

ItemAnswer& FormReader::item_for(const Id& request) {
  const auto found = std::find_if(answer_.items.begin(), answer_.items.end(),
                                  [&](const ItemAnswer& item) { return item.request == request; });
  item_ = static_cast<std::size_t>(found - answer_.items.begin());
  if (found == answer_.items.end()) answer_.items.push_back({request, {}, {}, {}, {}, {}});
  field_ = Field::none;
  lost_ = has_points_label_ = signing_ = false;
  return answer_.items[item_];
}

// The request on the form that looks most like it, by id or title.
std::string FormReader::suggest_request(const Heading& heading) const {
  constexpr int alike_enough = 40;
  const Table<Request>::Entry* best = nullptr;
  int best_likeness = alike_enough;
  for (const auto* entry : asked_) {
    const int likes =
        std::max(likeness(entry->id, heading.unknown), likeness(entry->value.title, heading.name));
    if (likes <= best_likeness) continue;
    best = entry;
    best_likeness = likes;
  }
  if (!best) return "put the id of a request of theirs in the brackets: itplan list";
  return fmt::format("did you mean '{}'? Put it in the brackets", best->id);
}

void FormReader::read_heading(const Heading& heading, Span span) {
  if (!heading.unknown.empty()) {
    problem(span, fmt::format("there is no request '{}'", heading.unknown),
            suggest_request(heading));
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
  case Label::reference:
    field_ = Field::none;
    item_ = none;
    return;
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

// "Met vriendelijke groet", "Groeten,", "Kind regards", "--".
bool FormReader::is_closing(std::string_view text) const {
  constexpr std::size_t longest = 60;
  if (text == "--") return true;
  const auto plain = folded(text);
  if (plain.size() > longest) return false;
  for (const std::string_view start :
       {"met vriendelijke groet", "vriendelijke groet", "hartelijke groet", "met hartelijke groet",
        "groeten", "groet", "mvg", "kind regards", "best regards", "regards", "warm regards",
        "yours sincerely", "verzonden vanaf mijn", "sent from my"})
    if (plain.starts_with(start)) return true;
  return false;
}

void FormReader::keep(Said& said, std::string_view text, Span span) const {
  constexpr std::size_t longest = 20000; // a book is no answer; the rest of it is another one
  text = trim(text);
  if (text.empty() || said.text.size() > longest) return;
  if (said.text.empty())
    said = {std::string(text), place(span)};
  else if (said.text.find(text) == std::string::npos)
    said.text += (close_ ? " " : "\n") + std::string(text);
}

// Our own words first; what is left is the customer's.
void FormReader::read_words(std::string text, Span span) {
  if (folded(text) == folded(form::greeting.in(Language::nl)) ||
      folded(text) == folded(form::greeting.in(Language::en))) {
    signing_ = true;
    return;
  }
  for (auto ours = own_->match(text); ours.length > 0; ours = own_->match(text)) {
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
  for (std::size_t i = 0; i < items.size(); ++i)
    for (std::size_t j = items.size() - 1; j > i; --j)
      if (items[i].is_wish() && items[j].is_wish() && items[i].words.text == items[j].words.text)
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(j));
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
  return FormReader(source, plan, customer).read();
}

} // namespace itplan
