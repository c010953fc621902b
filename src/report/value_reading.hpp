// Reading the data of a report: what is not there is nothing, zero or empty.
#pragma once

#include "itplan/base/value.hpp"

#include <string>
#include <string_view>

namespace itplan {

const ValueList& list_in(const Value& map, std::string_view key);
std::string text_in(const Value& map, std::string_view key);   // also of numbers, as JSON has them
Hundredths amount_in(const Value& map, std::string_view key);  // whole or with decimals
std::int64_t count_in(const Value& map, std::string_view key); // whole
bool truth_in(const Value& map, std::string_view key);

} // namespace itplan
