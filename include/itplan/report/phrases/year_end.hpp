// The end of a year, and what who takes over must know.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

inline constexpr Phrase year_title{"Wat wij in {0} beloofden en deden",
                                   "What we promised and did in {0}"};
inline constexpr Phrase year_one{"In één zin.", "In one sentence."};
inline constexpr Phrase year_done{"Wat klaar is.", "What is done."};
inline constexpr Phrase year_not{"Wat niet lukte.", "What did not work out."};
inline constexpr Phrase year_brought{"Wat het bracht", "What it brought"};
inline constexpr Phrase year_col_request{"Aanvraag", "Request"};
inline constexpr Phrase year_col_wanted{"Wat de klant wilde", "What the customer wanted"};
inline constexpr Phrase year_col_measured{"Wat het bracht", "What it brought"};
inline constexpr Phrase year_satisfaction{"Tevredenheid.", "Satisfaction."};
inline constexpr Phrase brought_unknown{"Van niets wat klaar is weten wij al wat het bracht.",
                                        "Of nothing that is done we know yet what it brought."};
inline constexpr Phrase brought_all{"Van alles wat klaar is weten wij wat het bracht.",
                                    "Of all that is done we know what it brought."};
inline constexpr Phrase brought_of{"Van {0} van de {1} aanvragen weten wij wat het bracht.",
                                   "For {0} of the {1} requests we know what it brought."};
inline constexpr Noun brought_rest{
    {"Van {0} weten wij het nog niet.", "For {0} we do not know yet."},
    {"Van {0} weten wij het nog niet.", "For {0} we do not know yet."}};
inline constexpr Phrase year_noes{"Alle nees.", "All our noes."};
inline constexpr Phrase year_days{"Dagen en geld", "Days and money"};
inline constexpr Phrase year_promises{"Onze beloften", "Our promises"};
inline constexpr Phrase year_learned{"Wat wij leerden", "What we learned"};
inline constexpr Phrase year_next{"Volgend jaar.", "Next year."};
inline constexpr Phrase year_col_planned{"Gepland", "Planned"};
inline constexpr Phrase year_col_real{"Werkelijk", "Real"};
inline constexpr Phrase year_col_difference{"Verschil", "Difference"};
inline constexpr Phrase year_col_reason{"Reden van een nee of nu niet",
                                        "Reason for a no or a not now"};
inline constexpr Phrase year_col_number{"Aantal", "Number"};

inline constexpr Noun promised_done{
    {"Van de {1} beloofde aanvragen is er {0} klaar, {2} op tijd.",
     "Of the {1} requests we promised, {0} is done, {2} of them on time."},
    {"Van de {1} beloofde aanvragen zijn er {0} klaar, {2} op tijd.",
     "Of the {1} requests we promised, {0} are done, {2} of them on time."}};
inline constexpr Noun promised_all_done{
    {"De {0} beloofde aanvraag is klaar, {1} op tijd.",
     "The {0} request we promised is done, {1} on time."},
    {"Alle {0} beloofde aanvragen zijn klaar, {1} op tijd.",
     "All {0} requests we promised are done, {1} of them on time."}};
inline constexpr Noun promised_none_done{
    {"Wij beloofden {0} aanvraag. Die is nog niet klaar.",
     "We promised {0} request. It is not done yet."},
    {"Wij beloofden {0} aanvragen. Daarvan is er nog geen klaar.",
     "We promised {0} requests. None of them is done yet."}};
inline constexpr Phrase nothing_promised{"Wij beloofden nog niets.", "We promised nothing yet."};
inline constexpr Noun are_done{{"{0} aanvraag is klaar.", "{0} request is done."},
                               {"{0} aanvragen zijn klaar.", "{0} requests are done."}};
inline constexpr Noun none_done{{"Er is nog niets klaar.", "Nothing is done yet."},
                                {"Er is nog niets klaar.", "Nothing is done yet."}};
inline constexpr Noun done_in_time{
    {"{0} kwam in het beloofde kwartaal.", "{0} came in the promised quarter."},
    {"{0} kwamen in het beloofde kwartaal.", "{0} came in the promised quarter."}};
inline constexpr Noun done_late{{"{0} kwam later.", "{0} came later."},
                                {"{0} kwamen later.", "{0} came later."}};
inline constexpr Noun go_on{{"{0} loopt nog: {1}.", "{0} goes on: {1}."},
                            {"{0} lopen nog: {1}.", "{0} go on: {1}."}};
inline constexpr Noun go_on_in{{"{0} loopt door in {2}: {1}.", "{0} goes on in {2}: {1}."},
                               {"{0} lopen door in {2}: {1}.", "{0} go on in {2}: {1}."}};
