// What is wrong with the rows of a file, one line a kind with the rows it holds for.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/loading/table.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// A fault in words. Faults with the same `kind` are told together.
struct RowFault {
  std::string kind; // "cells of column 'Datum' (received) are no date", behind a number of them
  std::string one;  // the sentence for one of them: "'november' in column 'Datum' is no date"
  std::string help;
  std::string quote = {}; // the cell as it stands; empty where the row is meant
};

class ImportFaults {
public:
  explicit ImportFaults(const GivenTable& table)
      : source_(table.source), row_word_(table.from_workbook ? "row" : "line") {}

  void add(RowFault fault, std::size_t row, Span span);

  // One problem a kind, in the order in which the kinds were met.
  std::vector<Problem> problems(std::string_view code, Severity severity) const;
  // "line 5"; of a workbook "row 5".
  std::string row_name(std::size_t row) const;

private:
  struct Found {
    RowFault fault;
    std::size_t row;
    Span span;
  };
  Problem problem_of(const std::vector<Found>& found, std::string_view code,
                     Severity severity) const;
  std::string rows_of(const std::vector<Found>& found) const;

  SourcePtr source_;
  std::string row_word_;
  std::vector<std::vector<Found>> kinds_;
  std::map<std::string, std::size_t> kind_numbers_;
};

} // namespace itplan
