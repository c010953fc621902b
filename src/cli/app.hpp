// The whole program as a function, so that it can be called many times in one process.
#pragma once

#include "world.hpp"

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace itplan {

// Runs the command line `arguments` (without the program's name) and gives the exit code
// (stop.hpp).
int run(const std::vector<std::string>& arguments, World& world);

// The parser with every command declared, for the manual.
std::unique_ptr<CLI::App> whole_parser();

} // namespace itplan
