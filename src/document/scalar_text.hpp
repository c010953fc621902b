// Texts as YAML scalars that every reader, of YAML 1.1 or 1.2, takes for that very text.
#pragma once

#include <string>
#include <string_view>

namespace itplan {

// Inside [ ] and { } more characters have a meaning.
enum class Context { block, flow };

// Whether the text can stand without quotes: no reader makes a number, date, truth value, null,
// comment or other structure of it.
bool plain_safe(std::string_view text, Context context);
// Whether single quotes can hold it: printable, on one line.
bool single_quotable(std::string_view text);

std::string single_quoted(std::string_view text);
std::string double_quoted(std::string_view text); // on one line, all else as escapes
// The simplest of plain, single and double quotes.
std::string one_line_scalar(std::string_view text, Context context);

// Whether a | block can hold it: printable, starting with text, no line of only spaces.
bool literal_safe(std::string_view text);
// '-' where the text ends without newline, ' ' with one, '+' with more.
char chomping_for(std::string_view text);

} // namespace itplan
