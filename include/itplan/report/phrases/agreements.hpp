// An agreement said aloud: what each side does, and whether it kept its word.
#pragma once

#include "itplan/plan/phrase.hpp"

namespace itplan::phrase {

inline constexpr Phrase agreed_on_day{"Afgesproken op {0}:", "Agreed on {0}:"};
inline constexpr Phrase agreed_some_day{"Afgesproken:", "Agreed:"};
// {0} is who, {1} what, as a sentence.
inline constexpr Phrase side_does{"{0}: {1}", "{0}: {1}"};
inline constexpr Phrase side_by{"Uiterlijk {0}.", "By {0}."};
inline constexpr Phrase side_no_day{"Er is geen dag afgesproken.", "No day was agreed."};
inline constexpr Phrase side_kept{"Gedaan op {0}.", "Done on {0}."};
inline constexpr Phrase side_kept_late{"Gedaan op {0}, te laat.", "Done on {0}, too late."};
inline constexpr Phrase side_broken{"Die dag is voorbij en het is niet gedaan.",
                                    "That day has passed and it is not done."};
inline constexpr Phrase side_ended{"Op {0} hebben wij samen besloten dat dit vervalt.",
                                   "On {0} we let this go together."};
inline constexpr Phrase moved_told{"Verzet van {0} naar {1}; verteld op {2}.",
                                   "Moved from {0} to {1}; told on {2}."};
inline constexpr Phrase moved_told_late{
    "Verzet van {0} naar {1}; pas verteld op {2}, toen de dag al voorbij was.",
    "Moved from {0} to {1}; told only on {2}, when the day had passed."};
inline constexpr Phrase moved_untold{"Verzet van {0} naar {1}; nog niet verteld.",
                                     "Moved from {0} to {1}; not told yet."};

} // namespace itplan::phrase
