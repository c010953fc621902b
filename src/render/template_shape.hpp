// What a tree of data can hold where: all elements of a list laid over each other.
#pragma once

#include "itplan/base/value.hpp"

#include <map>
#include <memory>
#include <string>

namespace itplan {

struct TemplateShape {
  std::size_t values = 0; // laid over each other here
  bool nothing = false;   // some value was nothing
  bool flag = false;      // true or false
  bool scalar = false;    // a text, number or date
  bool list = false;
  bool map = false;
  std::map<std::string, std::unique_ptr<TemplateShape>, std::less<>> keys; // of the maps
  std::unique_ptr<TemplateShape> element; // of the lists that have any

  // Lays a value over those before it. O(nodes * log keys).
  void add(const Value& value);
  // Below some map here, or null.
  const TemplateShape* find(std::string_view key) const;
};

} // namespace itplan
