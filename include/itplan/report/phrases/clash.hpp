// A request that needs what cannot go together.
#pragma once

#include "itplan/plan/phrase.hpp"

namespace itplan::phrase {

inline constexpr Phrase why_needs_clash{
    "Kan nooit: heeft {0} nodig, en die sluiten elkaar uit",
    "Can never be done: it needs {0}, which exclude each other"};

} // namespace itplan::phrase
