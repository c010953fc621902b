// A plain tree of data: what YAML is written from, what --json prints and templates see.
#pragma once

#include "itplan/base/amount.hpp"
#include "itplan/base/calendar.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace itplan {

class Value;
using ValueList = std::vector<Value>;
using ValueMap = std::vector<std::pair<std::string, Value>>; // in order; keys differ

class Value {
public:
  Value() = default; // nothing: empty in YAML, null in JSON
  Value(bool v) : data_(v) {}
  Value(int v) : data_(static_cast<std::int64_t>(v)) {}
  Value(std::int64_t v) : data_(v) {}
  Value(std::size_t v) : data_(static_cast<std::int64_t>(v)) {}
  Value(Hundredths v) : data_(v) {}
  Value(Date v) : data_(v) {}
  Value(std::string v) : data_(std::move(v)) {}
  Value(std::string_view v) : data_(std::string(v)) {}
  Value(const char* v) : data_(std::string(v)) {}
  Value(ValueList v) : data_(std::move(v)) {}
  Value(ValueMap v) : data_(std::move(v)) {}

  bool is_nothing() const { return std::holds_alternative<std::monostate>(data_); }
  const bool* boolean() const { return std::get_if<bool>(&data_); }
  const std::int64_t* whole() const { return std::get_if<std::int64_t>(&data_); }
  const Hundredths* number() const { return std::get_if<Hundredths>(&data_); }
  const Date* date() const { return std::get_if<Date>(&data_); }
  const std::string* text() const { return std::get_if<std::string>(&data_); }
  const ValueList* list() const { return std::get_if<ValueList>(&data_); }
  const ValueMap* map() const { return std::get_if<ValueMap>(&data_); }
  ValueList* list() { return std::get_if<ValueList>(&data_); }
  ValueMap* map() { return std::get_if<ValueMap>(&data_); }

  // The value under a key of a map, or null.
  const Value* find(std::string_view key) const;
  // Adds a key at the end of a map (or to nothing, which becomes a map), or replaces its value.
  Value& set(std::string_view key, Value value);
  // Adds to the end of a list (or to nothing, which becomes a list).
  Value& add(Value value);

  friend bool operator==(const Value&, const Value&) = default;

private:
  std::variant<std::monostate, bool, std::int64_t, Hundredths, Date, std::string, ValueList,
               ValueMap>
      data_;
};

// A value that is neither list nor map as it is written in YAML and JSON: 12.5, 2027-02-03, true.
// Nothing gives an empty text.
std::string scalar_text(const Value& value);

} // namespace itplan
