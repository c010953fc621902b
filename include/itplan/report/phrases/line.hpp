// What would bring a request above the line, in sentences.
#pragma once

#include "itplan/plan/phrase.hpp"

namespace itplan::phrase {

inline constexpr Phrase line_not_estimated{"Wij weten nog niet hoeveel dagen dit kost.",
                                           "We do not know yet how many days this takes."};
inline constexpr Phrase less_of{"{0} minder {1}", "{0} less {1}"}; // how much, of what
inline constexpr Phrase line_lighter{"Het kan alsnog passen als het {0} kost.",
                                     "It can come into view if it costs {0}."};
inline constexpr Phrase line_lighter_at_least{"Het kan alsnog passen als het minstens {0} kost.",
                                              "It can come into view if it costs at least {0}."};

} // namespace itplan::phrase
