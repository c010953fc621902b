// Reads a command line. CLI11 does it, and is named in parser.cpp alone: its templates would cost
// every command ten seconds of compiling.
#pragma once

#include "command.hpp"

#include <list>
#include <string>
#include <vector>

namespace itplan {

// A command that may be named. Its options need to be declared only where the line may mean it.
struct Nameable {
  const Command* command = nullptr;
  Declared declared;
};

struct ParsedLine {
  const Nameable* chosen = nullptr; // none where no command was named
  bool asks_help = false;
  std::string complaint; // why the line was not understood; empty where it was
};

// Reads the line into the targets of `globals`, which every command takes, and of the chosen one.
ParsedLine parse_line(const std::vector<std::string>& words, CommandLine& globals,
                      std::list<Nameable>& commands);

} // namespace itplan
