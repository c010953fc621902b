#include "commands/all.hpp"

#include <algorithm>
#include <array>

namespace itplan {

std::span<const Command> commands() {
  static const std::array all = {init_command,        check_command,      add_customer_command,
                                 add_request_command, prioritise_command, explain_command,
                                 report_command,      list_command,       show_command,
                                 set_command,         edit_command,       help_command};
  return all;
}

const Command* find_command(std::string_view name_or_alias) {
  const auto all = commands();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Command& command) {
    return command.name == name_or_alias ||
           (!command.alias.empty() && command.alias == name_or_alias);
  });
  return found == all.end() ? nullptr : &*found;
}

} // namespace itplan
