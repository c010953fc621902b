#include "field_options.hpp"

#include "itplan/base/text.hpp"
#include "itplan/change/typed.hpp"

#include "stop.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

std::string words_of(const TypeSchema& type) {
  std::string text;
  for (const auto word : type.words)
    text += (text.empty() ? "" : "|") + std::string(word);
  return text;
}

// What stands for the value in help: DATE, ID, highest|high|normal|low, [SKILL=]DAYS.
std::string value_name(const FieldSchema& field) {
  const auto& type = field.type;
  if (type.shape == Shape::table) {
    if (field.info.refers_to == "capacity.days") return "[SKILL=]DAYS";
    if (field.info.refers_to == "budget") return "[BUDGET=]AMOUNT";
    return "CRITERION=N";
  }
  switch (type.meaning) {
  case Meaning::word: return words_of(type);
  case Meaning::quarter: return words_of(type);
  case Meaning::date: return "DATE";
  case Meaning::id: return "ID";
  case Meaning::money: return "AMOUNT";
  case Meaning::number:
  case Meaning::whole: return "N";
  case Meaning::year: return "YEAR";
  default: return "TEXT";
  }
}

std::string option_name(std::string_view key) {
  std::string name = "--" + std::string(key);
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

// The key that an amount without one belongs to: the only one there is.
std::string only_key(const FieldSchema& field, const std::vector<std::string>& keys) {
  if (keys.size() == 1) return keys.front();
  const auto known = keys.empty() ? fmt::format("the plan has no {} yet", field.info.refers_to)
                                  : "one of: " + join(keys, ", ");
  throw Stop(Exit::usage,
             fmt::format("{} needs {}; {}", option_name(field.info.key), value_name(field), known));
}

} // namespace

void FieldOptions::declare(CommandLine& line, const RecordSchema& schema,
                           std::initializer_list<std::string_view> keys) {
  for (const auto key : keys)
    declare_as(line, schema, option_name(key), key);
}

void FieldOptions::declare_as(CommandLine& line, const RecordSchema& schema,
                              const std::string& name, std::string_view key) {
  const auto& field = *schema.find(key);
  auto& given = given_.emplace_back(Given{std::string(key), {}});
  auto description = std::string(field.info.doc);
  description.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(description[0])));
  auto& option = line.list(name, given.texts, description, value_name(field));
  if (field.type.shape == Shape::scalar) option.once();
}

bool FieldOptions::has(std::string_view key) const {
  return std::any_of(given_.begin(), given_.end(), [key](const Given& given) {
    return given.key == key && !given.texts.empty();
  });
}

bool FieldOptions::any() const {
  return std::any_of(given_.begin(), given_.end(),
                     [](const Given& given) { return !given.texts.empty(); });
}

void FieldOptions::give(std::string_view key, std::string text) {
  const auto given = std::find_if(given_.begin(), given_.end(),
                                  [key](const Given& one) { return one.key == key; });
  if (given != given_.end()) given->texts = {std::move(text)};
}

Value FieldOptions::value_of(const FieldSchema& field, const Given& given, const KeysOf& keys_of) {
  auto texts = given.texts;
  if (field.type.shape == Shape::scalar) return typed(field.type, texts.back());
  if (field.type.shape == Shape::table)
    for (auto& text : texts)
      if (text.find('=') == std::string::npos)
        text.insert(0, only_key(field, keys_of(field)) + "=");
  return typed(field.type, join(texts, ","));
}

Value FieldOptions::values(const RecordSchema& schema, const KeysOf& keys_of) const {
  Value fields;
  for (const auto& given : given_) {
    const auto* field = schema.find(given.key);
    if (!given.texts.empty()) fields.set(given.key, value_of(*field, given, keys_of));
  }
  return fields;
}

} // namespace itplan
