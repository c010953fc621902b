// Sentences that several reports for other readers than IT share. {0} of a noun is its number.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

inline constexpr Phrase as_of_day{"Stand van {0}.", "As of {0}."};
inline constexpr Phrase is_proposal{"Dit is een voorstel. Het is nog niet vastgesteld.",
                                    "This is a proposal. It has not been adopted yet."};
inline constexpr Phrase is_adopted{"Vastgesteld op {0}, door: {1}.", "Adopted on {0}, by: {1}."};
inline constexpr Phrase call_us{"Vragen? Bel {0}.", "Questions? Call {0}."};
inline constexpr Noun times{{"keer", "time"}, {"keer", "times"}};
inline constexpr Noun department{{"afdeling", "department"}, {"afdelingen", "departments"}};

inline constexpr Noun do_not_fit{{"{0} aanvraag past nu niet.", "{0} request does not fit now."},
                                 {"{0} aanvragen passen nu niet.", "{0} requests do not fit now."}};
inline constexpr Phrase said_not_now_and_no{"{0} zeiden wij nu niet en {1} nee.",
                                            "We said not now {0} and no {1}."};
inline constexpr Phrase we_said_not_now{"{0} zeiden wij nu niet.", "We said not now {0}."};
inline constexpr Phrase said_no{"{0} zeiden wij nee.", "We said no {0}."};

} // namespace itplan::phrase
