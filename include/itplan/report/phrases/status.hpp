// What the weekly report alone says.
#pragma once

#include "itplan/report/phrases.hpp"

namespace itplan::phrase {

inline constexpr Phrase new_ended{"Afspraak losgelaten", "Agreement let go"};
inline constexpr Phrase new_measured{"Gemeten: {0}", "Measured: {0}"};
inline constexpr Phrase measured_spent{"{0} besteed", "{0} spent"};
inline constexpr Phrase measured_left{"{0} nog te doen", "{0} still to do"};
inline constexpr Phrase measured_paid{"{0} betaald", "{0} paid"};
inline constexpr Phrase new_adopted{"Plan vastgesteld", "Plan adopted"};
inline constexpr Phrase new_closed{"Plan afgesloten", "Plan closed"};
inline constexpr Phrase new_points{"Punten verdeeld ({0})", "Points divided ({0})"};
inline constexpr Phrase written_later{"later opgeschreven", "written down later"};

// What changed in what there is to plan with.
inline constexpr Phrase term_days{"Dagen {0}, {1}", "Days of {0}, {1}"};
inline constexpr Phrase term_reserve{"Reserve", "Reserve"};
inline constexpr Phrase term_budget{"Budget {0}", "Budget {0}"};

// What a customer heard and that reads otherwise now.
inline constexpr Phrase diff_result{"Resultaat", "Result"};
inline constexpr Phrase diff_not_included{"Wat er niet bij hoort", "What is not included"};
inline constexpr Phrase diff_promise{"Belofte", "Promise"};

} // namespace itplan::phrase
