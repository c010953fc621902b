#include "itplan/change/import.hpp"
#include "itplan/render/csv.hpp"
#include "itplan/render/json.hpp"

#include "plan_bytes.hpp"
#include "targets.hpp"

#include <memory>
#include <string>

namespace itplan::fuzz {
namespace {

// What is read from the file can be added, or each row that cannot is named.
void import_bytes(std::string_view bytes) {
  const Loaded& loaded = small_plan();
  const auto source = std::make_shared<const SourceText>("requests", std::string(bytes));
  ImportOptions options;
  options.mapping.columns.add("Wens") = "title";
  options.today = day;
  const Imported imported = read_requests(loaded.plan, source, options);
  hold_problems(imported.problems);
  if (!imported.problems.empty()) return;
  hold(imported.entries.size() == imported.rows.size(), "each entry has its row");
  const Change change = add_entries(loaded, imported.entries);
  hold_problems(change.problems);
  if (change.problems.empty())
    hold(change.files.size() == imported.entries.size(), "each entry gets a file");
}

std::vector<CsvRow> rows_of(const CsvTable& table) {
  std::vector<CsvRow> rows;
  for (const CsvTable::Row& row : table.rows)
    rows.push_back(row.cells);
  return rows;
}

} // namespace

void csv_bytes(std::string_view bytes) {
  const CsvTable table = from_csv(bytes);
  hold(table.error.empty() || table.rows.empty(), "a refused table has no rows");
  const std::vector<CsvRow> written = rows_of(from_csv(to_csv(rows_of(table))));
  const std::vector<CsvRow> again = rows_of(from_csv(to_csv(written)));
  hold(written == again, "a written table reads back as it was");
  if (!bytes.starts_with('{')) import_bytes(bytes);
}

void json_lines_bytes(std::string_view bytes) {
  const FromJson json = from_json(bytes);
  if (json.error.empty()) {
    const FromJson again = from_json(to_json(json.value));
    hold(again.error.empty(), "written JSON is JSON");
    hold(to_json(again.value) == to_json(json.value), "written JSON reads back as it was");
  } else {
    hold(json.offset <= bytes.size(), "the place of an error lies in the text");
  }
  import_bytes(bytes);
}

} // namespace itplan::fuzz
