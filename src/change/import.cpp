#include "itplan/change/import.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"
#include "itplan/change/typed.hpp"
#include "itplan/document/edit.hpp"
#include "itplan/plan/ids.hpp"
#include "itplan/render/csv.hpp"
#include "itplan/render/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace itplan {
namespace {

constexpr std::size_t most_rows = 50'000;

// One row or line of the import, before it is an entry.
struct Row {
  Value fields; // a map; may hold `id`
  Span span;    // in the source
};

class Import {
public:
  Import(const Plan& plan, SourcePtr source, const ImportOptions& options)
      : plan_(plan), source_(std::move(source)), options_(options) {}

  Imported run() {
    const bool json = trim(source_->bytes()).starts_with('{');
    const auto rows = json ? json_rows() : csv_rows();
    for (const auto& row : rows)
      add_entry(row);
    return std::move(result_);
  }

private:
  void problem(Span span, std::string message, std::string help = {}) {
    result_.problems.push_back(
        {Severity::wrong, "bad-row", std::move(message), std::move(help), {}, {source_, span}, {}});
  }

  // They are not looked at one by one.
  bool too_many(std::size_t rows) {
    if (rows <= most_rows) return false;
    problem({0, 0}, fmt::format("{} rows; at most {} are taken in at once", rows, most_rows),
            "one folder is one year: take in what this year is about");
    return true;
  }

  std::vector<Row> json_rows() {
    const auto lines = split(source_->bytes(), '\n');
    if (too_many(lines.size())) return {};
    std::vector<Row> rows;
    std::uint32_t begin = 0;
    for (const auto line : lines) {
      const Span span{begin, begin + static_cast<std::uint32_t>(trim(line).size())};
      begin += static_cast<std::uint32_t>(line.size()) + 1;
      if (trim(line).empty()) continue;
      auto parsed = from_json(line);
      if (!parsed.error.empty()) {
        const auto at = span.begin + static_cast<std::uint32_t>(parsed.offset);
        problem({std::min(at, span.end), span.end}, parsed.error,
                "each line must be one JSON object");
      } else if (!parsed.value.map()) {
        problem(span, "this line is no JSON object", "write {\"title\": ..., \"customer\": ...}");
      } else {
        rows.push_back({typed_fields(parsed.value, span), span});
      }
    }
    return rows;
  }

  // JSON gives dates and ids as text; where a field wants something else the text is read as typed.
  Value typed_fields(const Value& object, Span span) {
    Value fields;
    for (const auto& [key, value] : *object.map()) {
      const auto* field = request_schema().find(key);
      if (key != "id" && !field && !key.starts_with("x_")) {
        problem(span, fmt::format("unknown key '{}'", key), suggest(key, request_schema().keys()));
      } else if (field && value.text() && field->type.shape == Shape::scalar) {
        fields.set(key, typed(field->type, *value.text()));
      } else {
        fields.set(key, value);
      }
    }
    return fields;
  }

  std::vector<Row> csv_rows() {
    const auto table = from_csv(source_->bytes());
    if (!table.error.empty()) {
      problem(line_span(table.error_line), table.error);
      return {};
    }
    if (table.rows.empty() || too_many(table.rows.size() - 1)) return {};
    const auto paths = column_paths(table.rows.front());
    std::vector<Row> rows;
    for (std::size_t r = 1; r < table.rows.size(); ++r)
      rows.push_back(row_of(table.rows[r], paths));
    return rows;
  }

  // The field each column fills; empty for a column that is not understood (and reported).
  std::vector<Path> column_paths(const CsvTable::Row& heading) {
    std::vector<Path> paths;
    for (const auto& cell : heading.cells) {
      auto name = std::string(trim(cell));
      for (const auto& [theirs, ours] : options_.columns)
        if (theirs == name) name = ours;
      const auto path = Path::parse(name);
      // `status` is what `list --csv` computes: read past, so that its output can be read again.
      const bool known = name == "id" || name == "status" || resolve(field_path(path)).type;
      if (!known)
        problem(line_span(heading.line), fmt::format("unknown column '{}'", name),
                column_help(path[0]));
      paths.push_back(known && name != "status" ? path : Path());
    }
    return paths;
  }

