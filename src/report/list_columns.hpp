// The columns of a list of requests: those of the table for people, and any plain field by its key.
#pragma once

#include "itplan/plan/plan.hpp"
#include "itplan/render/text_table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct ListColumn {
  std::string key; // days, customer, effort.development
  Column head;

  // What stands in it, for people.
  std::string cell(const Plan& plan, const Id& id, Language language) const;
};

// Those of the table: id, title, customer, status, received, days and money.
std::vector<ListColumn> usual_columns(Language language);
// One by its key: of the table, or a plain field of a request; a map of amounts by `field.key`.
// Nothing where there is none such.
std::optional<ListColumn> column_named(std::string_view key, Language language);
std::vector<std::string> known_columns();

} // namespace itplan
