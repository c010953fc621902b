// A table of others seen through a mapping: its heading row, the field of each column, the rows
// that count.
#pragma once

#include "itplan/loading/table.hpp"
#include "itplan/plan/import_mapping.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// What the columns of a table may be, for who reads it.
struct Targets {
  // The target that a heading names by its own words; empty when it is none.
  std::function<std::string(std::string_view heading)> named;
  // What somebody's heading most likely means; empty when nothing is known of it.
  std::function<std::string(std::string_view heading)> guessed;
  // Why a target that a mapping gives is none; empty when it is one.
  std::function<std::string(std::string_view target)> fault;
  // Whether several columns of one target are taken together, one after the other.
  std::function<bool(std::string_view target)> joins;
  // Headings that were asked for by name, so that their lack is an error.
  std::vector<std::string> must = {};
};

struct MappedColumn {
  std::size_t at = 0;  // from 0
  std::string heading; // on one line
  std::string target;  // "-" when it is left out
};

struct UnknownColumn {
  std::size_t at = 0;
  std::string heading;
  std::string guess;   // may be empty
  std::string example; // the first value that stands below it
};

struct MappedTable {
  std::size_t heading = 0; // index of its row in the table
  std::vector<MappedColumn> columns;
  std::vector<UnknownColumn> unknown;
  std::vector<const GivenRow*> rows; // those that count, in their order
  std::size_t left_out = 0;          // by `where`
  std::vector<std::size_t> hidden;   // numbers of rows that are hidden and nothing is said about
  std::vector<Problem> problems;
};

// The heading row is the one the mapping says, else of the first fifty rows the one with most
// headings that are known, else the first. Two columns of one target that does not join are a
// problem; so is a mapping none of whose columns is there.
// The table is changed where merged cells count for all their rows. O(cells).
MappedTable map_table(GivenTable& table, const ImportMapping& mapping, const Targets& targets);

// The table's options that a mapping holds.
TableOptions table_options(const ImportMapping& mapping);

// Whether a cell's text passes: filled, empty, words with | between, each of these after `not`.
bool passes(std::string_view text, std::string_view condition);

// The mappings that come with the program: jira, github, planner, topdesk, devops, ...
struct BuiltInMapping {
  std::string_view name;
  std::string_view yaml;
};
std::vector<BuiltInMapping> built_in_mappings();
// One of them read; nothing when there is none of that name.
std::optional<ImportMapping> built_in_mapping(std::string_view name);

} // namespace itplan
