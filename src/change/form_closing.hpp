// Where an answer ends: the greeting, and below it names.
#pragma once

#include <string_view>

namespace itplan {

// The form's own greeting, in either language.
bool is_our_greeting(std::string_view text);
// "Met vriendelijke groet,", "Groeten, Anouk", "Kind regards", "--"; not "Groeten komen te laat".
bool is_closing(std::string_view text);

} // namespace itplan
