// The mappings that come with the program, made from mappings/*.yaml when it is built
// (embed.cmake).
#pragma once

#include <string_view>

namespace itplan::mappings {

extern const std::string_view devops;
extern const std::string_view github;
extern const std::string_view gitlab;
extern const std::string_view jira;
extern const std::string_view openproject;
extern const std::string_view planner;
extern const std::string_view topdesk;
extern const std::string_view trello;

} // namespace itplan::mappings
