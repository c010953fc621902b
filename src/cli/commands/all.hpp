// Every command, one file each; commands.cpp puts them in order.
#pragma once

#include "../command.hpp"

namespace itplan {

extern const Command add_customer_command;
extern const Command add_request_command;
extern const Command agree_command;
extern const Command progress_command;
extern const Command answer_command;
extern const Command ask_command;
extern const Command calendar_command;
extern const Command check_command;
extern const Command complete_command;
extern const Command completion_command;
extern const Command decide_command;
extern const Command edit_command;
extern const Command explain_command;
extern const Command export_command;
extern const Command find_words_command;
extern const Command help_command;
extern const Command init_command;
extern const Command letter_command;
extern const Command list_command;
extern const Command note_command;
extern const Command prioritise_command;
extern const Command rename_command;
extern const Command schema_command;
extern const Command report_command;
extern const Command set_command;
extern const Command show_command;
extern const Command site_command;
extern const Command split_command;
extern const Command today_command;
extern const Command told_command;

} // namespace itplan
