// Options that are fields of the plan: their names, words and help come from the field table.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/plan/schema.hpp"

#include "command_line.hpp"

#include <deque>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

class FieldOptions {
public:
  // An option --key (hyphens for underscores) for each of the fields.
  void declare(CommandLine& line, const RecordSchema& schema,
               std::initializer_list<std::string_view> keys);
  // An option with a name of its own for a field.
  void declare_as(CommandLine& line, const RecordSchema& schema, const std::string& name,
                  std::string_view key);

  bool has(std::string_view key) const;
  bool any() const; // was one of them given?
  // Sets a field as if its option had been given.
  void give(std::string_view key, std::string text);
  // The fields that were given, typed (typed.hpp): lists gather all times an option was given; an
  // amount without KEY= goes to the only one of the plan's keys, `keys_of(field)`.
  using KeysOf = std::function<std::vector<std::string>(const FieldSchema&)>;
  Value values(const RecordSchema& schema, const KeysOf& keys_of = {}) const;

private:
  struct Given {
    std::string key;
    std::vector<std::string> texts;
  };
  static Value value_of(const FieldSchema& field, const Given& given, const KeysOf& keys_of);

  std::deque<Given> given_; // the parser points into it
};

} // namespace itplan
