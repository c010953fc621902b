// The words of help, made from the table of commands.
#pragma once

#include "command.hpp"

#include <string>

namespace itplan {

inline constexpr std::size_t help_width = 80; // no line of help is wider

// All commands by group, and the options that every command takes.
std::string overview();
// One command: its use, arguments, options and examples.
std::string command_help(const Command& command, const CommandLine& line);
// The text in lines of `help_width`, the first after `first` spaces, the others after `others`.
std::string help_lines(std::string_view text, std::size_t first, std::size_t others);
std::string_view group_title(Group group);

} // namespace itplan
