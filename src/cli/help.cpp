#include "help.hpp"

#include "itplan/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {

std::string_view group_title(Group group) {
  switch (group) {
  case Group::plan: return "The plan";
  case Group::listen: return "Listen";
  case Group::choose: return "Choose";
  case Group::tell: return "Tell";
  case Group::keep: return "Keep";
  case Group::look: return "Look and change";
  case Group::tool: return "The tool";
  }
  return {};
}

std::string overview() {
  std::string text =
      "itplan keeps an IT department's year plan as plain YAML: do the right things, "
      "and do them right.\n\nUsage: itplan COMMAND [OPTIONS]\n";
  for (const auto group : {Group::plan, Group::listen, Group::choose, Group::tell, Group::keep,
                           Group::look, Group::tool}) {
    std::string rows;
    for (const auto& command : commands())
      if (command.group == group)
        rows += fmt::format("  {:<14}{}\n", command.name, command.summary);
    if (!rows.empty()) text += fmt::format("\n{}\n{}", group_title(group), rows);
  }
  return text + "\nEvery command takes\n"
                "  --plan PATH       the plan's folder or its itplan.yaml; else ITPLAN_PLAN, else "
                "found upwards\n"
                "  --today DATE      count from this day; else SOURCE_DATE_EPOCH, else the clock\n"
                "  --language nl|en  answer in this language instead of the plan's\n"
                "\n'itplan help COMMAND' tells more; 'itplan help FIELD' and 'itplan help CODE' "
                "explain\na key of the plan or the code behind a problem.\n";
}

std::string help_footer(const Command& command) {
  std::string text;
  for (const auto& line : wrap(command.details, 80))
    text += line + "\n";
  text += "\nExamples:\n";
  for (const auto line : split(command.examples, '\n'))
    text += fmt::format("  {}\n", line);
  return text;
}

} // namespace itplan
