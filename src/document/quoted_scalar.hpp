// Texts in quotes: where they end and what they say.
#pragma once

#include <string>
#include <string_view>

namespace itplan {

// A piece of a text that may run over lines: a run of white space, or one other byte.
struct Fold {
  std::size_t end = 0;   // behind the piece
  std::string_view text; // what it says: white space with one line end in it is a space, each
                         // further line end a newline; all else is itself
};
Fold fold_at(std::string_view bytes, std::size_t at);

// Behind the closing quote of the quoted text at `begin`; npos where it is not closed.
std::size_t quoted_end(std::string_view bytes, std::size_t begin);

struct Unquoted {
  std::string text;
  std::size_t unsafe_escape = std::string_view::npos; // where, when there is one
};
// What a text in quotes (included) says. An escape is unsafe when yaml-cpp 0.7 gets it wrong (\_
// and \N become bytes that are not UTF-8) or when it is none.
Unquoted unquote(std::string_view quoted);

} // namespace itplan
