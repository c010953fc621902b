// The whole program as a function, so that it can be called many times in one process.
#pragma once

#include "globals.hpp"
#include "world.hpp"

#include <string>
#include <vector>

namespace itplan {

// Runs the command line `arguments` (without the program's name) and gives the exit code
// (stop.hpp).
int run(const std::vector<std::string>& arguments, World& world);

// The same for a command that another one runs: with that one's plan, day and language.
int run_within(const std::vector<std::string>& arguments, World& world, const Globals& globals);

} // namespace itplan
