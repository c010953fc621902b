// A small plan and a choice made by hand, so that a report does not depend on the engine.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/ranking/choice.hpp"

#include <string>
#include <string_view>

namespace itplan {

Plan sample_plan(Language language);
Choice sample_choice();
inline Date sample_today() { return make_date(2027, 2, 15); }

// A plan in which every text a user can write is `text`.
Plan plan_of(std::string_view text);
Choice choice_of(const Plan& plan); // with some of its requests above and below the line

// Compares with tests/report/golden/NAME; ITPLAN_UPDATE=1 in the environment rewrites that file.
void check_golden(std::string_view name, const std::string& text);

// The report `name` filled in, "" and a failed check when the template has problems.
std::string filled(std::string_view name, const Value& data, Language language);

} // namespace itplan
