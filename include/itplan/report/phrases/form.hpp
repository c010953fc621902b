// What `answer` says it understood of a filled-in form.
#pragma once

#include "itplan/plan/phrase.hpp"

namespace itplan::phrase {

inline constexpr Phrase answer_of{"{0}, ingevuld op {1}", "{0}, filled in on {1}"};
inline constexpr Phrase answer_in_round{"{0}, stemronde {1}, ingevuld op {2}",
                                        "{0}, round {1}, filled in on {2}"};
inline constexpr Phrase answer_points{"Punten", "Points"};
inline constexpr Phrase answer_request{"Aanvraag", "Request"};
inline constexpr Phrase answer_why{"Waarom", "Why"};
inline constexpr Phrase points_used{"Samen {0} van de {1} punten.", "{0} of {1} points in all."};
inline constexpr Phrase points_in_all{"Samen {0} punten.", "{0} points in all."};
inline constexpr Phrase no_points_given{"Geen punten gegeven.", "No points given."};
inline constexpr Phrase answer_new{"Nieuw: {0}", "New: {0}"};
inline constexpr Phrase also_said{"Ook gezegd:", "Also said:"};
inline constexpr Phrase not_placed{"Niet bij een vraag te plaatsen, bewaard als notitie:",
                                   "Belongs to no question, kept as a note:"};
inline constexpr Phrase passed_over{"Niet bewaard, van de mail zelf:",
                                    "Not kept, of the mail itself:"};
inline constexpr Phrase answers_known{
    "{0} nieuw, {1} stonden al in het plan, {2} ouder dan wat er staat",
    "{0} new, {1} in the plan already, {2} older than what stands"};
inline constexpr Phrase added_request{
    "Nieuw in het plan: {0}. Meld de ontvangst:  itplan note {0} TEXT --kind receipt",
    "New in the plan: {0}. Confirm receipt:  itplan note {0} TEXT --kind receipt"};
inline constexpr Phrase form_channel{"formulier", "form"};

} // namespace itplan::phrase
