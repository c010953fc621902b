#include "app.hpp"

#include "itplan/base/problem.hpp"
#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"

#include "command.hpp"
#include "help.hpp"
#include "parser.hpp"
#include "session.hpp"
#include "version.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <map>

namespace itplan {
namespace {

struct Parser {
  std::unique_ptr<CLI::App> app;
  Globals globals;
  bool version = false;
  std::map<const CLI::App*, Action> actions;
};

// Options are declared only for commands the line may mean: the others cost time at every start.
bool is_meant(const Command& command, const std::vector<std::string>& arguments) {
  return std::any_of(arguments.begin(), arguments.end(), [&](const std::string& argument) {
    return argument == command.name || (!command.alias.empty() && argument == command.alias);
  });
}

// An empty value is a variable of a script that was never set.
std::string refuse_empty(const std::string& value) { return value.empty() ? "is empty" : ""; }

void declare_globals(Parser& parser) {
  auto& app = *parser.app;
  app.add_option("--plan", parser.globals.plan, "The plan's folder or its itplan.yaml")
      ->type_name("PATH")
      ->check(refuse_empty, "");
  app.add_option("--today", parser.globals.today, "Count from this day instead of the clock")
      ->type_name("DATE")
      ->check(refuse_empty, "");
  app.add_option("--language", parser.globals.language, "Answer in nl or en instead of the plan's")
      ->type_name("nl|en")
      ->check(refuse_empty, "");
  app.add_flag("--version", parser.version, "Print the version");
}

void declare_command(Parser& parser, const Command& command, bool with_options) {
  auto* sub = parser.app->add_subcommand(std::string(command.name), std::string(command.summary));
  if (!command.alias.empty()) sub->alias(std::string(command.alias));
  if (!with_options) return;
  sub->footer(help_footer(command));
  parser.actions[sub] = command.declare(*sub);
}

template <class Meant> Parser make_parser(Meant meant) {
  Parser parser;
  parser.app = std::make_unique<CLI::App>("", "itplan");
  parser.app->formatter(std::make_shared<HelpFormatter>());
  parser.app->set_help_flag("-h,--help", "Print this help");
  parser.app->fallthrough();
  parser.app->require_subcommand(0, 1);
  declare_globals(parser);
  for (const auto& command : commands())
    declare_command(parser, command, meant(command));
  return parser;
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const auto& command : commands())
    names.push_back(command.name);
  return names;
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* option : app.get_options())
    for (const auto& name : option->get_lnames())
      names.push_back("--" + name);
  return names;
}

// What was not understood, in our words: an unknown command, option or too many arguments.
std::string unexpected(const Parser& parser, const CLI::App* sub) {
  const auto words = (sub ? sub : parser.app.get())->remaining(true);
  const auto all = parser.app->remaining(true);
  const std::string culprit = !words.empty() ? words.front() : all.empty() ? "" : all.front();
  const auto shown = printable(culprit);
  if (culprit.starts_with("-")) {
    auto names = option_names(*parser.app);
    if (sub)
      for (auto& name : option_names(*sub))
        names.push_back(std::move(name));
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto near = nearest(culprit.substr(0, culprit.find('=')), views);
    return fmt::format("unknown option '{}'{}", shown,
                       near.empty() ? "" : fmt::format("; did you mean '{}'?", near));
  }
  if (sub) return fmt::format("unexpected '{}'", shown);
  return fmt::format("unknown command '{}'; {}", shown, suggest(culprit, command_names()));
}

const CLI::App* chosen_command(const Parser& parser) {
  const auto subs = parser.app->get_subcommands();
  return subs.empty() ? nullptr : subs.front();
}

// CLI11's other complaints are sentences already; its own exit codes are not used.
std::string complaint(const CLI::ParseError& error, const Parser& parser) {
  const auto* sub = chosen_command(parser);
  if (dynamic_cast<const CLI::ExtrasError*>(&error)) return unexpected(parser, sub);
  std::string text = error.what();
  if (const auto end = text.find('\n'); end != std::string::npos) text.resize(end);
  return printable(text);
}

int usage(World& world, const std::string& message, const CLI::App* sub) {
  *world.err << "itplan: " << message << "\n";
  *world.err << (sub ? fmt::format("Try: itplan {} --help\n", sub->get_name())
                     : std::string("Try: itplan help\n"));
  return static_cast<int>(Exit::usage);
}

Task task_of(const CLI::App& sub) {
  const auto* dry_run = sub.get_option_no_throw("--dry-run");
  return {sub.get_name(), dry_run && dry_run->count() == 0};
}

int act(const Parser& parser, World& world) {
  const auto* sub = chosen_command(parser);
  Session session(world, parser.globals, sub ? task_of(*sub) : Task());
  if (parser.version) {
    session.out(fmt::format("itplan {}\n", version));
    return 0;
  }
  if (!sub) {
    session.err(overview());
    return static_cast<int>(Exit::usage);
  }
  return static_cast<int>(parser.actions.at(sub)(session));
}

int fail(World& world, Exit code, const char* message) {
  if (*message) *world.err << "itplan: " << printable(message) << "\n";
  return static_cast<int>(code);
}

int act_safely(const Parser& parser, World& world) {
  try {
    return act(parser, world);
  } catch (const Stop& stop) {
    return fail(world, stop.code(), stop.what());
  } catch (const Failure& failure) {
    return fail(world, Exit::failed, failure.what());
  } catch (const std::filesystem::filesystem_error& failure) {
    return fail(world, Exit::failed, failure.what());
  }
}

} // namespace

int run(const std::vector<std::string>& arguments, World& world) {
  auto parser = make_parser([&](const Command& command) { return is_meant(command, arguments); });
  try {
    parser.app->parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    const auto* sub = chosen_command(parser);
    *world.out << (sub ? sub->help() : overview());
    return 0;
  } catch (const CLI::ParseError& error) {
    return usage(world, complaint(error, parser), chosen_command(parser));
  }
  return act_safely(parser, world);
}

std::unique_ptr<CLI::App> whole_parser() {
  // The options point into globals that are gone afterwards: it can be looked at, not used.
  return make_parser([](const Command&) { return true; }).app;
}

} // namespace itplan
