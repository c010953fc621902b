// The words of help, made from the table of commands.
#pragma once

#include "command.hpp"

#include <string>

namespace itplan {

// All commands by group, and the options that every command takes.
std::string overview();
// Below the options of one command: its details and examples.
std::string help_footer(const Command& command);
std::string_view group_title(Group group);

} // namespace itplan
