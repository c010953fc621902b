// The lists of hard words, made from words/*.txt when the program is built (embed.cmake).
#pragma once

#include <string_view>

namespace itplan::word_files {

extern const std::string_view known; // of both languages
extern const std::string_view nl;
extern const std::string_view en;

} // namespace itplan::word_files
