// What `prioritise --replan` says: what gives way, why that, and what to do after the decision.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

inline constexpr Phrase replan_fits{"Alles wat is beloofd, past: er hoeft niets te wijken.",
                                    "Everything that was promised fits: nothing has to give way."};
inline constexpr Phrase replan_year_over{
    "Het jaar van dit plan is voorbij: er is niets meer te verschuiven.",
    "The year of this plan is over: there is nothing left to move."};
inline constexpr Phrase replan_least{"Deze verandering doet de minste schade.",
                                     "This change does the least harm."};
inline constexpr Phrase replan_proven{"Dat is bewezen.", "That is proven."};
inline constexpr Phrase replan_proven_but_quiet{
    "Dat is bewezen, behalve voor werk dat nog niemand verwacht.",
    "That is proven, but for work that nobody was told of."};
inline constexpr Phrase replan_not_proven{
    "Dat is niet bewezen: misschien kan het met nog minder.",
    "That is not proven: there may be one that does even less."};
inline constexpr Phrase replan_impossible{
    "Wat moet blijven, past zelf al niet. Vraag {0} om meer dagen of geld, of laat iets los. Dit "
    "doet daarbij de minste schade.",
    "What has to stay does not fit by itself. Ask {0} for more days or money, or let something go. "
    "This does the least harm beside it."};

// In the order of MoveTo.
inline constexpr std::array<Phrase, 4> moves_to = {
    {{"later", "later"}, {"loopt door", "goes on"}, {"niet nu", "not now"}, {"stopt", "stopped"}}};
inline constexpr Phrase col_move{"Wat", "What"};
inline constexpr Phrase col_was{"Was", "Was"};
inline constexpr Phrase col_becomes{"Wordt", "Becomes"};
inline constexpr Phrase col_heard{"Gehoord", "Told"};
inline constexpr Phrase heard_on{"ja, {0}", "yes, {0}"};
inline constexpr Phrase heard_agreed{"ja, afspraak", "yes, agreement"};
inline constexpr Phrase not_heard{"nee", "no"};

inline constexpr Phrase heading_why_these{"Waarom deze", "Why these"};
inline constexpr Phrase stays_law{"Bleef het staan, dan kwam {0} na de dag die de wet noemt.",
                                  "If it stayed, {0} would come after the day that the law names."};
inline constexpr Phrase stays_word{"Bleef het staan, dan namen wij ons woord terug over {0}.",
                                   "If it stayed, we would take back our word on {0}."};
inline constexpr Phrase stays_customers{
    "Bleef het staan, dan hoorde ook {0} dat een toezegging verandert.",
    "If it stayed, {0} would also hear that a promise changes."};
inline constexpr Phrase stays_delay{"Bleef het staan, dan kwamen toezeggingen samen {0} later.",
                                    "If it stayed, promises would come {0} later in all."};
inline constexpr Phrase stays_points{"Bleef het staan, dan ging er {0} aan punten meer verloren.",
                                     "If it stayed, {0} more points would be lost."};
inline constexpr Phrase stays_quiet{
    "Bleef het staan, dan schoof er meer op van wat nog niemand verwacht.",
    "If it stayed, more would move of what nobody was told of."};
inline constexpr Phrase moves_alike{"Een andere verandering doet evenveel schade.",
                                    "Another change does as much harm."};
inline constexpr Phrase cannot_stay{"Het kan niet blijven staan, wat er ook wijkt.",
                                    "It cannot stay, whatever else gives way."};
inline constexpr Noun quarters_later{{"kwartaal", "quarter"}, {"kwartalen", "quarters"}};

// {0} to {4}: law, word, customers, quarters, points.
inline constexpr Phrase harm_said{
    "De schade: wet {0}, woord teruggenomen {1}, klanten {2}, kwartalen later {3}, punten kwijt "
    "{4}.",
    "The harm: law {0}, word taken back {1}, customers {2}, quarters later {3}, points lost {4}."};
inline constexpr Phrase promises_stay{"{0} die al is verteld, blijft staan.",
                                      "{0} that was told stays."};
inline constexpr Phrase promises_stay_many{"{0} die al zijn verteld, blijven staan.",
                                           "{0} that were told stay."};
inline constexpr Noun told_promise{{"toezegging", "promise"}, {"toezeggingen", "promises"}};

inline constexpr Phrase after_the_decision{"Na het besluit van {0}:", "After the decision of {0}:"};
inline constexpr Phrase all_later_at_once{"Alles wat later komt of doorloopt, ineens:",
                                          "All that comes later or goes on, at once:"};
inline constexpr Phrase tell_before{"Vertel het aan {0} vóór {1}:", "Tell {0} before {1}:"};

} // namespace itplan::phrase
