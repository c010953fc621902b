// What the line says about one request, in sentences for its customer: no ids, no engine, nobody's
// name but that of a request.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

// The numbers of the line.
inline constexpr Phrase line_days{
    "Voor {0} hebben wij {1} {2} voor aanvragen; alle aanvragen samen kosten er {3}.",
    "For {0} we have {1} of {2} for requests; all requests together take {3}."};
inline constexpr Phrase line_money{"Voor {2} is er in {0} {1}; alle aanvragen samen kosten {3}.",
                                   "In {0} there is {1} for {2}; all requests together cost {3}."};

// Why, by standing.
inline constexpr Phrase line_legal{"Dit moet van de wet, dus het gaat voor.",
                                   "The law demands this, so it goes first."};
inline constexpr Phrase line_agreed{"Dit is toegezegd, dus het gaat voor.",
                                    "This was agreed, so it goes first."};
inline constexpr Phrase line_needed{"Dit is nodig voor {0}.", "{0} cannot do without this."};
inline constexpr std::array<Phrase, 4> line_chosen = {
    {{"Met de punten die klanten eraan gaven, past dit in de dagen en het geld die er zijn.",
      "With the points that customers gave it, this fits the days and the money there are."},
     {"Met de scores op de toetsstenen past dit in de dagen en het geld die er zijn.",
      "With its scores on the criteria, this fits the days and the money there are."},
     {"Met wat het oplevert, past dit in de dagen en het geld die er zijn.",
      "With what it yields, this fits the days and the money there are."},
     {"Met wat uitstel kost, past dit in de dagen en het geld die er zijn.",
      "With what delay costs, this fits the days and the money there are."}}};
inline constexpr std::array<Phrase, 4> line_outweighed = {
    {{"Wat boven de streep staat, kreeg samen meer punten voor dezelfde dagen en hetzelfde geld.",
      "What is above the line got more points together for the same days and money."},
     {"Wat boven de streep staat, scoort samen hoger voor dezelfde dagen en hetzelfde geld.",
      "What is above the line scores higher together for the same days and money."},
     {"Wat boven de streep staat, levert samen meer op voor dezelfde dagen en hetzelfde geld.",
      "What is above the line yields more together for the same days and money."},
     {"Wat boven de streep staat, kost samen meer als het wacht.",
      "If the work above the line waits, that costs more altogether."}}};
inline constexpr Phrase line_tie_maybe{
    "Er is geen ruimte voor alles, en een andere keuze ging voor.",
    "There is no room for everything, and another choice came first."};
inline constexpr Phrase line_too_big{
    "Ook als wij niets anders kiezen dan wat moet van de wet en wat is toegezegd, komen wij {0} "
    "tekort.",
    "Even if we choose nothing but what the law demands and what was agreed, we are short of {0}."};
inline constexpr Phrase line_excluded{"Dit kan niet samen met {0}, en dat gaat door.",
                                      "This cannot go together with {0}, which goes ahead."};
inline constexpr Phrase line_needs_missing{"Dit kan niet zonder {0}, en dat is {1}.",
                                           "This cannot do without {0}, which is {1}."};
inline constexpr Phrase line_no_quarter{
    "Over het jaar is er nog ruimte, maar in geen enkel kwartaal genoeg bij elkaar.",
    "There is room left in the year, but not enough of it in any one quarter."};
inline constexpr Phrase line_not_estimated{"Wij weten nog niet hoeveel dagen dit kost.",
                                           "We do not know yet how many days this takes."};

// The price of a yes.
inline constexpr Phrase line_price{"Als wij dit nu doen, moeten wij afzien van {0}.",
                                   "To do this now, we would have to drop {0}."};
inline constexpr Phrase line_price_found{
    "Als wij dit nu doen, moeten wij bijvoorbeeld afzien van {0}.",
    "To do this now, we would have to drop, for example, {0}."};
inline constexpr Phrase line_brings{"Dan is ook nodig: {0}.", "It then also needs: {0}."};

// What would change the answer.
inline constexpr Phrase less_of{"{0} minder {1}", "{0} less {1}"}; // how much, of what
inline constexpr Phrase line_lighter{"Het kan alsnog passen als het {0} kost.",
                                     "It can come into view if it costs {0}."};
inline constexpr Phrase line_lighter_at_least{"Het kan alsnog passen als het minstens {0} kost.",
                                              "It can come into view if it costs at least {0}."};

} // namespace itplan::phrase
