// The calendar: who hears what and when.
#pragma once

#include "itplan/plan/phrase.hpp"

namespace itplan::phrase {

inline constexpr Phrase calendar_title{"{0}: communicatie", "{0}: communication"};
inline constexpr Phrase col_when{"Wanneer", "When"};
inline constexpr Phrase col_row{"Rij", "Row"};
inline constexpr Phrase col_audience{"Voor wie", "For whom"};
inline constexpr Phrase col_does{"Wie doet het", "Who does it"};
inline constexpr Phrase col_last{"Laatst", "Last"};
inline constexpr Phrase reply_is{"Antwoord: {0}", "Reply: {0}"};
inline constexpr Phrase col_done{"Gedaan", "Done"};
inline constexpr Phrase is_done{"ja", "yes"};
inline constexpr Phrase no_rows{"Het plan heeft geen communicatieplan (itplan help communication).",
                                "The plan has no communication plan (itplan help communication)."};
inline constexpr Phrase no_moments{"Van {0} tot en met {1} is er niets.",
                                   "Nothing from {0} to {1}."};

} // namespace itplan::phrase
