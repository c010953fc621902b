#include "columns.hpp"

#include "itplan/base/text.hpp"

#include "stop.hpp"

#include <fmt/format.h>

namespace itplan {

std::vector<std::pair<std::string, std::string>>
column_names(const std::vector<std::string>& given) {
  std::vector<std::pair<std::string, std::string>> columns;
  for (const auto& text : given)
    for (const auto part : split(text, ',')) {
      const auto equals = part.find('=');
      if (equals == std::string_view::npos)
        throw Stop(Exit::usage,
                   fmt::format("--columns takes THEIRS=field, not '{}'", printable(part)));
      columns.emplace_back(trim(part.substr(0, equals)), trim(part.substr(equals + 1)));
    }
  return columns;
}

} // namespace itplan
