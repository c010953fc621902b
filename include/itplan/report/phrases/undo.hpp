// How to look at a change with git, and to take it back.
#pragma once

#include "itplan/plan/phrase.hpp"

namespace itplan {

inline constexpr Phrase undo_look{"bekijken:      {0}", "to look:       {0}"};
inline constexpr Phrase undo_back{"terugdraaien:  {0}", "to take back:  {0}"};
inline constexpr Phrase undo_unsaved{
    "in {0} stond al werk dat niet in git staat: git restore zou ook dat weggooien",
    "{0} already held work that is not in git: git restore would throw that away too"};
inline constexpr Phrase undo_many{"{0} bestanden; bekijken:  {1}", "{0} files; to look:  {1}"};

} // namespace itplan
