#include "command_line.hpp"

#include <algorithm>

namespace itplan {

namespace {

Argument argument(std::string_view names, Argument::Target target, std::string_view description,
                  std::string_view type = {}) {
  Argument made;
  made.names = names;
  made.target = target;
  made.description = description;
  made.type = type;
  return made;
}

} // namespace

Argument& CommandLine::flag(std::string_view names, bool& given, std::string_view description) {
  return arguments_.emplace_back(argument(names, &given, description));
}

Argument& CommandLine::text(std::string_view names, std::string& value,
                            std::string_view description, std::string_view type) {
  return arguments_.emplace_back(argument(names, &value, description, type));
}

Argument& CommandLine::list(std::string_view names, std::vector<std::string>& values,
                            std::string_view description, std::string_view type) {
  return arguments_.emplace_back(argument(names, &values, description, type));
}

void CommandLine::help() { arguments_.emplace_back(argument("-h,--help", {}, "Print this help")); }

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
