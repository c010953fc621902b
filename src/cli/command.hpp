// What a command is: a row of one table, from which help, the manual and the checks are made.
#pragma once

#include "command_line.hpp"
#include "session.hpp"

#include <functional>
#include <span>
#include <string_view>

namespace itplan {

// The parts of the loop a command belongs to, in the order in which help shows them; hidden is for
// programs.
enum class Group { plan, listen, choose, tell, keep, look, tool, hidden };

// Runs a command whose options have been read.
using Action = std::function<Exit(Session&)>;

struct Command {
  std::string_view name;
  std::string_view alias; // may be empty; understood, but shown only in its own help
  Group group = Group::plan;
  std::string_view summary;  // one line, no full stop
  std::string_view details;  // paragraphs for --help and the manual
  std::string_view examples; // lines; those that begin with $ are commands
  // Adds its arguments and options, and gives what runs with them.
  Action (*declare)(CommandLine&) = nullptr;
};

// A command with what it takes. The line points into the action, which owns what was read.
struct Declared {
  CommandLine line;
  Action action;
};

Declared declared(const Command& command);

std::span<const Command> commands();
const Command* find_command(std::string_view name_or_alias);

} // namespace itplan
