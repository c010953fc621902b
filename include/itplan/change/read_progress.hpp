// What work took, from a time sheet of another program: CSV, a workbook or JSON.
#pragma once

#include "itplan/change/change.hpp"
#include "itplan/change/import.hpp"

#include <vector>

namespace itplan {

struct ProgressOptions {
  ImportMapping mapping;
  std::vector<std::string> must; // headings that were named by hand, so that their lack is an error
  Date today;
  bool update = false; // where the plan has a row of that day that says otherwise
};

struct ProgressRead {
  std::vector<Step> steps;       // of each request of which there is something new, its rows
  std::vector<Id> requests;      // these
  std::size_t read = 0;          // rows that count
  std::size_t left_out = 0;      // by `where`, or as a row of totals
  std::size_t added = 0;         // rows of progress
  std::size_t changed = 0;       // likewise
  std::vector<Problem> told;     // what is worth knowing, and stops nothing
  std::vector<Problem> problems; // by kind; there are no steps then
};

// A row names a request (by id, ref or title), a day, and days or hours that were booked on it;
// rows of one request, skill and day are added up, and rows of progress count on from the last one
// before the file's first day. So the same file again, or a longer one, adds only what is new.
// Columns: id, ref, title, date, spent, hours, skill, spent.SKILL, left, left.SKILL, paid.BUDGET;
// left and paid are the newest of a day, not added up. O(cells + rows of progress).
ProgressRead read_progress(const Plan& plan, const SourcePtr& file, const ProgressOptions& options);

} // namespace itplan
