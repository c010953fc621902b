// The register of decisions, and "you said, we did".
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

inline constexpr Phrase register_title{"Besluiten: {0}", "Decisions: {0}"};
inline constexpr Phrase not_public{"Niet openbaar", "Not public"}; // for a request's own words
inline constexpr Phrase register_only{"Alleen dit antwoord: {0}.", "This answer only: {0}."};
inline constexpr Phrase register_none{"Er is nog geen besluit verteld.",
                                      "No decision has been told yet."};
inline constexpr Phrase reg_date{"Datum", "Date"};
inline constexpr Phrase reg_request{"Aanvraag", "Request"};
inline constexpr Phrase reg_answer{"Antwoord", "Answer"};
inline constexpr Phrase reg_by{"Door", "By"};
inline constexpr Phrase reg_reason{"Reden", "Reason"};
inline constexpr Phrase reg_told{"Verteld", "Told"};
inline constexpr Phrase title_of_customer{"{0} ({1})", "{0} ({1})"};

inline constexpr Phrase ans_yes{"Ja", "Yes"};
inline constexpr Phrase ans_yes_for{"Ja, voor {0}", "Yes, for {0}"};
inline constexpr Phrase ans_yes_moved{"Ja, verzet naar {0}", "Yes, moved to {0}"};
inline constexpr Phrase ans_not_now{"Nu niet", "Not now"};
inline constexpr Phrase ans_not_now_until{"Nu niet, tot {0}", "Not now, until {0}"};
inline constexpr Phrase ans_no{"Nee", "No"};
inline constexpr Phrase ans_stopped{"Gestopt", "Stopped"};
inline constexpr Phrase ans_merged{"Verder in “{0}”", "Goes on in “{0}”"};
inline constexpr Phrase ans_reopened{"Weer open", "Open again"};
inline constexpr std::array<Phrase, 3> ans_taken_back = {
    {{"Teruggenomen: nu niet", "Taken back: not now"},
     {"Teruggenomen: nee", "Taken back: no"},
     {"Teruggenomen: gestopt", "Taken back: stopped"}}};
inline constexpr Phrase ans_untold{"Besloten; de klant hoort het eerst",
                                   "Decided; the customer hears it first"};
inline constexpr Phrase told_not_yet{"nog niet", "not yet"};
inline constexpr Phrase told_not_yet_by{"nog niet, uiterlijk {0}", "not yet, by {0}"};
inline constexpr Phrase told_by_channel{"{0}, {1}", "{0}, {1}"};

// You said, we did.
inline constexpr Phrase said_title{"[U|Je] zei, wij deden", "You said, we did"};
inline constexpr Phrase said_period{
    "Van {0} tot en met {1}. [U|Je] zei veel; dit is ermee gebeurd.",
    "From {0} to {1}. You said a lot; this is what came of it."};
inline constexpr Phrase said_col_said{"[U|Je] zei", "You said"};
inline constexpr Phrase said_col_do{"Wij doen", "What we do"};
inline constexpr Phrase said_col_ready{"Klaar", "Ready"};
inline constexpr Phrase said_count{"De telling.", "The count."};
inline constexpr Phrase said_quote{"“{0}” ({1})", "“{0}” ({1})"};
inline constexpr Phrase said_begun{"Ja. Wij zijn op {0} begonnen.", "Yes. We began on {0}."};
inline constexpr Phrase said_promised{"Ja, beloofd.", "Yes, promised."};
inline constexpr Phrase said_done{"Klaar: {0}.", "Done: {0}."};
inline constexpr Phrase said_not_now_row{"Nu niet.", "Not now."};
inline constexpr Phrase said_no_row{"Nee.", "No."};
inline constexpr Phrase said_stopped{"Gestopt.", "Stopped."};
inline constexpr Phrase said_merged{"Gaat verder in “{0}”.", "Goes on in “{0}”."};
inline constexpr Phrase said_instead{"Wel: {0}", "Instead: {0}"};
inline constexpr Phrase said_look_again{"Op {0} kijken wij opnieuw", "We look again on {0}"};
inline constexpr std::array<Phrase, 4> bare_quarters = {
    {{"eerste kwartaal van {0}", "first quarter of {0}"},
     {"tweede kwartaal van {0}", "second quarter of {0}"},
     {"derde kwartaal van {0}", "third quarter of {0}"},
     {"vierde kwartaal van {0}", "fourth quarter of {0}"}}};
inline constexpr Noun came_in{{"{0} aanvraag kwam binnen.", "{0} request came in."},
                              {"{0} aanvragen kwamen binnen.", "{0} requests came in."}};
inline constexpr Noun go_ahead{{"{0} gaat door{1}.", "{0} is going ahead{1}."},
                               {"{0} gaan door{1}.", "{0} are going ahead{1}."}};
inline constexpr Noun of_them_begun{{", {0} daarvan is begonnen", ", {0} of them has begun"},
                                    {", {0} daarvan zijn begonnen", ", {0} of them have begun"}};
inline constexpr Phrase answer_not_now_and_no{"{0} was het antwoord nu niet en {1} nee.",
                                              "The answer was not now {0} and no {1}."};
inline constexpr Phrase answer_not_now{"{0} was het antwoord nu niet.",
                                       "The answer was not now {0}."};
inline constexpr Phrase answer_no{"{0} was het antwoord nee.", "The answer was no {0}."};
inline constexpr Noun goes_on_elsewhere{
    {"{0} gaat verder in een andere aanvraag.", "{0} goes on in another request."},
    {"{0} gaan verder in een andere aanvraag.", "{0} go on in another request."}};
inline constexpr Noun was_withdrawn{{"{0} is ingetrokken.", "{0} was withdrawn."},
                                    {"{0} zijn ingetrokken.", "{0} were withdrawn."}};
inline constexpr Noun was_stopped{{"Met {0} zijn wij gestopt.", "We stopped work on {0}."},
                                  {"Met {0} zijn wij gestopt.", "We stopped work on {0}."}};
inline constexpr Noun still_owed{
    {"Op {0} wachten wij nog met een antwoord.", "We still owe an answer to {0}."},
    {"Op {0} wachten wij nog met een antwoord.", "We still owe an answer to {0}."}};
inline constexpr Phrase not_among_them{"Staat [uw|jouw] zin er niet bij? Bel {0}.",
                                       "Is your sentence not here? Call {0}."};

} // namespace itplan::phrase
