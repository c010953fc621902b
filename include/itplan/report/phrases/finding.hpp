// The answers of `find`: who said something to whom, and what kind of record it stands in.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

inline constexpr Phrase found_who{"{0} aan {1}", "{0} to {1}"};
inline constexpr Phrase found_undated{"zonder datum", "no date"};
// In the order of SaidIn (find.hpp).
inline constexpr std::array<Phrase, 7> found_kinds = {{{"aanvraag", "request"},
                                                       {"bericht", "note"},
                                                       {"besluit", "decision"},
                                                       {"afspraak", "agreement"},
                                                       {"belofte", "promise"},
                                                       {"toelichting bij punten", "why of points"},
                                                       {"klant", "customer"}}};
inline constexpr Phrase found_nothing{"Niets gevonden met: {0}", "Nothing found with: {0}"};

inline constexpr Phrase found_last_year{"In het plan van {0}:", "In the plan of {0}:"};

} // namespace itplan::phrase
