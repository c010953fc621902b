// Values as JSON text and back.
#pragma once

#include "itplan/base/value.hpp"

#include <string>
#include <string_view>

namespace itplan {

// Two spaces of indentation, keys in their order, dates as "2027-02-03", money and days as numbers
// with at most two decimals, no final newline. Control characters and marks that turn the direction
// of writing are escaped, so that the text is safe in a terminal and a log; other characters stay
// UTF-8, bad bytes become U+FFFD. O(bytes).
std::string to_json(const Value& value);

// An answer of the program, with a final newline: an object whose first key, "schema", holds the
// name of its shape ("list", "report-plan") and the version of all shapes. `answer` is a map.
std::string json_answer(std::string_view name, Value answer);

struct FromJson {
  Value value;       // whole numbers as whole, others exact to two decimals, else text as written
  std::string error; // empty when the text was JSON; a sentence without position otherwise
  std::size_t offset = 0; // of the error
};

// Strict JSON in UTF-8, a byte-order mark allowed. No number passes through floating point: 12.50
// is 1250 hundredths, and 0.125 and 1e2, which are not hundredths, stay the text they were. Refused
// beside what is not JSON: a key twice in one object, more than 100 levels, numbers over 1e308.
// Dates stay text. O(bytes * log keys).
FromJson from_json(std::string_view text);

} // namespace itplan
