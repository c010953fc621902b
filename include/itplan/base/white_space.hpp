// White space of any kind: what people do not see in a heading or at the edge of a cell.
#pragma once

#include <string>
#include <string_view>

namespace itplan {

// White space and the characters that show nothing (characters.hpp): zero-width space and joiners,
// soft hyphen, byte order mark.
bool is_white(char32_t c);

// Without white space of any kind at both ends; a bad byte is none and stays. O(length).
std::string_view trim_white(std::string_view text);

// On one line: trimmed, and each run of white space one space.
std::string on_one_line(std::string_view text);

// Two headings with the same key are the same heading: on one line, without regard to case.
// Latin, Greek and Cyrillic letters have a case here.
std::string heading_key(std::string_view text);

} // namespace itplan
