#include "template_shape.hpp"

namespace itplan {

void TemplateShape::add(const Value& value) {
  ++values;
  if (const auto* items = value.list()) {
    list = true;
    for (const auto& item : *items) {
      if (!element) element = std::make_unique<TemplateShape>();
      element->add(item);
    }
  } else if (const auto* entries = value.map()) {
    map = true;
    for (const auto& [key, entry] : *entries) {
      auto& shape = keys[key];
      if (!shape) shape = std::make_unique<TemplateShape>();
      shape->add(entry);
    }
  } else if (value.is_nothing()) {
    nothing = true;
  } else if (value.boolean()) {
    flag = true;
  } else {
    scalar = true;
  }
}

const TemplateShape* TemplateShape::find(std::string_view key) const {
  const auto found = keys.find(key);
  return found == keys.end() ? nullptr : found->second.get();
}

} // namespace itplan
