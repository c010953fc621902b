#include "command_line.hpp"

#include <algorithm>

namespace itplan {

Argument& CommandLine::flag(std::string_view names, bool& given, std::string_view description) {
  return arguments_.emplace_back(Argument{
      .names = std::string(names), .target = &given, .description = std::string(description)});
}

Argument& CommandLine::text(std::string_view names, std::string& value,
                            std::string_view description, std::string_view type) {
  return arguments_.emplace_back(Argument{.names = std::string(names),
                                          .target = &value,
                                          .description = std::string(description),
                                          .type = std::string(type)});
}

Argument& CommandLine::list(std::string_view names, std::vector<std::string>& values,
                            std::string_view description, std::string_view type) {
  return arguments_.emplace_back(Argument{.names = std::string(names),
                                          .target = &values,
                                          .description = std::string(description),
                                          .type = std::string(type)});
}

void CommandLine::help() {
  arguments_.emplace_back(Argument{.names = "-h,--help", .description = "Print this help"});
}

void CommandLine::json(bool& json) { flag("--json", json, "Print JSON"); }

void CommandLine::dry_run(bool& dry_run) {
  flag("--dry-run", dry_run, "Show the change as a diff and write nothing");
}

const Argument* CommandLine::find(std::string_view names) const {
  const auto found = std::find_if(arguments_.begin(), arguments_.end(),
                                  [&](const Argument& one) { return one.names == names; });
  return found == arguments_.end() ? nullptr : &*found;
}

} // namespace itplan
