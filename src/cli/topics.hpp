// What `help` and the manual explain beside commands, fields and codes.
#pragma once

#include <span>
#include <string_view>

namespace itplan {

struct Topic {
  std::string_view name;
  std::string_view summary;    // one line, no full stop
  std::string_view paragraphs; // with an empty line between
};

std::span<const Topic> topics();
const Topic* find_topic(std::string_view name);

} // namespace itplan
