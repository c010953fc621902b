// One row of somebody's table as the fields of a request.
#pragma once

#include "cell_value.hpp"
#include "import_customers.hpp"
#include "import_faults.hpp"

#include <map>
#include <string>
#include <vector>

namespace itplan {

// Requests that a cell names: found when all rows have ids.
struct RowLinks {
  std::string field;
  std::vector<std::string> names;
  Span span;
};

// What a row says, before it is an entry.
struct ImportRow {
  const GivenRow* row = nullptr;
  Value fields; // a map
  Id own_id;
  Id id;               // given when all rows are read
  bool known = false;  // of a request that the plan has
  std::string version; // of the request when our own sheet was made
  std::vector<RowLinks> links;
  std::string state; // its status, as it stands; empty when it is open
  Span state_span;
  const MappedColumn* state_column = nullptr;
  std::vector<std::string> emptied;   // columns in which nothing stands
  std::vector<std::string> defaulted; // fields that a default gave
  bool finished = false;              // the mapping says so
  bool good = true;
};

// A fault of the whole row, which is then no longer good.
void refuse_row(ImportFaults& faults, ImportRow& row, RowFault fault);
// The same, and the row stays as it is.
void tell_row(ImportFaults& told, const ImportRow& row, RowFault fault);

class RowReader {
public:
  RowReader(const Plan& plan, const MappedTable& mapped, const ImportOptions& options,
            ImportFaults& faults, ImportFaults& told);

  ImportRow read(const GivenRow& row);
  // With the customers that were missing, to be made.
  const RowCustomers& customers() const { return customers_; }
  std::size_t cells_with_markup() const { return markup_; }

private:
  void read_cell(ImportRow& out, const MappedColumn& column, const GivenCell& cell);
  void read_dash(ImportRow& out, const MappedColumn& column, const GivenCell& cell);
  void read_status(ImportRow& out, const MappedColumn& column, const GivenCell& cell);
  void read_field(ImportRow& out, const MappedColumn& column, const GivenCell& cell);
  void read_text(ImportRow& out, const MappedColumn& column, const GivenCell& cell,
                 const TypeSchema& type);
  void read_word(ImportRow& out, const MappedColumn& column, const GivenCell& cell,
                 const TypeSchema& type);
  void read_list(ImportRow& out, const MappedColumn& column, const GivenCell& cell,
                 const TypeSchema& type);
  void read_table(ImportRow& out, const MappedColumn& column, const GivenCell& cell,
                  const TypeSchema& type);
  Id customer(ImportRow& out, const MappedColumn& column, const GivenCell& cell,
              std::string_view said);
  void put(ImportRow& out, std::string_view target, Value value) const;
  void add_defaults(ImportRow& out);
  void fault(ImportRow& out, const MappedColumn& column, const GivenCell& cell, CellFault what);
  const std::string* word_of(std::string_view field, std::string_view said) const;

  const Plan& plan_;
  const MappedTable& mapped_;
  const ImportOptions& options_;
  ImportFaults& faults_;
  ImportFaults& told_;
  Writing writing_;
  std::map<std::string, std::map<std::string, std::string>> words_; // by field, by heading_key
  RowCustomers customers_;
  std::size_t markup_ = 0;
};

// The type of a column's field; null for id, status and the like, and for x_name.
const TypeSchema* type_of_target(std::string_view target);

} // namespace itplan
