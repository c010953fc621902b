// A file that another program made, as one table: CSV, a workbook (.xlsx), JSON lines or an array.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/base/value.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

enum class CellKind : std::uint8_t {
  empty,
  text,
  number, // of a workbook: `text` has its digits, 15 of them at most, as a spreadsheet counts
  date,   // of a workbook: `value` is the date
  error,  // of a spreadsheet: #N/A, #VERW!
  value   // of JSON: `value` is a list, a map, a number or a truth
};

// One cell. `text` is as it stands, white space at its edges taken off; for a date its ISO form.
struct GivenCell {
  std::string text;
  CellKind kind = CellKind::empty;
  Value value = {};
  Span span = {}; // in the table's source
};

struct GivenRow {
  std::size_t number = 1; // as a spreadsheet or an editor shows it
  std::vector<GivenCell> cells;
  Span span = {};
  bool hidden = false; // of a workbook: by hand or by a filter
};

// Cells of a workbook that are shown as one; the first of them has the value. Row numbers, and
// columns from 0.
struct MergedCells {
  std::size_t first_row = 1;
  std::size_t last_row = 1;
  std::size_t first_column = 0;
  std::size_t last_column = 0;
};

// Rows that are wholly empty are left out. JSON has its keys as the first row, maps inside as keys
// with dots (effort.build). In a workbook `source` is the sheet written as lines, so that a place
// has the row's number.
struct GivenTable {
  SourcePtr source;
  bool from_json = false;
  bool from_workbook = false;
  std::vector<GivenRow> rows;
  std::vector<MergedCells> merged;
  std::vector<std::string> sheets; // of a workbook, in its order
  std::string sheet;               // the one that was read
  std::vector<Problem> problems;   // there are no rows then
};

struct TableOptions {
  std::string encoding;                    // its name, or empty: what the file says
  std::string sheet;                       // of a workbook: its name, or empty: the first
  char separator = 0;                      // of CSV; 0: found
  std::vector<std::string_view> kept_keys; // of JSON: taken whole, not as keys with dots
};

// By the file's first bytes; what is no table is called what it is (a PDF, YAML, a document). A
// formula counts as the value that is stored with it. O(bytes), of a workbook those it unpacks to.
GivenTable read_table(const SourcePtr& file, const TableOptions& options);

// Whether a text is what a spreadsheet writes for a formula that failed, in English or Dutch.
bool is_error_cell(std::string_view text);

} // namespace itplan