inline constexpr Phrase and_more_titles{"{0} en nog {1}", "{0} and {1} more"};
inline constexpr Noun came_back_on{
    {"Bij {0} kwamen wij terug op onze belofte: {1}. Dat spijt ons. De reden: {2}",
     "For {0} we took back our promise: {1}. We are sorry. The reason: {2}"},
    {"Bij {0} kwamen wij terug op onze belofte. Dat spijt ons.",
     "For {0} we took back our promise. We are sorry."}};
inline constexpr Phrase came_back_row{"“{0}”. De reden: {1}", "“{0}”. The reason: {1}"};
inline constexpr Phrase we_said_both{"Wij zeiden {0} nu niet en {1} nee.",
                                     "We said not now {0} and no {1}."};
inline constexpr Noun asked_another_look{
    {"{0} keer keken wij opnieuw naar een antwoord.", "We looked at an answer again {0} time."},
    {"{0} keer keken wij opnieuw naar een antwoord.", "We looked at an answer again {0} times."}};
inline constexpr Noun became_yes{{"{0} keer werd het toch ja.", "{0} time it became a yes."},
                                 {"{0} keer werd het toch ja.", "{0} times it became a yes."}};
inline constexpr Phrase stayed_same{"Het antwoord bleef gelijk.", "The answer stayed the same."};
inline constexpr Phrase no_criterion{"Geen vraag genoemd", "No question named"};
inline constexpr Phrase year_row_days{"Dagen werk", "Days of work"};
inline constexpr Phrase row_unplanned{"Onverwacht werk, vrijgehouden dagen",
                                      "Unplanned work, days kept free"};
inline constexpr Phrase row_money{"Geld: {0}", "Money: {0}"};
inline constexpr Phrase days_not_measured{"Wat niet is gemeten, telt als werk volgens plan.",
                                          "What was not measured counts as work done as planned."};
inline constexpr Noun met_of{{"{0} van de {1} haalden wij.", "We met {0} of {1}."},
                             {"{0} van de {1} haalden wij.", "We met {0} of {1}."}};
inline constexpr Phrase promise_verdict{"{0} {1}: {2}.", "{0} {1}: {2}."};
inline constexpr Phrase promise_count{"{0} {1}.", "{0} {1}."};
inline constexpr Noun take_along{{"{0} aanvraag nemen wij mee.", "We take {0} request along."},
                                 {"{0} aanvragen nemen wij mee.", "We take {0} requests along."}};
inline constexpr Noun look_at_again{
    {"Naar {0} aanvraag kijken wij opnieuw, op {1}.", "We look at {0} request again, on {1}."},
    {"Naar {0} aanvragen kijken wij opnieuw, de eerste op {1}.",
     "We look at {0} requests again, the first on {1}."}};
inline constexpr Noun owe_answer{
    {"Op {0} aanvraag is nog geen antwoord.", "{0} request still waits for an answer."},
    {"Op {0} aanvragen is nog geen antwoord.", "{0} requests still wait for an answer."}};
inline constexpr Phrase asking_begins{"De vragenronde begint op {0}.",
                                      "The round of questions starts on {0}."};

// Handover.
inline constexpr Phrase hand_title{"Overdracht: {0}", "Handover: {0}"};
inline constexpr Phrase hand_late{"Wat te laat is", "What is late"};
inline constexpr Phrase hand_ours{"Wat wij nog moeten doen", "What we still have to do"};
inline constexpr Phrase hand_theirs{"Wat klanten nog doen", "What customers still do"};
inline constexpr Phrase hand_told{"Besloten, maar nog niet verteld", "Decided, but not told yet"};
inline constexpr Phrase hand_noes{"Gevoelige nees", "Sensitive noes"};
inline constexpr Phrase hand_talks{"Lopende gesprekken", "Running talks"};
inline constexpr Phrase hand_next{"Vaste gesprekken en berichten", "Regular talks and news"};
inline constexpr Phrase hand_by{"Uiterlijk", "By"};
inline constexpr Phrase hand_what{"Wat", "What"};
inline constexpr Phrase hand_for{"Voor", "For"};
inline constexpr Phrase hand_who{"Wie", "Who"};
inline constexpr Phrase hand_when{"Wanneer", "When"};
inline constexpr Phrase hand_request{"Aanvraag", "Request"};
inline constexpr Phrase hand_answer{"Antwoord", "Answer"};
inline constexpr Phrase hand_why{"Waarom gevoelig", "Why it is sensitive"};
inline constexpr Phrase hand_none{"Geen.", "None."};
inline constexpr Phrase hand_no_day{"geen dag", "no day"};
inline constexpr Phrase noes_points{"de klant gaf {0}", "the customer gave {0}"};
inline constexpr Phrase noes_highest{"hoogste voorrang gevraagd", "called highest priority"};
inline constexpr Phrase noes_again{"opnieuw laten bekijken kan tot {0}",
                                   "another look can be asked for until {0}"};
inline constexpr Phrase noes_back{"eerst beloofd", "promised first"};
inline constexpr Phrase noes_look{"wij kijken opnieuw op {0}", "we look again on {0}"};

} // namespace itplan::phrase
