// A request that needs what cannot go together.
#pragma once

#include "itplan/plan/phrase.hpp"

namespace itplan::phrase {

inline constexpr Phrase why_needs_clash{
    "Kan nooit: heeft {0} nodig, en die sluiten elkaar uit",
    "Can never be done: it needs {0}, which exclude each other"};
inline constexpr Phrase line_needs_clash{
    "Dit kan zo niet: het heeft {0} nodig, en die sluiten elkaar uit.",
    "This cannot be done as it stands: it needs {0}, which exclude each other."};

} // namespace itplan::phrase
