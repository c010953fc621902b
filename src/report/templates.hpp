// The built-in templates, made from templates/*.md when the program is built (embed.cmake).
#pragma once

#include <string_view>

namespace itplan::templates {

extern const std::string_view board;
extern const std::string_view customer;
extern const std::string_view decisions;
extern const std::string_view handover;
extern const std::string_view letter;
extern const std::string_view news;
extern const std::string_view plan_nl;
extern const std::string_view plan_en;
extern const std::string_view scorecard;
extern const std::string_view site;
extern const std::string_view said;
extern const std::string_view status_nl;
extern const std::string_view status_en;
extern const std::string_view summary;
extern const std::string_view year_end;

} // namespace itplan::templates
