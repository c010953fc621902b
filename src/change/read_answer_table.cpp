// Answers from a form service's table: one row a customer.
#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/change/answer.hpp"
#include "itplan/change/typed.hpp"
#include "itplan/plan/form.hpp"
#include "itplan/plan/form_words.hpp"
#include "itplan/plan/schema.hpp"
#include "itplan/render/csv.hpp"

#include "answer_points.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

namespace itplan {
namespace {

enum class Holds { nothing, sent, customer, cast, points, why, wish, question, remark };

struct Column {
  Holds holds = Holds::nothing;
  Id request; // of points and why; empty: of the wish before it
  std::size_t question = 0;
  std::string heading;
  bool says_sent = false; // a form service fills it when the answer is sent in
};

class TableReader {
public:
  TableReader(const SourcePtr& source, const Plan& plan, const AnswerColumns& columns)
      : source_(source), plan_(plan), names_(columns) {}

  Understood read() {
    const auto table = from_csv(source_->bytes());
    if (!table.error.empty()) problem(table.error_line, table.error, {});
    if (table.rows.empty()) return std::move(result_);
    for (const auto& cell : table.rows.front().cells)
      columns_.push_back(column_of(std::string(trim(cell)), table.rows.front().line));
    const bool named = std::any_of(columns_.begin(), columns_.end(), [](const Column& column) {
      return column.holds == Holds::customer;
    });
    if (!named)
      problem(table.rows.front().line, "no column says whose row it is",
              "--columns 'THEIRS=customer' names the one that does");
    for (std::size_t r = 1; named && r < table.rows.size(); ++r)
      read_row(table.rows[r]);
    return std::move(result_);
  }

private:
  Place place(std::size_t line) const {
    const auto text = source_->line(line);
    const auto begin =
        text.empty() ? 0 : static_cast<std::uint32_t>(text.data() - source_->bytes().data());
    return {source_, {begin, begin + static_cast<std::uint32_t>(text.size())}};
  }
  void problem(std::size_t line, std::string message, std::string help) {
    result_.problems.push_back(
        {Severity::wrong, "bad-answer", std::move(message), std::move(help), {}, place(line), {}});
  }

  Column column_of(const std::string& heading, std::size_t line);
  Column named(std::string_view name, const std::string& heading) const;
  Id request_in(std::string_view heading) const;
  Id customer_named(std::string_view text) const;
  void read_row(const CsvTable::Row& row);
  void tell_unsent(const Column& column, std::size_t line);
  void read_cell(const Column& column, std::string_view cell, std::size_t line, Answer& answer);
  void read_points(ItemAnswer& item, std::string_view cell, std::size_t line);

