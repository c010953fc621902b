// What in a text identifies a person.
#pragma once

#include <string_view>

namespace itplan::checking {

// "an e-mail address", "a telephone number", "a bank account", "a citizen number": the first of
// these that the text holds, or nothing. O(length); texts without @ or many digits cost one look.
std::string_view personal_data_in(std::string_view text);

// Does an address name a desk or a role: does a part of it, of three letters or more, stand in
// `words` (what the desk or its department is called) or is it one of the common names of desks?
bool is_role_address(std::string_view address, std::string_view words);

} // namespace itplan::checking
