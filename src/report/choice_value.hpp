// The choice as plain data, in the pieces that `prioritise --json` and the reports share.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/ranking/choice.hpp"

#include <string_view>
#include <vector>

namespace itplan {

Value ids_value(const std::vector<Id>& ids);
Value quarter_value(const Plan& plan, const std::optional<int>& quarter); // "q1-2027", or nothing
Value shortages_value(const Plan& plan, const std::vector<Shortage>& shortages);
Value skills_value(const Choice& choice);
Value budgets_value(const Choice& choice);
void set_worth(Value& to, const Choice& choice); // value, bound, proven, unique, interrupted
Value strained_value(const Plan& plan, const Choice& choice);
Value shares_value(const Choice& choice); // nothing where votes do not count
Value claims_value(const Choice& choice);
std::string_view source_word(MethodSource source);

} // namespace itplan
