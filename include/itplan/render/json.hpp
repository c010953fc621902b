// Values as JSON text and back.
#pragma once

#include "itplan/base/value.hpp"

#include <string>
#include <string_view>

namespace itplan {

// Two spaces of indentation, keys in their order, dates as "2027-02-03", money and days as numbers
// with at most two decimals, no final newline. Control characters are escaped, so that the text is
// safe in a terminal and a log; other characters stay UTF-8.
std::string to_json(const Value& value);

struct FromJson {
  Value value;       // whole numbers as whole, others exact to two decimals, else text as written
  std::string error; // empty when the text was JSON; a sentence without position otherwise
  std::size_t offset = 0; // of the error
};
FromJson from_json(std::string_view text);

} // namespace itplan
