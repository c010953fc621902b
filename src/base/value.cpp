#include "itplan/base/value.hpp"

#include <algorithm>

namespace itplan {

const Value* Value::find(std::string_view key) const {
  const auto* entries = map();
  if (!entries) return nullptr;
  const auto found = std::find_if(entries->begin(), entries->end(),
                                  [&](const auto& entry) { return entry.first == key; });
  return found == entries->end() ? nullptr : &found->second;
}

Value& Value::set(std::string_view key, Value value) {
  if (is_nothing()) data_ = ValueMap{};
  auto& entries = std::get<ValueMap>(data_);
  for (auto& entry : entries)
    if (entry.first == key) return entry.second = std::move(value);
  return entries.emplace_back(std::string(key), std::move(value)).second;
}

Value& Value::add(Value value) {
  if (is_nothing()) data_ = ValueList{};
  return std::get<ValueList>(data_).emplace_back(std::move(value));
}

std::string scalar_text(const Value& value) {
  if (const auto* truth = value.boolean()) return *truth ? "true" : "false";
  if (const auto* whole = value.whole()) return std::to_string(*whole);
  if (const auto* number = value.number()) return plain_number(*number);
  if (const auto* date = value.date()) return iso_date(*date);
  if (const auto* text = value.text()) return *text;
  return {};
}

} // namespace itplan
