// How a file of another program is read: what its headings and words mean in a plan.
#pragma once

#include "itplan/base/amount.hpp"
#include "itplan/plan/table.hpp"
#include "itplan/plan/words.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace itplan {

// Texts stand as they were written; what a heading or word means is found when a file is read.
struct ImportMapping {
  Table<std::string> columns; // by heading: a field, "-" or x_name
  Table<std::string> join;    // by field: what goes between the texts of several columns
  std::optional<std::int64_t> heading_row;
  std::string sheet;
  std::string encoding;
  std::string separator;
  std::string decimal;
  std::string dates;
  std::optional<Hundredths> hours_a_day;
  Table<Table<std::string>> words; // by field, by their word
  Table<std::string> customers;    // by their name
  Table<std::string> defaults;     // by field
  Table<std::string> where;        // by heading or field
  std::optional<Unreadable> unreadable;
  std::optional<HiddenRows> hidden;
  std::optional<MergedMeaning> merged;
};

} // namespace itplan
