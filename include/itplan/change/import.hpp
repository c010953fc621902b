// Many requests at once, from lines of JSON or from a table that a spreadsheet wrote.
#pragma once

#include "itplan/change/change.hpp"
#include "itplan/plan/schema.hpp"

#include <string>
#include <utility>
#include <vector>

namespace itplan {

struct ImportOptions {
  // A heading of the table and the field it fills: {"Afdeling", "customer"},
  // {"Dagen", "effort.ontwikkeling"}. Other headings are field names themselves.
  std::vector<std::pair<std::string, std::string>> columns;
  Date today; // `received` where a row does not say it
};

struct Imported {
  std::vector<NewEntry> entries; // with new ids, in the order of the rows
  std::vector<Place> rows;       // where each entry comes from
  std::vector<Problem> problems; // each at its row; the entries are then not all there
};

// JSON lines when the text's first character is {, else CSV (csv.hpp). Keys and columns are the
// fields of a request, with dots for what stands inside a map, and `id`. In CSV, dates and numbers
// may be written the Dutch way; an empty cell is no value.
Imported read_requests(const Plan& plan, const SourcePtr& source, const ImportOptions& options);

// The fields in the order of the field table, for a new file or key.
Value in_field_order(const RecordSchema& schema, const Value& fields);

} // namespace itplan
