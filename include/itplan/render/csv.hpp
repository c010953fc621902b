// Comma- or semicolon-separated values, written and read as spreadsheets do.
#pragma once

#include "itplan/base/source_text.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

using CsvRow = std::vector<std::string>;

// RFC 4180 with LF and a comma: quoted where needed, also around ; and tabs, at which a spreadsheet
// may split instead. A text that a spreadsheet would run as a formula (it begins with = + - @,
// their full-width forms, a tab or a line end, and is no number) gets an apostrophe in front; so
// does one that already begins with apostrophes before such a sign, so that from_csv gives back
// every text. Source of the list: OWASP, CSV Injection. An order to a CI runner
// (runner_orders.hpp) is broken by a zero-width space, which from_csv takes out again. Other
// control characters and hidden ones are left out, line ends in cells become LF.
std::string to_csv(const std::vector<CsvRow>& rows);

struct CsvTable {
  struct Row {
    std::size_t line = 1; // on which it starts
    CsvRow cells;
    std::vector<Span> spans; // of each cell in the bytes, quotes included
  };
  std::vector<Row> rows; // the heading row first; rows of only empty cells are left out
  char separator = ',';  // found in the heading row: ; or , or a tab; or told by a line sep=;
  std::string error;     // empty, or a sentence; there are no rows then
  std::size_t error_line = 0;
};

// Reads what Dutch and English spreadsheets write: ; , or tab, a UTF-8 byte-order mark, CRLF, LF or
// CR, quotes doubled inside quotes, newlines inside quotes (read as LF). The apostrophe that to_csv
// puts before a formula is taken off. Cells keep their spaces, rows their number of cells. Errors:
// bytes that are not UTF-8 (the sentence says how to save the file), a quote that is not closed,
// text after a closing quote. `separator`, where it is not 0, is the one to take. O(bytes).
CsvTable from_csv(std::string_view bytes, char separator = 0);

} // namespace itplan
