// Which rows of a file the plan has already, and what they say otherwise.
#pragma once

#include "import_row.hpp"

#include <map>
#include <string>
#include <vector>

namespace itplan {

// A title and whose it is: what tells two requests apart that have no number.
std::string title_key(std::string_view title, std::string_view customer);

// The text of a field of a row; empty where it is none.
std::string text_of(const Value& fields, std::string_view key);

// The requests of the plan by what a row may know them by.
class KnownRequests {
public:
  explicit KnownRequests(const Plan& plan);

  // By its own id, by `ref`, else by title and customer where no other number speaks against it;
  // empty where the row is new. O(log requests).
  Id find(const ImportRow& row) const;

private:
  const Plan& plan_;
  std::map<std::string, Id> by_ref_;
  std::map<std::string, Id> by_title_;
};

// Field by field; what a default gave the row is no difference, and keys of the user's own are not
// looked at. In a sheet of our own a cell that
// was cleared takes the value away.
std::vector<ImportDifference> differences(const ImportRow& row, const Id& id,
                                          const Request& request, const SourcePtr& source);

} // namespace itplan
