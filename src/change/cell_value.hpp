// One cell of somebody's table as a value of a field, where it has one reading.
#pragma once

#include "itplan/base/written.hpp"
#include "itplan/loading/table.hpp"
#include "itplan/plan/import_mapping.hpp"
#include "itplan/plan/plan.hpp"
#include "itplan/plan/schema.hpp"

#include <string>
#include <vector>

namespace itplan {

// What is wrong with a cell: "is no date", and what to do.
struct CellFault {
  std::string is;    // behind the quoted cell
  std::string kinds; // behind "12 cells of column 'X'": "are no date"
  std::string help;
};

struct CellValue {
  Value value;
  CellFault fault; // `is` is empty where the cell was read
};

// How amounts, days and dates are written in this file.
struct Writing {
  DateOrder dates = DateOrder::unknown;
  char decimal = 0;
  std::optional<Hundredths> hours_a_day;
};
// Of a mapping; a setting that is none becomes a sentence in `faults`.
Writing writing_of(const ImportMapping& mapping, std::vector<std::string>& faults);

// The value of a scalar that is neither an id nor a fixed word.
CellValue cell_value(const GivenCell& cell, const TypeSchema& type, const Writing& writing);

// Parts of a cell that holds several: at comma, semicolon, bar or line; [a, b] without its
// brackets.
std::vector<std::string> cell_parts(std::string_view text);

// "-", "—", "n.v.t.", "n/a": a sign that there is no value.
bool is_dash(std::string_view text);
// "Totaal", "Total", "Som", ...: what the first cell of a row of sums says.
bool is_total_word(std::string_view text);

} // namespace itplan
