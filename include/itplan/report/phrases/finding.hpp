// The answers of `find`: who said something to whom, and what kind of record it stands in.
#pragma once

#include "itplan/report/phrase.hpp"

namespace itplan::phrase {

inline constexpr Phrase found_who{"{0} aan {1}", "{0} to {1}"};
inline constexpr Phrase found_undated{"zonder datum", "no date"};
inline constexpr Phrase found_request{"aanvraag", "request"};
inline constexpr Phrase found_note{"bericht", "note"};
inline constexpr Phrase found_decision{"besluit", "decision"};
inline constexpr Phrase found_agreement{"afspraak", "agreement"};
inline constexpr Phrase found_promise{"belofte", "promise"};
inline constexpr Phrase found_ballot{"toelichting bij punten", "why, with points"};
inline constexpr Phrase found_customer{"klant", "customer"};
inline constexpr Phrase found_nothing{"Niets gevonden met: {0}", "Nothing found with: {0}"};

} // namespace itplan::phrase
