// The first lines of the weekly report: a colour with its reason, and what each line counts.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

inline constexpr std::array<Phrase, 3> lights = {
    {{"Rood.", "Red."}, {"Oranje.", "Amber."}, {"Groen.", "Green."}}};
inline constexpr Phrase green_all{"Niets is te laat en alle beloften zijn gehaald.",
                                  "Nothing is late and all promises are met."};
inline constexpr Phrase green_plain{"Niets is te laat.", "Nothing is late."};
inline constexpr Noun red_broken{
    {"{0} belofte aan een klant is gebroken, en de klant weet het nog niet.",
     "{0} promise to a customer is broken, and the customer does not know yet."},
    {"{0} beloften aan klanten zijn gebroken, en de klanten weten het nog niet.",
     "{0} promises to customers are broken, and the customers do not know yet."}};
inline constexpr Noun things_late{{"{0} zaak is te laat", "{0} thing is late"},
                                  {"{0} zaken zijn te laat", "{0} things are late"}};
inline constexpr Noun missed_promises{{"{0} belofte haalden wij niet", "we missed {0} promise"},
                                      {"{0} beloften haalden wij niet", "we missed {0} promises"}};
inline constexpr Phrase both_parts{"{0} en {1}.", "{0} and {1}."};

inline constexpr Noun new_requests{{"{0} nieuwe aanvraag.", "{0} new request."},
                                   {"{0} nieuwe aanvragen.", "{0} new requests."}};
inline constexpr Phrase no_new_requests{"Geen nieuwe aanvragen.", "No new requests."};
inline constexpr Noun decisions_by{{"{0} besluit, door: {1}.", "{0} decision, by: {1}."},
                                   {"{0} besluiten, door: {1}.", "{0} decisions, by: {1}."}};
inline constexpr Phrase no_decisions{"Geen besluiten.", "No decisions."};
inline constexpr Noun finished{{"{0} aanvraag is klaar: “{1}”.", "{0} request is finished: “{1}”."},
                               {"{0} aanvragen zijn klaar.", "{0} requests are finished."}};
inline constexpr Phrase nothing_finished{"Er kwam niets klaar.", "Nothing was finished."};
inline constexpr Noun longest_wait{
    {"De langste wacht {0} werkdag{1}.", "The oldest has waited {0} working day{1}."},
    {"De langste wacht {0} werkdagen{1}.", "The oldest has waited {0} working days{1}."}};
inline constexpr Phrase which_one{": “{0}”", ": “{0}”"};
inline constexpr Noun things_due{{"{0} zaak: {1}.", "{0} thing: {1}."},
                                 {"{0} zaken: {1}.", "{0} things: {1}."}};
inline constexpr Phrase nothing_due{"Er staat niets op de lijst.", "Nothing is on the list."};
inline constexpr Phrase decide_about{"Besluit over “{0}”.", "Decide about “{0}”."};
inline constexpr Phrase decide_about_law{"Besluit over “{0}”: dit moet van de wet, vanaf {1}.",
                                         "Decide about “{0}”: the law requires it, from {1}."};
inline constexpr Noun wait_for_customers{{"Klanten doen nog {0} ding dat nu moet: {1}.",
                                          "Customers still do {0} thing that is due: {1}."},
                                         {"Klanten doen nog {0} dingen die nu moeten: {1}.",
                                          "Customers still do {0} things that are due: {1}."}};
inline constexpr Phrase days_used{"Wij gebruiken {0} van de {1} dagen.", "We use {0} of {1} days."};

// Five lines for the board.
inline constexpr Noun board_late{{"{0} besluit is te laat; de oudste wacht {1}.",
                                  "{0} decision is late; the oldest has waited {1}."},
                                 {"{0} besluiten zijn te laat; de oudste wacht {1}.",
                                  "{0} decisions are late; the oldest has waited {1}."}};
inline constexpr Noun board_before{{"Vóór {1} wordt het er {0}.", "Before {1} it will be {0}."},
                                   {"Vóór {1} worden het er {0}.", "Before {1} it will be {0}."}};
inline constexpr Noun board_take{
    {"Neem deze week het besluit over “{1}”.", "Take the decision about “{1}” this week."},
    {"Neem deze week de {0} besluiten die tot en met vandaag moesten.",
     "Take the {0} decisions this week that are due or late."}};
inline constexpr Phrase promise_stand{"{0} {1}.", "{0} {1}."};

// Kinds of things, in the order of OwedKind.
inline constexpr std::array<Noun, 18> things = {{
    {{"bericht van ontvangst", "receipt to confirm"},
     {"berichten van ontvangst", "receipts to confirm"}},
    {{"besluit", "decision"}, {"besluiten", "decisions"}},
    {{"besluit dat wij nog moeten vertellen", "decision still to tell"},
     {"besluiten die wij nog moeten vertellen", "decisions still to tell"}},
    {{"aanvraag om opnieuw te bekijken", "request to look at again"},
     {"aanvragen om opnieuw te bekijken", "requests to look at again"}},
    {{"bericht hoe het ervoor staat", "message on where things stand"},
     {"berichten hoe het ervoor staat", "messages on where things stand"}},
    {{"levering", "delivery"}, {"leveringen", "deliveries"}},
    {{"levering die van de wet moet", "delivery that the law requires"},
     {"leveringen die van de wet moeten", "deliveries that the law requires"}},
    {{"keuze wat wacht", "choice of what waits"}, {"keuzen wat wacht", "choices of what waits"}},
    {{"meting van de dagen", "count of days"}, {"metingen van de dagen", "counts of days"}},
    {{"afspraak", "agreement"}, {"afspraken", "agreements"}},
    {{"nieuwe datum om te vertellen", "new date to tell"},
     {"nieuwe datums om te vertellen", "new dates to tell"}},
    {{"vraag wat het bracht", "question what it brought"},
     {"vragen wat het bracht", "questions what it brought"}},
    {{"antwoord of het werkt", "answer whether it works"},
     {"antwoorden of het werkt", "answers whether it works"}},
    {{"antwoord of wij het goed begrijpen", "answer whether we understand it"},
     {"antwoorden of wij het goed begrijpen", "answers whether we understand it"}},
    {{"formulier met punten", "form with points"}, {"formulieren met punten", "forms with points"}},
    {{"vraag wat een klant wil", "question what a customer wants"},
     {"vragen wat klanten willen", "questions what customers want"}},
    {{"bericht wat er met een antwoord gebeurt", "message on what became of an answer"},
     {"berichten wat er met antwoorden gebeurt", "messages on what became of answers"}},
    {{"gesprek of bericht", "talk or message"}, {"gesprekken of berichten", "talks or messages"}},
}};

} // namespace itplan::phrase
