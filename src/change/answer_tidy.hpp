// What a form leaves that is no answer: blank fields, and the copy quoted below it.
#pragma once

#include "itplan/base/source_text.hpp"
#include "itplan/plan/answer.hpp"

#include <vector>

namespace itplan {

// Takes them out; what was said about a wish that is not told goes on as unplaced. Where such a
// wish has points, their places come back.
std::vector<Place> leave_out_what_is_empty(Answer& answer);

} // namespace itplan
