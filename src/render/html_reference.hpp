#pragma once

#include <string>

namespace itplan {

// &#58; for a colon: the character itself to a browser, and to a CI runner none.
inline std::string html_reference(char32_t c) {
  return "&#" + std::to_string(static_cast<unsigned long>(c)) + ";";
}

} // namespace itplan
