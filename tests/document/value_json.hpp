// Values as JSON, for the checks by another YAML reader.
#pragma once

#include "itplan/base/value.hpp"

#include <nlohmann/json.hpp>

namespace itplan {

// Texts as texts, nothing as null, lists as {"list": [...]}, maps as {"map": [[KEY, VALUE], ...]}.
inline nlohmann::json as_json(const Value& value) {
  if (value.is_nothing()) return nullptr;
  nlohmann::json out = nlohmann::json::array();
  if (value.list()) {
    for (const Value& inner : *value.list())
      out.push_back(as_json(inner));
    return {{"list", out}};
  }
  if (value.map()) {
    for (const auto& [key, inner] : *value.map())
      out.push_back({key, as_json(inner)});
    return {{"map", out}};
  }
  return scalar_text(value);
}

} // namespace itplan
