#include "help.hpp"

#include "itplan/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {

namespace {

// A command line cut before its options, outside quotes.
std::vector<std::string> before_options(std::string_view command) {
  std::vector<std::string> parts{{}};
  bool quoted = false;
  for (std::size_t i = 0; i < command.size(); ++i) {
    if (command[i] == '\'') quoted = !quoted;
    if (!quoted && command.substr(i).starts_with(" --"))
      parts.emplace_back();
    else
      parts.back() += command[i];
  }
  return parts;
}

// An example as a shell takes it, over several lines where it is long.
std::string example_lines(std::string_view command) {
  constexpr std::string_view go_on = " \\";
  std::string text;
  std::string line = " ";
  for (const auto& part : before_options(command)) {
    if (display_width(line) + 1 + display_width(part) + go_on.size() > help_width) {
      text += line + std::string(go_on) + "\n";
      line = "     ";
    }
    line += " " + part;
  }
  return text + line + "\n";
}

constexpr std::size_t option_column = 26;

// "-h, --help", "--plan PATH", or the name of what is known by its place.
std::string heading(const Argument& argument) {
  if (argument.is_positional()) return argument.names;
  auto names = argument.names;
  if (const auto comma = names.find(','); comma != std::string::npos) names.insert(comma + 1, " ");
  return argument.takes_value() ? names + " " + argument.type : names;
}

// Two columns; a description that its heading leaves no room for begins on the next line.
std::string argument_lines(const Argument& argument) {
  const auto left = "  " + heading(argument);
  const bool fits = left.size() + 1 < option_column;
  auto text = fits ? pad(left, option_column) : left + "\n" + std::string(option_column, ' ');
  return text +
         help_lines(argument.description, option_column, option_column).substr(option_column);
}

std::string argument_group(std::string_view title, const CommandLine& line, bool positional) {
  std::string rows;
  for (const auto& argument : line.arguments())
    if (argument.is_positional() == positional) rows += argument_lines(argument);
  return rows.empty() ? rows : fmt::format("\n{}:\n{}", title, rows);
}

std::string usage_line(const Command& command, const CommandLine& line) {
  auto text = fmt::format("Usage: itplan {}", command.name);
  for (const auto& argument : line.arguments()) {
    if (!argument.is_positional()) continue;
    const auto name = argument.names + (argument.takes_several ? "..." : "");
    text += argument.is_required ? " " + name : " [" + name + "]";
  }
  return text + " [OPTIONS]\n";
}

} // namespace

std::string help_lines(std::string_view text, std::size_t first, std::size_t others) {
  std::string lines;
  for (const auto& line : wrap(text, help_width - std::max(first, others)))
    lines += std::string(lines.empty() ? first : others, ' ') + line + "\n";
  return lines;
}

std::string_view group_title(Group group) {
  switch (group) {
  case Group::plan: return "The plan";
  case Group::listen: return "Listen";
  case Group::choose: return "Choose";
  case Group::tell: return "Tell";
  case Group::keep: return "Keep";
  case Group::look: return "Look and change";
  case Group::tool: return "The tool";
  case Group::hidden: break;
  }
  return {};
}

std::string overview() {
  std::string text = "itplan keeps an IT department's year plan as plain YAML:\n"
                     "do the right things, and do them right.\n\nUsage: itplan COMMAND [OPTIONS]\n";
  for (const auto group : {Group::plan, Group::listen, Group::choose, Group::tell, Group::keep,
                           Group::look, Group::tool}) {
    std::string rows;
    for (const auto& command : commands())
      if (command.group == group)
        rows += fmt::format("  {:<14}{}\n", command.name, command.summary);
    if (!rows.empty()) text += fmt::format("\n{}\n{}", group_title(group), rows);
  }
  return text + "\nEvery command takes\n"
                "  --plan PATH       the plan's folder or its itplan.yaml; else ITPLAN_PLAN,\n"
                "                    else found upwards\n"
                "  --today DATE      count from this day; else SOURCE_DATE_EPOCH, else the clock\n"
                "  --language nl|en  answer in this language instead of the plan's\n"
                "\n'itplan help COMMAND' tells more; 'itplan help FIELD' and 'itplan help CODE'\n"
                "explain a key of the plan or the code behind a problem.\n";
}

std::string command_help(const Command& command, const CommandLine& line) {
  auto text = fmt::format("{}.\n\n{}", command.summary, usage_line(command, line));
  if (!command.details.empty()) text += "\n" + help_lines(command.details, 0, 0);
  text += argument_group("Arguments", line, true) + argument_group("Options", line, false);
  text += "\nExamples:\n";
  for (const auto example : split(command.examples, '\n'))
    text += example_lines(example);
  return text;
}

} // namespace itplan
