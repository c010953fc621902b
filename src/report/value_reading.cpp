#include "value_reading.hpp"

namespace itplan {

const ValueList& list_in(const Value& map, std::string_view key) {
  static const ValueList none;
  const auto* value = map.find(key);
  const auto* list = value ? value->list() : nullptr;
  return list ? *list : none;
}

std::string text_in(const Value& map, std::string_view key) {
  const auto* value = map.find(key);
  return value && !value->list() && !value->map() ? scalar_text(*value) : std::string();
}

Hundredths amount_in(const Value& map, std::string_view key) {
  const auto* value = map.find(key);
  if (!value) return {};
  if (const auto* whole = value->whole()) return {*whole * 100};
  const auto* number = value->number();
  return number ? *number : Hundredths{};
}

std::int64_t count_in(const Value& map, std::string_view key) {
  const auto* value = map.find(key);
  const auto* whole = value ? value->whole() : nullptr;
  return whole ? *whole : 0;
}

bool truth_in(const Value& map, std::string_view key) {
  const auto* value = map.find(key);
  const auto* truth = value ? value->boolean() : nullptr;
  return truth && *truth;
}

} // namespace itplan
