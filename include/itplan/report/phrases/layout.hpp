// What `split` and `rename` say.
#pragma once

#include "itplan/plan/phrase.hpp"

namespace itplan {

inline constexpr Phrase plan_split{
    "Elke klant, elke aanvraag en elk stembiljet heeft nu een eigen bestand: {0} in totaal.",
    "Each customer, request and ballot now has a file of its own: {0} in all."};
inline constexpr Phrase is_split_already{
    "Elke klant, elke aanvraag en elk stembiljet heeft al een eigen bestand.",
    "Each customer, request and ballot already has a file of its own."};

inline constexpr Phrase renamed_alone{"{0} heet nu {1}. Nergens anders stond deze naam.",
                                      "{0} is now {1}. Nothing else named it."};
inline constexpr Phrase renamed_with_one{"{0} heet nu {1}, ook op deze plaats:",
                                         "{0} is now {1}, also in this place:"};
inline constexpr Phrase renamed_with_all{"{0} heet nu {1}, ook op deze {2} plaatsen:",
                                         "{0} is now {1}, also in these {2} places:"};

} // namespace itplan
