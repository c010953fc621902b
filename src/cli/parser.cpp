#include "parser.hpp"

#include "itplan/base/suggestion.hpp"
#include "itplan/base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <map>

namespace itplan {
namespace {

// An empty value is a variable of a script that was never set.
std::string refuse_empty(const std::string& value) { return value.empty() ? "is empty" : ""; }

// Tells CLI11 about one argument, by what it is read into.
struct Adding {
  CLI::App& app;
  const Argument& argument;

  CLI::Option* operator()(std::monostate) const {
    return app.set_help_flag(argument.names, argument.description);
  }
  CLI::Option* operator()(bool* given) const {
    return app.add_flag(argument.names, *given, argument.description);
  }
  CLI::Option* operator()(std::string* value) const {
    return app.add_option(argument.names, *value, argument.description);
  }
  CLI::Option* operator()(std::vector<std::string>* values) const {
    return app.add_option(argument.names, *values, argument.description)
        ->allow_extra_args(argument.takes_several);
  }
};

using Options = std::map<const Argument*, CLI::Option*>;

void add(CLI::App& app, const Argument& argument, Options& options) {
  auto* option = std::visit(Adding{app, argument}, argument.target);
  option->required(argument.is_required);
  if (argument.takes_value()) option->type_name(argument.type);
  if (argument.comes_once) option->multi_option_policy(CLI::MultiOptionPolicy::Throw);
  if (argument.may_lack_value) option->expected(0, 1);
  if (argument.refuses_empty) option->check(refuse_empty, "");
  options[&argument] = option;
}

void add_all(CLI::App& app, const CommandLine& line, Options& options) {
  for (const auto& argument : line.arguments())
    add(app, argument, options);
  for (const auto& argument : line.arguments())
    for (const auto* other : argument.excluded)
      options.at(&argument)->excludes(options.at(other));
}

class Reader {
public:
  Reader(CommandLine& globals, std::list<Nameable>& commands)
      : globals_(globals), commands_(commands) {
    app_.fallthrough();
    app_.require_subcommand(0, 1);
    add_all(app_, globals, options_);
    for (auto& nameable : commands)
      add_command(nameable);
  }

  ParsedLine read(const std::vector<std::string>& words);

private:
  void add_command(const Nameable& nameable);
  const Nameable* chosen() const;
  std::string complaint(const CLI::ParseError& error) const;
  std::string unexpected() const;
  std::string unknown_option(const std::string& name) const;
  void count(CommandLine& line) const;

  CLI::App app_{"", "itplan"};
  CommandLine& globals_;
  std::list<Nameable>& commands_;
  std::map<const CLI::App*, const Nameable*> of_app_;
  Options options_;
};

void Reader::add_command(const Nameable& nameable) {
  const auto& command = *nameable.command;
  auto* sub = app_.add_subcommand(std::string(command.name), std::string(command.summary));
  if (!command.alias.empty()) sub->alias(std::string(command.alias));
  of_app_[sub] = &nameable;
  add_all(*sub, nameable.declared.line, options_);
}

const Nameable* Reader::chosen() const {
  const auto subs = app_.get_subcommands();
  return subs.empty() ? nullptr : of_app_.at(subs.front());
}

void Reader::count(CommandLine& line) const {
  for (auto& argument : line.arguments())
    argument.times = options_.at(&argument)->count();
}

ParsedLine Reader::read(const std::vector<std::string>& words) {
  try {
    app_.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::CallForHelp&) {
    return {chosen(), true, {}};
  } catch (const CLI::ParseError& error) {
    return {chosen(), false, complaint(error)};
  }
  count(globals_);
  for (auto& nameable : commands_)
    count(nameable.declared.line);
  return {chosen(), false, {}};
}

// CLI11's other complaints are sentences already; its own exit codes are not used.
std::string Reader::complaint(const CLI::ParseError& error) const {
  if (dynamic_cast<const CLI::ExtrasError*>(&error)) return unexpected();
  std::string text = error.what();
  if (const auto end = text.find('\n'); end != std::string::npos) text.resize(end);
  return printable(text);
}

std::string Reader::unknown_option(const std::string& name) const {
  std::vector<std::string_view> known;
  const auto gather = [&known](const CommandLine& line) {
    for (const auto& argument : line.arguments())
      if (const auto begin = argument.names.find("--"); begin != std::string::npos)
        known.push_back(std::string_view(argument.names).substr(begin));
  };
  gather(globals_);
  if (const auto* command = chosen()) gather(command->declared.line);
  const auto near = nearest(name.substr(0, name.find('=')), known);
  return fmt::format("unknown option '{}'{}", printable(name),
                     near.empty() ? "" : fmt::format("; did you mean '{}'?", near));
}

// What was not understood, in our words: an unknown command, option or too many arguments.
std::string Reader::unexpected() const {
  const auto subs = app_.get_subcommands();
  const auto words = (subs.empty() ? &app_ : subs.front())->remaining(true);
  const auto all = app_.remaining(true);
  const std::string culprit = !words.empty() ? words.front() : all.empty() ? "" : all.front();
  if (culprit.starts_with("-")) return unknown_option(culprit);
  if (!subs.empty()) return fmt::format("unexpected '{}'", printable(culprit));
  std::vector<std::string_view> names;
  for (const auto& nameable : commands_)
    if (nameable.command->group != Group::hidden) names.push_back(nameable.command->name);
  return fmt::format("unknown command '{}'; {}", printable(culprit), suggest(culprit, names));
}

} // namespace

ParsedLine parse_line(const std::vector<std::string>& words, CommandLine& globals,
                      std::list<Nameable>& commands) {
  return Reader(globals, commands).read(words);
}

} // namespace itplan
