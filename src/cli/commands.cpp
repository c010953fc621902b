#include "commands/all.hpp"

#include <algorithm>
#include <array>

namespace itplan {

std::span<const Command> commands() {
  static const std::array all = {
      // plan
      init_command,
      check_command,
      split_command,
      // listen
      add_customer_command,
      add_request_command,
      ask_command,
      answer_command,
      note_command,
      // choose
      prioritise_command,
      explain_command,
      decide_command,
      agree_command,
      // tell
      letter_command,
      told_command,
      report_command,
      site_command,
      calendar_command,
      // keep
      today_command,
      progress_command,
      // look and change
      list_command,
      show_command,
      find_words_command,
      export_command,
      set_command,
      rename_command,
      edit_command,
      // tool
      help_command,
      completion_command,
      schema_command,
      complete_command,
  };
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

Declared declared(const Command& command) {
  Declared one;
  one.line.help();
  one.action = command.declare(one.line);
  return one;
}

} // namespace itplan
