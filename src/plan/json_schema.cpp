#include "itplan/plan/json_schema.hpp"

#include "itplan/base/amount.hpp"
#include "itplan/base/text.hpp"
#include "itplan/plan/schema.hpp"

#include <fmt/format.h>

#include <array>

namespace itplan {
namespace {

constexpr std::array kinds{FileKind{"plan", "itplan.yaml"}, FileKind{"request", "requests/*.yaml"},
                           FileKind{"customer", "customers/*.yaml"},
                           FileKind{"ballot", "ballots/*/*.yaml"}};

Value one_of(std::initializer_list<const char*> types) {
  ValueList list;
  for (const auto* type : types)
    list.push_back(type);
  return list;
}

// A text may look like a number or a truth to YAML, and stays a text here.
Value any_text() { return ValueMap{{"type", one_of({"string", "number", "boolean", "null"})}}; }

Value text_like(std::string_view pattern) {
  return ValueMap{{"type", one_of({"string", "null"})}, {"pattern", pattern}};
}

Value amount() {
  return ValueMap{{"type", one_of({"number", "string", "null"})},
                  {"pattern", "^-?[0-9]+(\\.[0-9]{1,2})?$"}};
}

Value whole_between(int least, int most) {
  return ValueMap{{"type", one_of({"integer", "string", "null"})},
                  {"minimum", least},
                  {"maximum", most},
                  {"pattern", "^[0-9]+$"}};
}

Value word_of(std::span<const std::string_view> words) {
  ValueList all;
  for (const auto word : words)
    all.push_back(word);
  all.push_back(Value());
  return ValueMap{{"enum", std::move(all)}};
}

// Days, or [low, likely, high].
Value spread() {
  const ValueMap three{{"type", "array"}, {"items", amount()}, {"minItems", 3}, {"maxItems", 3}};
  return ValueMap{{"anyOf", ValueList{amount(), three}}};
}

Value scalar_schema(const TypeSchema& type) {
  if (type.spread) return spread();
  switch (type.meaning) {
  case Meaning::word: return word_of(type.words);
  case Meaning::date: return ValueMap{{"type", one_of({"string", "null"})}, {"format", "date"}};
  case Meaning::quarter: return text_like("^q[1-4](-[0-9]{4})?$");
  case Meaning::currency: return text_like("^[A-Z]{3}$");
  case Meaning::percent: return text_like("^(100|[0-9]{1,2})%$");
  case Meaning::money:
  case Meaning::days:
  case Meaning::number: return amount();
  case Meaning::whole: return whole_between(0, 100'000);
  case Meaning::year: return whole_between(1000, 9999);
  case Meaning::line:
  case Meaning::text:
  case Meaning::address:
  case Meaning::id:
  case Meaning::record: break;
  }
  return any_text();
}

Value record_schema(const RecordSchema& record);

Value type_schema(const TypeSchema& type) {
  switch (type.shape) {
  case Shape::scalar: break;
  case Shape::record: return record_schema(*type.record);
  case Shape::list:
    return ValueMap{{"type", one_of({"array", "null"})}, {"items", type_schema(*type.element)}};
  case Shape::table:
    return ValueMap{{"type", one_of({"object", "null"})},
                    {"additionalProperties", type_schema(*type.element)}};
  }
  return scalar_schema(type);
}

// An example as it stands behind the colon; one of several values is told in words.
void add_example(Value& schema, const FieldSchema& field) {
  const auto example = field.info.example;
  if (example.empty() || field.type.shape != Shape::scalar || example.starts_with('[')) return;
  const auto whole = parse_whole(example);
  schema.set("examples", ValueList{whole ? Value(*whole) : Value(example)});
}

std::string description(const FieldSchema& field) {
  auto text = fmt::format("{} ({})", field.info.doc, describe(field));
  if (field.type.shape != Shape::scalar && !field.info.example.empty())
    text += fmt::format(". For example: {}", field.info.example);
  return text;
}

Value field_schema(const FieldSchema& field) {
  auto schema = type_schema(field.type);
  schema.set("description", description(field));
  add_example(schema, field);
  return schema;
}

Value record_schema(const RecordSchema& record) {
  ValueMap properties;
  ValueList required;
  for (const auto& field : record.fields) {
    properties.emplace_back(field.info.key, field_schema(field));
    if (field.info.required) required.push_back(field.info.key);
  }
  Value schema;
  schema.set("type", one_of({"object", "null"}));
  schema.set("properties", std::move(properties));
  schema.set("patternProperties", ValueMap{{"^x_", true}}); // keys of one's own
  schema.set("additionalProperties", false);
  if (!required.empty()) schema.set("required", std::move(required));
  return schema;
}

const RecordSchema& record_of(std::string_view kind) {
  if (kind == "request") return request_schema();
  if (kind == "customer") return customer_schema();
  if (kind == "plan") return plan_schema();
  return *plan_schema().find("ballots")->type.element->element->record;
}

} // namespace

std::span<const FileKind> file_kinds() { return kinds; }

Value json_schema(std::string_view kind) {
  for (const auto& known : kinds) {
    if (known.name != kind) continue;
    ValueMap whole{{"$schema", "http://json-schema.org/draft-07/schema#"},
                   {"title", fmt::format("itplan: {}", known.files)}};
    auto schema = record_schema(record_of(kind));
    whole.insert(whole.end(), schema.map()->begin(), schema.map()->end());
    return whole;
  }
  return {};
}

} // namespace itplan