  SourcePtr source_;
  const Plan& plan_;
  const AnswerColumns& names_;
  std::vector<Column> columns_;
  Understood result_;
};

// A request whose [id] or title a heading holds.
Id TableReader::request_in(std::string_view heading) const {
  const auto open = heading.rfind('[');
  const auto close = heading.rfind(']');
  if (open != std::string_view::npos && close != std::string_view::npos && open < close) {
    auto id = slug(heading.substr(open + 1, close - open - 1));
    if (plan_.requests.contains(id)) return id;
  }
  const auto plain = folded(heading);
  for (const auto& [id, request] : plan_.requests)
    if (id == heading || (!plain.empty() && folded(request.title) == plain)) return id;
  return {};
}

// One of the form's questions, also as an earlier form asked it.
std::optional<std::size_t> question_named(std::string_view name) {
  const auto plain = folded(name);
  if (plain.empty()) return std::nullopt;
  for (const auto questions :
       {std::span<const Phrase>(form::questions), std::span<const Phrase>(form::earlier_questions)})
    for (std::size_t i = 0; i < questions.size(); ++i)
      for (const auto language : all_languages)
        for (const auto form : {FormOfAddress::u, FormOfAddress::je})
          if (folded(addressed(questions[i], language, form)) == plain) return i;
  return std::nullopt;
}

Column TableReader::named(std::string_view name, const std::string& heading) const {
  if (name.empty()) return {Holds::nothing, {}, 0, heading};
  if (name == "customer") return {Holds::customer, {}, 0, heading};
  if (name == "cast") return {Holds::cast, {}, 0, heading};
  if (name == "remark") return {Holds::remark, {}, 0, heading};
  if (name == "wish") return {Holds::wish, {}, 0, heading};
  if (name == "wish.points") return {Holds::points, {}, 0, heading};
  if (name == "wish.why") return {Holds::why, {}, 0, heading};
  if (const auto question = question_named(name)) return {Holds::question, {}, *question, heading};
  const bool why = name.ends_with(".why");
  const bool points = name.ends_with(".points");
  const auto tail = why ? name.size() - 4 : points ? name.size() - 7 : name.size();
  auto request = request_in(name.substr(0, tail));
  if (request.empty()) return {Holds::nothing, {}, 1, heading};
  return {why ? Holds::why : Holds::points, std::move(request), 0, heading};
}

// How LimeSurvey and Forms call the moment at which an answer was sent in.
bool names_sent(std::string_view heading) {
  constexpr std::array<std::string_view, 7> known = {
      "submitdate",      "date submitted",     "datum ingestuurd", "completion time",
      "voltooiingstijd", "tijd van voltooien", "submitted at"};
  return std::find(known.begin(), known.end(), folded(heading)) != known.end();
}

void TableReader::tell_unsent(const Column& column, std::size_t line) {
  const auto form = column.holds == Holds::sent
                        ? fmt::format("'{}' is empty: this answer was never sent in, and is left "
                                      "out",
                                      printable(column.heading))
                        : fmt::format("'{}' is empty, which form services give to answers that "
                                      "were never sent in",
                                      printable(column.heading));
  result_.told.push_back({Severity::warning, "bad-answer", form, {}, {}, place(line), {}});
}

Column TableReader::column_of(const std::string& heading, std::size_t line) {
  auto name = heading;
  for (const auto& [theirs, ours] : names_.names)
    if (theirs == heading) name = trim(ours) == "-" ? std::string() : std::string(trim(ours));
  const bool is_sent = names_sent(heading);
  auto column =
      is_sent && name == heading ? Column{Holds::sent, {}, 0, heading} : named(name, heading);
  column.says_sent = is_sent;
  if (column.holds == Holds::nothing && column.question == 1) {
    constexpr std::array<std::string_view, 7> known = {
        "customer", "cast", "wish", "wish.points", "wish.why", "remark", "ID.points"};
    problem(line, fmt::format("unknown column '{}'", printable(heading)),
            "--columns 'THEIRS=FIELD' says what it holds, 'THEIRS=' passes it over; " +
                suggest(name, known));
  }
  return column;
}

Id TableReader::customer_named(std::string_view text) const {
  const auto plain = folded(text);
  for (const auto& [id, customer] : plan_.customers)
    if (id == lower(trim(text)) || folded(customer.name) == plain) return id;
  return {};
}

void TableReader::read_row(const CsvTable::Row& row) {
  Answer answer;
  answer.place = place(row.line);
  answer.round = names_.round;
  if (row.cells.size() > columns_.size())
    problem(row.line,
            fmt::format("this row has {} cells, the heading {}", row.cells.size(), columns_.size()),
            {});
  for (std::size_t c = 0; c < columns_.size(); ++c)
    if (columns_[c].says_sent && (c >= row.cells.size() || trim(row.cells[c]).empty())) {
      tell_unsent(columns_[c], row.line);
      if (columns_[c].holds == Holds::sent) return;
    }
  for (std::size_t c = 0; c < std::min(row.cells.size(), columns_.size()); ++c)
    if (const auto cell = trim(row.cells[c]); !cell.empty())
      read_cell(columns_[c], cell, row.line, answer);
  if (answer.customer.empty() && answer.place.source == source_)
    problem(row.line, "this row does not say which customer it is of", {});
  std::erase_if(answer.items, [](const ItemAnswer& item) {
    return item.is_wish() ? item.words.text.empty() : !item.points && item.why.text.empty();
  });
  result_.answers.push_back(std::move(answer));
}

ItemAnswer& item_of(Answer& answer, const Id& request) {
  for (auto it = answer.items.rbegin(); it != answer.items.rend(); ++it)
    if (it->request == request) return *it;
  answer.items.push_back({request, {}, {}, {}, {}, {}});
  return answer.items.back();
}

void TableReader::read_cell(const Column& column, std::string_view cell, std::size_t line,
                            Answer& answer) {
  const Said said{std::string(cell), place(line)};
  switch (column.holds) {
  case Holds::customer:
    answer.customer = customer_named(cell);
    if (answer.customer.empty()) answer.customer = std::string(cell);
    break;
  case Holds::cast: {
    const auto day = cell.substr(0, cell.find_first_of(" T"));
    const TypeSchema date{Shape::scalar, Meaning::date, false, {}, nullptr, nullptr};
    answer.cast = parse_date(as_in_plan(date, day));
    if (!answer.cast)
      problem(line, fmt::format("'{}' is no date", printable(cell)), "write a date as 2027-07-01");
    break;
  }
  case Holds::points: read_points(item_of(answer, column.request), cell, line); break;
  case Holds::why: item_of(answer, column.request).why = said; break;
  case Holds::wish: answer.items.push_back({{}, said, {}, {}, {}, {}}); break;
  case Holds::question: answer.questions.push_back({column.question, said}); break;
  case Holds::remark: answer.unplaced.push_back(said); break;
  case Holds::sent:
  case Holds::nothing: break;
  }
}

void TableReader::read_points(ItemAnswer& item, std::string_view cell, std::size_t line) {
  const auto read = points_from(cell);
  if (!read)
    return problem(line, fmt::format("'{}' is no number of points", shorten(printable(cell), 60)),
                   "write whole points in digits: 40");
  if (read->points && !read->none) item.points = read->points;
  item.points_place = place(line);
  item.points_named = read->named;
  if (!read->rest.empty()) item.remarks.push_back({read->rest, place(line)});
}

} // namespace

Understood read_answer_table(const SourcePtr& source, const Plan& plan,
                             const AnswerColumns& columns) {
  return TableReader(source, plan, columns).read();
}

} // namespace itplan
