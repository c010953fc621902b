// The table of fields (fields.hpp) as data: for paths, orders of keys, imports and the manual.
#pragma once

#include "itplan/base/path.hpp"
#include "itplan/plan/fields.hpp"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace itplan {

enum class Shape : std::uint8_t { scalar, list, table, record };

struct RecordSchema;

// What may stand at a place of the plan.
struct TypeSchema {
  Shape shape = Shape::scalar;
  Meaning meaning = Meaning::line;
  bool spread = false;                       // days that may be [low, likely, high]
  std::span<const std::string_view> words;   // with Meaning::word and quarter
  const RecordSchema* record = nullptr;      // with Shape::record
  std::shared_ptr<const TypeSchema> element; // of a list or table
};

struct FieldSchema {
  FieldInfo info;
  TypeSchema type;
};

// The keys of one kind of record, in the order in which they stand in a file.
struct RecordSchema {
  std::vector<FieldSchema> fields;

  const FieldSchema* find(std::string_view key) const;
  std::vector<std::string_view> keys() const;
};

const RecordSchema& plan_schema();
const RecordSchema& request_schema();
const RecordSchema& customer_schema();
const RecordSchema& import_schema();

// What the walk down a path met: the type there and the last field passed on the way; `type` is
// empty where the path leaves the format, `known` are then the keys that would have been right and
// `bad` the index of the key that is not.
struct Resolved {
  const TypeSchema* type = nullptr;
  const FieldSchema* field = nullptr;
  std::vector<std::string_view> known;
  std::size_t bad = 0;
};
Resolved resolve(const Path& path);

// "date (YYYY-MM-DD)", "list of ids of requests": a type in words for help and manual.
std::string describe(const FieldSchema& field);

} // namespace itplan
