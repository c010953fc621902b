// What was understood of a filled-in form, for whoever enters it.
#pragma once

#include "itplan/plan/answer.hpp"

#include <cstddef>
#include <string>

namespace itplan {

// The ballot as a table, most points first; then what else was said, each with FILE:LINE where it
// stands. `date` is when it was filled in where the form does not say. At most `width` columns
// wide (0: no limit).
std::string answer_text(const Plan& plan, const Answer& answer, Date date, Language language,
                        std::size_t width);

} // namespace itplan
