// The words of a plan's site.
#pragma once

#include "itplan/plan/phrase.hpp"

namespace itplan::phrase {

inline constexpr Phrase site_home{"Alle bladen", "All pages"};
inline constexpr Phrase site_as_of{"Dit is de stand van {0}.", "As of {0}."};
inline constexpr Phrase site_pages{"Lezen", "Read"};
inline constexpr Phrase site_customers{"Per klant", "By customer"};
inline constexpr Phrase site_forms{"Vul uw vragenlijst in", "Fill in your form"};
inline constexpr Phrase site_forms_until{"Dat kan tot en met {0}.", "You can until {0}."};
inline constexpr Phrase site_calendar{"Agenda", "Calendar"};
inline constexpr Phrase site_calendar_file{"Wanneer wij elkaar spreken (voor uw agenda)",
                                           "When we speak (for your calendar)"};

inline constexpr Phrase report_board{"Memo aan de directie", "Memo to the board"};
inline constexpr Phrase report_customer{"Uw aanvragen", "Your requests"};
inline constexpr Phrase report_decisions{"De besluiten", "The decisions"};
inline constexpr Phrase report_handover{"Overdracht", "Handover"};
inline constexpr Phrase report_news{"Nieuws", "News"};
inline constexpr Phrase report_plan{"Het jaarplan", "The year plan"};
inline constexpr Phrase report_said{"U zei, wij deden", "You said, we did"};
inline constexpr Phrase report_status{"Hoe het er nu voor staat", "How things stand now"};
inline constexpr Phrase report_summary{"Het plan op één bladzijde", "The plan on one page"};
inline constexpr Phrase report_year_end{"Wat wij beloofden en deden", "What we promised and did"};

} // namespace itplan::phrase