  static std::string column_help(std::string_view name) {
    auto help = suggest(name, request_schema().keys());
    if (help.starts_with("did you mean")) return help;
    return "--columns 'THEIRS=field' gives the field for a heading of your own; " + help;
  }

  static Path field_path(const Path& path) {
    std::vector<std::string> keys{"requests", "new"};
    keys.insert(keys.end(), path.keys().begin(), path.keys().end());
    return Path(std::move(keys));
  }

  Row row_of(const CsvTable::Row& row, const std::vector<Path>& paths) {
    Row made{{}, line_span(row.line)};
    if (row.cells.size() > paths.size())
      problem(made.span,
              fmt::format("this row has {} cells, the heading {}", row.cells.size(), paths.size()));
    for (std::size_t c = 0; c < row.cells.size() && c < paths.size(); ++c) {
      const auto& cell = row.cells[c];
      if (paths[c].empty() || trim(cell).empty()) continue;
      if (paths[c][0] == "id") {
        made.fields.set("id", std::string(trim(cell)));
        continue;
      }
      const auto& type = *resolve(field_path(paths[c])).type;
      Value* at = &made.fields;
      for (std::size_t k = 0; k + 1 < paths[c].size(); ++k)
        at = &at->set(paths[c][k], at->find(paths[c][k]) ? *at->find(paths[c][k]) : Value());
      at->set(paths[c].back(), typed(type, as_in_plan(type, cell)));
    }
    return made;
  }

  Span line_span(std::size_t line) const {
    const auto bytes = source_->bytes();
    const auto text = source_->line(line);
    const auto begin = text.data() ? static_cast<std::size_t>(text.data() - bytes.data())
                                   : bytes.size(); // lines that end in CR alone are not counted
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + text.size())};
  }

  void add_entry(const Row& row) {
    auto fields = row.fields;
    if (!fields.map()) return;
    const auto* received = fields.find("received");
    if (!received || received->is_nothing()) fields.set("received", options_.today);
    const auto ordered = in_field_order(request_schema(), fields);
    const auto text = std::make_shared<const SourceText>("row", compose(ordered));
    bool good = true;
    for (const auto& found : check_entry(text, "requests")) {
      problem(row.span, found.message, found.help);
      good = false;
    }
    if (!knows_customer(row, fields) || !good) return;
    const auto id = id_for(row, fields);
    if (id.empty()) return;
    given_.insert(id);
    result_.entries.push_back({Path{"requests", id}, ordered});
    result_.rows.push_back({source_, row.span});
  }

  // Said here, beside what is wrong with other rows, and not by the rules about the plan as it
  // would be.
  bool knows_customer(const Row& row, const Value& fields) {
    const auto* given = fields.find("customer");
    const auto customer = given ? scalar_text(*given) : std::string();
    if (customer.empty() || plan_.customers.contains(customer)) return true;
    problem(row.span, fmt::format("unknown customer '{}'", printable(customer)),
            suggest(customer, ids_of(plan_.customers)));
    return false;
  }

  // The row's own id when it can be one, else a new one that no earlier row has either.
  Id id_for(const Row& row, const Value& fields) {
    const auto text = [&](std::string_view key) {
      const auto* value = fields.find(key);
      return value ? scalar_text(*value) : std::string();
    };
    const auto own = text("id");
    const auto taken = [this](const Id& id) { return given_.contains(id); };
    if (own.empty()) return new_id(plan_, text("title"), text("customer"), taken);
    const auto fault = id_fault(own);
    if (!fault.empty()) problem(row.span, fmt::format("id '{}' {}", own, fault));
    const bool known = is_taken(plan_, own) || taken(own);
    if (known) problem(row.span, fmt::format("there is already a '{}'", own));
    return fault.empty() && !known ? own : Id();
  }

  const Plan& plan_;
  SourcePtr source_;
  const ImportOptions& options_;
  std::set<Id> given_; // to the rows before
  Imported result_;
};

} // namespace

Imported read_requests(const Plan& plan, const SourcePtr& source, const ImportOptions& options) {
  return Import(plan, source, options).run();
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
