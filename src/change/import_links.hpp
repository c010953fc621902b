// Ids for the rows of a file, and the rows that they name.
#pragma once

#include "import_known.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace itplan {

class RowIds {
public:
  // `also_taken` are ids of other entries that will be made with the rows.
  RowIds(const Plan& plan, ImportFaults& faults, std::function<bool(const Id&)> also_taken)
      : plan_(plan), faults_(faults), known_(plan), also_taken_(std::move(also_taken)) {}

  // Each row its id, of a request of the plan or a new one; what `needs` and its like name is found
  // among the rows by ref, title or id, and then in the plan. O(rows + requests).
  void give(std::vector<ImportRow>& rows);

private:
  using ByName = std::map<std::string, Id>; // by heading_key

  Id id_for(ImportRow& row);
  void link(ImportRow& row, const RowLinks& links, const ByName& in_file);

  const Plan& plan_;
  ImportFaults& faults_;
  KnownRequests known_;
  std::function<bool(const Id&)> also_taken_;
  std::set<Id> given_; // to the rows before
};

// Two rows with one number are one request or a mistake; two with one title may be either: with
// numbers of their own both are taken and it is told.
void check_doubles(std::vector<ImportRow>& rows, ImportFaults& faults, ImportFaults& told);

} // namespace itplan
