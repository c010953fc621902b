#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/change/import.hpp"
#include "itplan/document/edit.hpp"
#include "itplan/plan/values.hpp"

#include "import_links.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

// Between single quotes of a shell.
std::string in_quotes(const std::string& text) {
  std::string quoted;
  for (const char c : text)
    quoted += c == '\'' ? "'\\''" : std::string(1, c);
  return quoted;
}

class Import {
public:
  Import(const Plan& plan, const SourcePtr& file, const ImportOptions& options)
      : plan_(plan), options_(options), table_(table_of(file, options)), faults_(table_),
        told_(table_) {}

  Imported run() {
    if (!table_.problems.empty()) {
      result_.problems = std::move(table_.problems);
      return std::move(result_);
    }
    check_settings();
    const auto targets = request_targets(plan_, options_.must);
    mapped_ = map_table(table_, options_.mapping, targets);
    take_problems(mapped_.problems);
    tell_unknown();
    if (!result_.problems.empty()) return std::move(result_);
    tell_sheets();
    result_.left_out = mapped_.left_out;
    read_rows();
    check_doubles(rows_, faults_, told_);
    const auto is_made = [this](const Id& id) {
      return std::any_of(result_.customers.begin(), result_.customers.end(),
                         [&](const NewEntry& made) { return made.at[1] == id; });
    };
    RowIds(plan_, faults_, is_made).give(rows_);
    for (auto& row : rows_)
      take_row(row);
    finish();
    return std::move(result_);
  }

private:
  static GivenTable table_of(const SourcePtr& file, const ImportOptions& options) {
    auto table_settings = table_options(options.mapping);
    table_settings.kept_keys = {"notes", "decisions", "agreements"};
    return read_table(file, table_settings);
  }

  void take_problems(std::vector<Problem>& some) {
    std::move(some.begin(), some.end(), std::back_inserter(result_.problems));
  }

  void problem(std::string message, std::string help, Span span = {}) {
    result_.problems.push_back({Severity::wrong,
                                "bad-column",
                                std::move(message),
                                std::move(help),
                                {},
                                {table_.source, span},
                                {}});
  }

  void tell(std::string message, std::string help = {}, Place place = {}) {
    result_.told.push_back({Severity::warning,
                            "import-note",
                            std::move(message),
                            std::move(help),
                            {},
                            std::move(place),
                            {}});
  }

  void check_settings() {
    std::vector<std::string> wrong;
    writing_of(options_.mapping, wrong);
    for (auto& message : wrong)
      problem(std::move(message), "itplan help imports");
    for (const auto& [field, between] : options_.mapping.join) {
      const auto* type = type_of_target(field);
      const bool text = type && (type->meaning == Meaning::line || type->meaning == Meaning::text);
      if (!text && !(type && type->shape == Shape::list))
        problem(fmt::format("join of '{}', which is no text", printable(field)),
                "only texts and lists can be joined");
    }
    for (const auto& [field, words] : options_.mapping.words)
      if (field != "status" && field != "closed" && !type_of_target(field))
        problem(fmt::format("words of '{}', which is no field of a request", printable(field)),
                suggest(field, request_schema().keys()));
  }

  // One problem for all headings of which nothing is known.
  void tell_unknown() {
    if (mapped_.unknown.empty()) return;
    const auto& heading = table_.rows[mapped_.heading];
    const auto what = table_.from_json ? "key" : "column";
    const auto& first = mapped_.unknown.front().heading;
    if (mapped_.unknown.size() == 1) {
      const auto near = nearest(first, request_schema().keys());
      if (!near.empty())
        return problem(fmt::format("unknown {} '{}'", what, printable(first)),
                       fmt::format("did you mean '{}'? --columns '{}={}' says so, '{}=-' leaves it "
                                   "out",
                                   near, printable(first), near, printable(first)),
                       heading.span);
    }
    problem(fmt::format("{} {}{} not known{}: {}", mapped_.unknown.size(), what,
                        mapped_.unknown.size() == 1 ? " is" : "s are",
                        table_.from_json ? std::string()
                                         : fmt::format(" ({} is taken for the heading)",
                                                       faults_.row_name(heading.number)),
                        unknown_names()),
            fmt::format("a guess, to look at before you use it: --columns '{}'; =- leaves a column "
                        "out, =x_name keeps it; --save-as NAME remembers it (itplan help imports)",
                        in_quotes(proposed_columns(mapped_))),
            heading.span);
  }

