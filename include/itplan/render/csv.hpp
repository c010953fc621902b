// Comma- or semicolon-separated values, written and read as spreadsheets do.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

using CsvRow = std::vector<std::string>;

// RFC 4180 with LF: quoted where needed. A text that a spreadsheet would run as a formula (it
// begins with = + - @, a tab or a line end, and is no number) gets an apostrophe in front.
std::string to_csv(const std::vector<CsvRow>& rows);

struct CsvTable {
  struct Row {
    std::size_t line = 1; // on which it starts
    CsvRow cells;
  };
  std::vector<Row> rows; // the heading row first; empty lines are left out
  char separator = ',';  // found in the heading row: ; or , or a tab
  std::string error;     // empty, or a sentence
  std::size_t error_line = 0;
};

// Reads what Dutch and English spreadsheets write: ; , or tab, a UTF-8 byte-order mark, CRLF,
// quotes doubled inside quotes, newlines inside quotes. Bytes that are not UTF-8 are an error that
// says how to save the file. O(bytes).
CsvTable from_csv(std::string_view bytes);

} // namespace itplan
