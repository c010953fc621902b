// The customers that rows name.
#pragma once

#include "itplan/change/import.hpp"
#include "itplan/plan/names.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

class RowCustomers {
public:
  RowCustomers(const Plan& plan, const ImportOptions& options);

  // By the mapping's own names, then as the plan calls them; one that is missing is made where that
  // was asked for. Without an id and candidates it is no customer.
  FoundName find(std::string_view said);
  // What the mapping says of a name, or the name.
  std::string meant(std::string_view said) const;

  const std::vector<NewEntry>& made() const { return made_; }
  bool is_made(const Id& id) const { return made_ids_.contains(id); }

private:
  Id make(std::string_view said, const Id& wanted);
  void call_too(const Id& id, const std::string& name);

  const Plan& plan_;
  bool may_make_;
  std::map<std::string, std::string> meanings_; // by heading_key
  std::map<std::string, Id> by_name_;           // of those made
  std::vector<NewEntry> made_;
  std::set<Id> made_ids_;
};

} // namespace itplan
