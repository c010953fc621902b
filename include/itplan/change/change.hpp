// Changes to a plan as new texts of its files. Nothing is written here: the result is looked at,
// shown or saved by the caller.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/change/file_change.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace itplan {

// A new entry of a section that is a table of records: {requests, vpn} with its fields.
struct NewEntry {
  Path at;
  Value fields;             // a map in the order of the field table
  std::string comment = {}; // lines above it, where it gets a file of its own: "# ...\n"
};
// The value at a path of the format (schema.hpp), instead of what stands there; the maps above it
// are made where they are missing, and a new key goes to its place in the field table's order. The
// path's entry must exist.
struct Set {
  Path path;
  Value value;
};
// One more element at the end of a list, which is made where it is missing.
struct Append {
  Path list;
  Value element;
};
// The key or list element away, with the comments glued to it where that is said. What is not there
// stays not there: no change.
struct Unset {
  Path path;
  bool with_glued = false;
};
using Step = std::variant<NewEntry, Set, Append, Unset>;

// All steps together or none, each seen from the plan as it is. New entries go before the first
// larger id where the section is a key, and to a file of their own where it is a folder. Steps
// below one key that is missing (two elements of a new list) make it once; no two may touch one
// value. O(bytes of the plan).
Change change_plan(const Loaded& loaded, const std::vector<Step>& steps);

// Changes of one kind, for short.
Change add_entries(const Loaded& loaded, const std::vector<NewEntry>& entries);
Change set_value(const Loaded& loaded, const Path& path, const Value& value);
Change unset_value(const Loaded& loaded, const Path& path);

} // namespace itplan