  std::string unknown_names() const {
    constexpr std::size_t most_named = 40;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < mapped_.unknown.size() && i < most_named; ++i)
      names.push_back(fmt::format("'{}'", shorten(printable(mapped_.unknown[i].heading), 40)));
    auto list = join(names, ", ");
    if (mapped_.unknown.size() > most_named)
      list += fmt::format(" and {} more", mapped_.unknown.size() - most_named);
    return list;
  }

  void tell_sheets() {
    if (table_.sheets.size() < 2 || !options_.mapping.sheet.empty()) return;
    tell(fmt::format("sheet '{}' is read, of {}", printable(table_.sheet), table_.sheets.size()),
         "--sheet takes another: " + printable(join(table_.sheets, ", ")));
  }

  bool is_total(const GivenRow& row) const {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](const GivenCell& cell) { return is_total_word(cell.text); });
  }

  // A last row of sums is no request. Where it has a customer it may be one, and is asked about.
  bool left_out_as_total(const GivenRow& row) {
    if (&row != mapped_.rows.back() || !is_total(row)) return false;
    const bool has_customer = std::any_of(
        mapped_.columns.begin(), mapped_.columns.end(), [&](const MappedColumn& column) {
          return column.target == "customer" && column.at < row.cells.size() &&
                 row.cells[column.at].kind != CellKind::empty;
        });
    const Place place{table_.source, row.span};
    if (has_customer) {
      faults_.add({"rows look like a row of totals", "this looks like a row of totals",
                   "take it out of the file, or leave it out: --where 'title=not Totaal | Total'"},
                  row.number, row.span);
    } else {
      tell("a row of totals is left out", {}, place);
      ++result_.left_out;
    }
    return true;
  }

  void read_rows() {
    RowReader reader(plan_, mapped_, options_, faults_, told_);
    for (const auto* row : mapped_.rows) {
      if (left_out_as_total(*row)) continue;
      auto read = reader.read(*row);
      if (read.finished)
        ++result_.left_out;
      else
        rows_.push_back(std::move(read));
    }
    result_.read = rows_.size();
    result_.customers = reader.customers().made();
    if (reader.cells_with_markup() > 0)
      tell(fmt::format("{} cells held marks of another tool (HTML, Jira); the text is kept without "
                       "them",
                       reader.cells_with_markup()),
           "--keep-markup keeps the marks");
  }

  void take_row(ImportRow& row) {
    if (row.known) {
      ++result_.known;
      if (row.good) compare(row);
      return;
    }
    if (!row.state.empty()) refuse_state(row);
    check_needed(row, "title");
    check_needed(row, "customer");
    if (row.good) add_entry(row);
  }

  void refuse_state(ImportRow& row) {
    row.good = false;
    const auto& column = *row.state_column;
    const auto heading = printable(column.heading);
    const bool is_day = column.target == "closed";
    faults_.add(
        {fmt::format("rows are not open, by column '{}'", heading),
         fmt::format("'{}' in column '{}' {}", printable(row.state), heading,
                     is_day ? "says that this is finished" : "does not say that this is open"),
         is_day ? fmt::format("leave such rows out: --where '{}=empty'", heading)
                : fmt::format("leave such rows out: --words 'status.{0}=finished'; or say "
                              "that they are open: --words 'status.{0}=received'",
                              shorten(printable(row.state), 30)),
         row.state},
        row.row->number, row.state_span);
  }

  // Said here, with all rows that lack it; a cell that could not be read is told already.
  void check_needed(ImportRow& row, std::string_view key) {
    if (!text_of(row.fields, key).empty() || !row.good) return;
    const auto* column = column_of(key);
    refuse_row(faults_, row,
               {fmt::format("rows have no {}", key), fmt::format("'{}' is missing", key),
                column ? fmt::format("fill in column '{}'", printable(column->heading))
                       : fmt::format("no column gives it: --columns 'HEADING={}'{}", key,
                                     key == "customer" ? ", or --customer for all rows" : "")});
  }

  const MappedColumn* column_of(std::string_view target) const {
    const auto found =
        std::find_if(mapped_.columns.begin(), mapped_.columns.end(),
                     [&](const MappedColumn& each) { return each.target == target; });
    return found == mapped_.columns.end() ? nullptr : &*found;
  }

  void add_entry(ImportRow& row) {
    auto fields = row.fields;
    const auto* received = fields.find("received");
    if (!received || received->is_nothing()) fields.set("received", options_.today);
    const auto ordered = in_field_order(request_schema(), fields);
    const auto text = std::make_shared<const SourceText>("row", compose(ordered));
    for (const auto& found : check_entry(text, "requests"))
      refuse_row(faults_, row, {fmt::format("rows: {}", found.message), found.message, found.help});
    if (!row.good || row.id.empty()) return;
    result_.entries.push_back({Path{"requests", row.id}, ordered, {}});
    result_.rows.push_back({table_.source, row.row->span});
  }

  void compare(ImportRow& row) {
    const auto& request = *plan_.requests.find(row.id);
    auto found = differences(row, row.id, request, table_.source);
    const bool stale = !row.version.empty() && row.version != version_of(request);
    if (!found.empty() && stale && options_.update)
      return refuse_row(
          faults_, row,
          {"rows changed here, and in the plan since the sheet was made",
           fmt::format("'{}' changed here, and in the plan since the sheet was made", row.id),
           "make the sheet anew (itplan list --xlsx) and change it there"});
    std::move(found.begin(), found.end(), std::back_inserter(result_.differences));
  }

  void finish() {
    auto wrong = faults_.problems("bad-row", Severity::wrong);
    take_problems(wrong);
    auto told = told_.problems("import-note", Severity::warning);
    std::move(told.begin(), told.end(), std::back_inserter(result_.told));
  }

  const Plan& plan_;
  const ImportOptions& options_;
  GivenTable table_;
  ImportFaults faults_;
  ImportFaults told_;
  MappedTable mapped_;
  std::vector<ImportRow> rows_;
  Imported result_;
};

} // namespace

Imported read_requests(const Plan& plan, const SourcePtr& file, const ImportOptions& options) {
  return Import(plan, file, options).run();
}

std::vector<Step> update_steps(const Imported& imported) {
  std::vector<Step> steps;
  for (const auto& difference : imported.differences) {
    if (difference.after.is_nothing())
      steps.push_back(Unset{difference.path});
    else
      steps.push_back(Set{difference.path, difference.after});
  }
  return steps;
}

Value in_field_order(const RecordSchema& schema, const Value& fields) {
  ValueMap ordered;
  for (const auto& field : schema.fields) {
    const auto* value = fields.find(field.info.key);
    if (value && !value->is_nothing()) ordered.emplace_back(std::string(field.info.key), *value);
  }
  if (fields.map())
    for (const auto& [key, value] : *fields.map())
      if (key.starts_with("x_")) ordered.emplace_back(key, value);
  return ordered;
}

} // namespace itplan
