// What in a text identifies a person.
#pragma once

#include <string_view>

namespace itplan::checking {

// "an e-mail address", "a telephone number", "a bank account", "a citizen number": the first of
// these that the text holds, or nothing. O(length); texts without @ or many digits cost one look.
std::string_view personal_data_in(std::string_view text);

} // namespace itplan::checking
