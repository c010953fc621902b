// Addresses of mail.
#pragma once

#include <string_view>

namespace itplan {

// Is it local@domain in ASCII letters, digits and the marks of an unquoted address (RFC 5321
// section 4.1.2), at most 254 bytes? Such an address can stand in a header as it is. O(bytes).
bool is_mail_address(std::string_view text);

} // namespace itplan
