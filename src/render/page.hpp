// The texts of which every page is made, from page/ when the program is built (embed.cmake).
#pragma once

#include <string_view>

namespace itplan::page {

extern const std::string_view tokens;  // colours, light and dark
extern const std::string_view drawing; // how pictures are drawn with them
extern const std::string_view style;   // the rest of a page
extern const std::string_view form_style;
extern const std::string_view form_script;
extern const std::string_view form_script_sha256;

} // namespace itplan::page
