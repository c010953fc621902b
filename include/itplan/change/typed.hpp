// What people type as a value of a field, as the data that a plan's YAML holds.
#pragma once

#include "itplan/base/path.hpp"
#include "itplan/base/value.hpp"
#include "itplan/loading/load.hpp"
#include "itplan/plan/schema.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// The text as a value of this type, as people write it: a date in any order that has one reading,
// € 1.250,50, a fixed word in any case and in Dutch or English. Lists with commas between (a, b),
// tables and records as key=value pairs with commas between, a spread as 20,30,45. A text that does
// not fit the type stays text, so that reading it again says what is wrong with it.
Value typed(const TypeSchema& type, std::string_view text);

// As spreadsheets write it: 02-10-2026 or 2-10-2026 becomes 2026-10-02, 1.250,50 becomes 1250.50,
// where the type is a date or a number; other texts stay.
std::string as_in_plan(const TypeSchema& type, std::string_view text);

// The full path of what a user wrote: a first word that is no section is a request, or else a
// customer: digitale-balie.value is requests.digitale-balie.value.
Path full_path(const Plan& plan, std::string_view dotted);

} // namespace itplan
