// Many requests at once, from a file of another program: CSV, a workbook or JSON.
#pragma once

#include "itplan/change/change.hpp"
#include "itplan/loading/mapping.hpp"
#include "itplan/loading/table.hpp"
#include "itplan/plan/schema.hpp"

#include <string>
#include <utility>
#include <vector>

namespace itplan {

struct ImportOptions {
  ImportMapping mapping;
  std::vector<std::string> must; // headings that were named by hand, so that their lack is an error
  Value defaults = {};           // by field, for rows without that value; before the mapping's
  Date today;                    // `received` where nothing else says it
  bool create_customers = false;
  bool update = false;
  bool keep_markup = false;
};

// A change of one field of a request that the file says.
struct ImportDifference {
  Path path; // requests.ID.FIELD
  Value before;
  Value after; // nothing: it goes away
  Place place;
};

struct Imported {
  std::vector<NewEntry> entries;             // with new ids, in the order of the rows
  std::vector<Place> rows;                   // where each entry comes from
  std::vector<NewEntry> customers;           // that are missing, where they may be made
  std::vector<ImportDifference> differences; // in rows that the plan has already
  std::size_t read = 0;                      // rows that count
  std::size_t known = 0;                     // of them: in the plan already
  std::size_t left_out = 0;                  // by `where`, or because they are finished
  std::vector<Problem> told;                 // what is worth knowing, and stops nothing
  std::vector<Problem> problems;             // by kind; the entries are then not all there
};

// The columns that a file of requests can have: the fields of a request with dots for what stands
// inside a map, id, version, status, closed, and x_name.
Targets request_targets(const Plan& plan, std::vector<std::string> must);

// What could be said of the columns of which nothing is known, as --columns takes it. A guess.
std::string proposed_columns(const MappedTable& mapped);

// A row that the plan has, by id, by `ref`, else by title and customer, gives no entry: it counts
// as known, and what it says otherwise than the plan is in `differences`. A row that is finished
// elsewhere is left out where the mapping says so, and else refused. O(cells + requests).
Imported read_requests(const Plan& plan, const SourcePtr& file, const ImportOptions& options);

// The steps that write the differences of known rows.
std::vector<Step> update_steps(const Imported& imported);

// The fields in the order of the field table, for a new file or key.
Value in_field_order(const RecordSchema& schema, const Value& fields);

} // namespace itplan
