// The fields of a request as a column of a sheet calls them.
#pragma once

#include "itplan/plan/phrase.hpp"
#include "itplan/plan/plan.hpp"

#include <span>
#include <string>
#include <string_view>

namespace itplan {

struct FieldWord {
  std::string_view key;    // of a request, or id, status, version
  Phrase label;            // its heading in a sheet of ours, and known when it comes back
  std::string_view others; // what else people call it, for a guess: words with | between
};

std::span<const FieldWord> field_words();

// The column's heading: "Titel", "Dagen ontwikkeling" for effort.ontwikkeling.
std::string column_heading(std::string_view column, Language language);

// The column that a heading names by our own words: a field's key or label in either language,
// "effort.SKILL" for its key or "Dagen SKILL"; empty when it is none.
std::string column_named(const Plan& plan, std::string_view heading);

// The column that somebody's heading most likely means, empty when nothing is known of it. Never
// taken without asking.
std::string column_guessed(const Plan& plan, std::string_view heading);

} // namespace itplan
