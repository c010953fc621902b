// Changes to a plan as new texts of its files. Nothing is written here: the result is looked at,
// shown or saved by the caller.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/base/value.hpp"
#include "itplan/loading/load.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct FileChange {
  std::string relative; // from the plan's folder
  bool is_new = false;
  std::string before;
  std::string after;
};

// What a change comes to: new texts, or the problems for which nothing may be written. Each new
// text has been read again: the YAML holds exactly what was meant (edit.hpp), and the whole plan
// is readable.
struct Change {
  std::vector<FileChange> files; // only those whose text differs
  std::vector<Problem> problems;
  std::shared_ptr<const Loaded> after; // the plan as it will be; null with problems or no change
};

// A new entry of a section that is a table of records: {requests, vpn} with its fields.
struct NewEntry {
  Path at;
  Value fields; // a map in the order of the field table
};

// Adds entries, each before the first larger id where the section is a key, as a file of its own
// where it is a folder. All or none.
Change add_entries(const Loaded& loaded, const std::vector<NewEntry>& entries);

// Sets the value at a path of the format (schema.hpp), making the maps above it where they are
// missing; a new key goes to its place in the field table's order. The path's entry must exist.
Change set_value(const Loaded& loaded, const Path& path, const Value& value);

// Takes the key or list element away. What is not there stays not there: no change.
Change unset_value(const Loaded& loaded, const Path& path);

} // namespace itplan
