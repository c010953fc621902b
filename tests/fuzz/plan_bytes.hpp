// Plans for the fuzz targets, from bytes or ready made.
#pragma once

#include "itplan/base/calendar.hpp"
#include "itplan/loading/load.hpp"

#include <string_view>
#include <vector>

namespace itplan::fuzz {

inline const Date day = make_date(2026, 11, 24);

// The files in `bytes`, as targets.hpp says.
std::vector<PlanFile> files_in(std::string_view bytes);

// A small plan with a customer and a request, to add to and to report on.
const Loaded& small_plan();

// Each problem has a code and words, stands inside its file, and can be laid out.
void hold_problems(const std::vector<Problem>& problems);

} // namespace itplan::fuzz
