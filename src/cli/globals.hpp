// Options that every command takes.
#pragma once

#include "command_line.hpp"

#include <string>

namespace itplan {

struct Globals {
  std::string plan;        // --plan: the folder or its itplan.yaml
  std::string today;       // --today
  std::string language;    // --language
  std::string wait = "30"; // --wait, in seconds
  bool version = false;    // --version

  void declare(CommandLine& line);
};

} // namespace itplan
