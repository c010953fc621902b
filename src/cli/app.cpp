#include "app.hpp"

#include "itplan/base/problem.hpp"
#include "itplan/base/text.hpp"

#include "command.hpp"
#include "help.hpp"
#include "parser.hpp"
#include "problems_value.hpp"
#include "version.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <list>
#include <new>

namespace itplan {
namespace {

// Options are declared only for commands the line may mean: the others cost time at every start.
bool is_meant(const Command& command, const std::vector<std::string>& arguments) {
  return std::any_of(arguments.begin(), arguments.end(), [&](const std::string& argument) {
    return argument == command.name || (!command.alias.empty() && argument == command.alias);
  });
}

std::list<Nameable> nameable_commands(const std::vector<std::string>& arguments) {
  std::list<Nameable> all;
  for (const auto& command : commands())
    all.push_back({&command, is_meant(command, arguments) ? declared(command) : Declared()});
  return all;
}

bool asks_json(const std::vector<std::string>& arguments) {
  const auto end = std::find(arguments.begin(), arguments.end(), "--");
  return std::find(arguments.begin(), end, "--json") != end;
}

int usage(World& world, const std::string& message, const Nameable* chosen, bool json) {
  if (json) *world.out << json_error(Exit::usage, message, {});
  *world.err << "itplan: " << message << "\n";
  *world.err << (chosen ? fmt::format("Try: itplan {} --help\n", chosen->command->name)
                        : std::string("Try: itplan help\n"));
  return static_cast<int>(Exit::usage);
}

int help(World& world, const Nameable* chosen) {
  *world.out << (chosen ? command_help(*chosen->command, chosen->declared.line) : overview());
  return 0;
}

Task task_of(const Nameable& chosen) {
  const auto* dry_run = chosen.declared.line.find("--dry-run");
  return {std::string(chosen.command->name), dry_run && !dry_run->given(), !dry_run};
}

bool asks_json(const Declared& command) {
  const auto* json = command.line.find("--json");
  return json && json->given();
}

int act_safely(World& world, const Globals& globals, const Nameable& chosen) {
  Session session(world, globals, task_of(chosen));
  const auto fail = [&](Exit code, std::string_view message) {
    if (!message.empty()) session.say(message);
    if (asks_json(chosen.declared)) session.out_json_error(code, message);
    return static_cast<int>(code);
  };
  try {
    return static_cast<int>(chosen.declared.action(session));
  } catch (const Stop& stop) {
    return fail(stop.code(), stop.what());
  } catch (const Failure& failure) {
    return fail(Exit::failed, failure.what());
  } catch (const std::filesystem::filesystem_error& failure) {
    return fail(Exit::failed, failure.what());
  } catch (const std::bad_alloc&) {
    return fail(Exit::failed, "there is not enough memory for this");
  }
}

} // namespace

int run(const std::vector<std::string>& arguments, World& world) {
  Globals globals;
  CommandLine line;
  globals.declare(line);
  auto all = nameable_commands(arguments);
  const auto parsed = parse_line(arguments, line, all);
  if (parsed.asks_help) return help(world, parsed.chosen);
  if (!parsed.complaint.empty())
    return usage(world, parsed.complaint, parsed.chosen, asks_json(arguments));
  if (globals.version) {
    *world.out << "itplan " << version << commit << "\n";
    return 0;
  }
  if (parsed.chosen) return act_safely(world, globals, *parsed.chosen);
  *world.err << overview();
  return static_cast<int>(Exit::usage);
}

int run_within(const std::vector<std::string>& arguments, World& world, const Globals& globals) {
  Globals own;
  CommandLine line;
  own.declare(line);
  auto all = nameable_commands(arguments);
  const auto parsed = parse_line(arguments, line, all);
  if (!parsed.complaint.empty() || !parsed.chosen)
    return usage(world, parsed.complaint, parsed.chosen, false);
  return act_safely(world, globals, *parsed.chosen);
}

} // namespace itplan
