// What is owed, and the promises in figures.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

// What has to be done: one for each OwedKind.
inline constexpr Phrase owed_receipt{"Ontvangst melden", "Confirm receipt"};
inline constexpr Phrase owed_decision{"Besluiten", "Decide"};
inline constexpr Phrase owed_told{"Besluit vertellen", "Tell the decision"};
inline constexpr Phrase owed_review{"Opnieuw bekijken", "Look at it again"};
inline constexpr Phrase owed_news{"Stand vertellen", "Say where it stands"};
inline constexpr Phrase owed_promised{"Opleveren, toegezegd voor {0}", "Deliver, promised for {0}"};
inline constexpr Phrase owed_legal{"Opleveren, moet van de wet", "Deliver, required by law"};
inline constexpr Phrase owed_replan{"Besluiten wat wacht: het plan past niet meer",
                                    "Decide what waits: the plan no longer fits"};
inline constexpr Phrase owed_progress{
    "Opschrijven hoeveel dagen het kostte, en hoeveel er nog nodig is",
    "Write down what it took so far, and what is left"};
inline constexpr Phrase owed_agreement{"Afspraak: {0}", "Agreement: {0}"};
inline constexpr Phrase owed_moved{"Nieuwe datum vertellen: {0} wordt {1}",
                                   "Tell the new date: {0} becomes {1}"};
inline constexpr Phrase owed_reworded{"Vertellen dat er iets anders staat dan zij hoorden",
                                      "Tell that it reads otherwise than they heard"};
inline constexpr Phrase owed_promise_changed{"Vertellen dat de belofte '{0}' anders is",
                                             "Tell that the promise '{0}' is another one"};
inline constexpr Phrase owed_brought{"Vragen wat het bracht", "Ask what it brought"};
inline constexpr Phrase owed_acceptance{"Zeggen of het werkt", "Say whether it works"};
inline constexpr Phrase owed_confirmation{"Zeggen of wij het goed begrijpen",
                                          "Say whether we understand it"};
inline constexpr Phrase owed_ballot{"Punten geven in ronde {0}", "Give points in round {0}"};
inline constexpr Phrase owed_ask{"Vragen wat zij willen", "Ask what they want"};
inline constexpr Phrase owed_back{"Vertellen wat er met hun antwoord gebeurt",
                                  "Tell what became of their answer"};
inline constexpr Phrase owed_talk{"{0}: {1}", "{0}: {1}"};

// today.
inline constexpr Phrase owed_late{"Te laat, in werkdagen", "Late, in working days"};
inline constexpr Phrase owed_now{"Vandaag", "Today"};
inline constexpr Phrase owed_soon{"Tot en met {0}", "By {0}"};
inline constexpr Phrase owed_none{"Vandaag hoeft er niets, en niets is te laat.",
                                  "Nothing is due today, and nothing is late."};
// {0} day, {1} the next year.
inline constexpr Phrase owed_closed{
    "Dit plan is afgesloten op {0}. Wat nog open was, gaat verder in het plan voor {1}.",
    "This plan was closed on {0}. What was still open goes on in the plan for {1}."};
inline constexpr Phrase owed_none_until{"Tot en met {0} hoeft er niets, en niets is te laat.",
                                        "Nothing is due by {0}, and nothing is late."};
inline constexpr Phrase owed_more{"Tot en met {0}: nog {1}.  itplan today --week{2}",
                                  "By {0}: {1} more.  itplan today --week{2}"};
inline constexpr Phrase owed_alike{"nog {0} zulke", "{0} more like it"};
inline constexpr Phrase col_due{"Uiterlijk", "By"};
inline constexpr Phrase col_late{"Dagen", "Days"};
inline constexpr Phrase col_what{"Wat", "What"};
inline constexpr Phrase col_about{"Voor", "For"};
inline constexpr Phrase col_who{"Wie", "Who"};

// The figures of promises.
inline constexpr Phrase figure_kept{"{0} van de {1} keer", "{0} of {1} times"};
inline constexpr Phrase figure_between{"{0} tot {1}", "{0} to {1}"};
inline constexpr Phrase figure_too_few{"Nog te weinig om te tonen ({0})",
                                       "Too few to show yet ({0})"};
inline constexpr Phrase figure_never{"Kwam nog niet voor", "Did not come up yet"};

} // namespace itplan::phrase
