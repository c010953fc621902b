// Every word and sentence that answers on stdout, Dutch and English side by side. The prose of the
// reports themselves is in their templates, one file a language.
#pragma once

#include "itplan/plan/phrase.hpp"
#include "itplan/plan/shown_words.hpp"

#include <array>

namespace itplan::phrase {

inline constexpr std::array<Phrase, 4> methods = {
    {{"de punten van de klanten", "the customers' points"},
     {"de scores op de toetsstenen", "the scores on the criteria"},
     {"de waarde die bij elke aanvraag staat", "the value given with each request"},
     {"wat een maand uitstel kost", "the cost of a month's delay"}}};
inline constexpr std::array<Phrase, 3> directions = {
    {{"wij vertellen", "we tell"}, {"wij vragen", "we ask"}, {"wij praten samen", "we talk"}}};
inline constexpr std::array<Phrase, 5> cadences = {{{"elke week", "every week"},
                                                    {"elke maand", "every month"},
                                                    {"elk kwartaal", "every quarter"},
                                                    {"elk half jaar", "every half-year"},
                                                    {"elk jaar", "every year"}}};
inline constexpr std::array<Phrase, 2> languages = {
    {{"Nederlands", "Dutch"}, {"Engels", "English"}}};

inline constexpr std::array<Phrase, 12> months = {{{"januari", "January"},
                                                   {"februari", "February"},
                                                   {"maart", "March"},
                                                   {"april", "April"},
                                                   {"mei", "May"},
                                                   {"juni", "June"},
                                                   {"juli", "July"},
                                                   {"augustus", "August"},
                                                   {"september", "September"},
                                                   {"oktober", "October"},
                                                   {"november", "November"},
                                                   {"december", "December"}}};
inline constexpr std::array<Phrase, 4> ordinal_quarters = {
    {{"het eerste kwartaal", "the first quarter"},
     {"het tweede kwartaal", "the second quarter"},
     {"het derde kwartaal", "the third quarter"},
     {"het vierde kwartaal", "the fourth quarter"}}};
// 1.250,50 and € 5.
inline constexpr Phrase thousands{".", ","};
inline constexpr Phrase decimal_sign{",", "."};
inline constexpr Phrase euros{"€ ", "€"};
inline constexpr Phrase pounds{"£ ", "£"};

inline constexpr Phrase quarter_of_year{"{0} van {1}", "{0} of {1}"};
inline constexpr Phrase quarter_number{"kwartaal {0}", "quarter {0}"};
inline constexpr Phrase last_and{" en ", " and "};
inline constexpr Phrase last_or{" of ", " or "};
inline constexpr Phrase no{"nee", "no"};

// Somebody else's words.
inline constexpr Phrase in_quotes{"“{0}”", "“{0}”"};

inline constexpr Noun day{{"dag", "day"}, {"dagen", "days"}};
inline constexpr Noun working_day{{"werkdag", "working day"}, {"werkdagen", "working days"}};
inline constexpr Noun request{{"aanvraag", "request"}, {"aanvragen", "requests"}};
inline constexpr Noun point{{"punt", "point"}, {"punten", "points"}};
inline constexpr Noun other_customer{{"andere klant", "other customer"},
                                     {"andere klanten", "other customers"}};
inline constexpr Noun other_one{{"andere", "other"}, {"andere", "others"}};

// Amounts with what they are of: 12 dagen ontwikkeling, € 5.000 investering.
inline constexpr Phrase of_skill{"{0} {1}", "{0} of {1}"};
inline constexpr Phrase of_budget{"{0} {1}", "{0} of {1}"};
inline constexpr Phrase used_of_room{"{0} van {1}", "{0} of {1}"};
inline constexpr Phrase spread{" ({0} tot {1})", " ({0} to {1})"};
inline constexpr Phrase points_from{"{0} van {1}", "{0} from {1}"};
inline constexpr Phrase and_more{"{0} en nog {1}", "{0} and {1}"};

// Who is meant by words that are no customer.
inline constexpr Phrase we_it{"IT", "IT"};
inline constexpr Phrase all_customers{"alle klanten", "all customers"};
inline constexpr Phrase the_board{"de directie", "the board"};
inline constexpr Phrase all_staff{"alle medewerkers", "all staff"};

// Why a request stands where it stands: one clause, no full stop.
inline constexpr Phrase why_legal{"Moet van de wet: {0}", "Required by law: {0}"};
inline constexpr Phrase why_legal_by{"Moet van de wet, uiterlijk {1}: {0}",
                                     "Required by law, by {1}: {0}"};
inline constexpr Phrase why_agreed{"Toegezegd op {0} ({1})", "Agreed on {0} ({1})"};
inline constexpr Phrase why_agreed_for{"Toegezegd op {0} ({1}), voor {2}",
                                       "Agreed on {0} ({1}), for {2}"};
inline constexpr Phrase why_agreed_plain{"Toegezegd", "Agreed"};
inline constexpr Phrase why_doing{"Wij zijn er op {0} mee begonnen", "We began on {0}"};
inline constexpr Phrase why_delivered{"Opgeleverd op {0}", "Delivered on {0}"};
inline constexpr Phrase why_points{"Past, met {0}", "Fits, with {0}"};
inline constexpr Phrase why_scores{"Past, en scoort het meest op: {0}",
                                   "Fits, and scores most on: {0}"};
inline constexpr Phrase why_value{"Past, met waarde {0}", "Fits, with value {0}"};
inline constexpr Phrase why_delay{"Past; elke maand uitstel kost {0}",
                                  "Fits; each month of delay costs {0}"};
inline constexpr Phrase why_needed{"Nodig voor {0}", "Needed for {0}"};
inline constexpr Phrase why_fits{"Past bij wat is gekozen", "Fits beside what was chosen"};
inline constexpr Phrase why_outweighed{"Past alleen als wij afzien van {0}",
                                       "Fits only if we drop {0}"};
inline constexpr Phrase why_outweighed_plain{"Andere aanvragen zijn samen meer waard",
                                             "Other requests are worth more together"};
inline constexpr Phrase why_tie_maybe{"Niet alles past; een andere keuze ging voor",
                                      "Not everything fits; another choice came first"};
inline constexpr Phrase why_too_big{"Past ook alleen niet; tekort: {0}",
                                    "Does not fit even alone; short of {0}"};
inline constexpr Phrase why_too_big_beside{
    "Past niet naast wat is toegezegd en wat moet van de wet; tekort: {0}",
    "Does not fit beside agreed and legal work; short of {0}"};
inline constexpr Phrase why_too_big_plain{"Past ook alleen niet", "Does not fit even alone"};
inline constexpr Phrase why_excluded{"Kan niet samen met {0}", "Cannot go together with {0}"};
inline constexpr Phrase why_needs{"Kan niet zonder {0}, en dat is {1}",
                                  "Cannot do without {0}, which is {1}"};
inline constexpr Phrase not_estimated_yet{"nog niet geschat", "not estimated yet"};
inline constexpr Phrase not_chosen{"niet gekozen", "not chosen"};
inline constexpr Phrase not_in_plan{"niet in dit plan", "not in this plan"};
inline constexpr std::array<Phrase, 4> why_worthless = {
    {{"Geen enkele klant gaf er punten aan", "No customer gave it any points"},
     {"Het scoort op geen enkele toetssteen", "It scores on no criterion"},
     {"Er staat niet bij wat het oplevert", "What it yields is not given"},
     {"Er staat niet bij wat uitstel kost", "What delay costs is not given"}}};
inline constexpr Phrase why_no_quarter{"Past in het jaar, maar in geen enkel kwartaal",
                                       "Fits in the year, but in no quarter"};
inline constexpr Phrase why_not_estimated{"Nog niet geschat hoeveel dagen het kost",
                                          "Its days are not estimated yet"};
inline constexpr Phrase why_unranked{"Ontvangen op {0}", "Received on {0}"};
inline constexpr Phrase why_unranked_claimed{"Ontvangen op {0}; gevraagde voorrang: {1}",
                                             "Received on {0}; claimed priority: {1}"};
inline constexpr Phrase why_unranked_plain{"Nog niet gewogen", "Not weighed yet"};

// explain ID.
inline constexpr Phrase asked_on{"{0} vroeg dit op {1}.", "{0} asked for this on {1}."};
inline constexpr Phrase asked{"{0} vroeg dit.", "{0} asked for this."};
inline constexpr Phrase also_for{"Ook voor: {0}.", "Also for: {0}."};
inline constexpr Phrase claimed{"Gevraagde voorrang: {0}. Die telt niet mee in de keuze.",
                                "Claimed priority: {0}. It does not count in the choice."};
inline constexpr Phrase wanted_by{"Gewenst: uiterlijk {0}.", "Wanted: by {0}."};
inline constexpr Phrase wanted_because{"Gewenst: uiterlijk {0}. {1}", "Wanted: by {0}. {1}"};
inline constexpr Phrase the_problem{"Het probleem: {0}", "The problem: {0}"};
inline constexpr Phrase the_result{"Het resultaat: {0}", "The result: {0}"};
inline constexpr Phrase if_never{"Als het er nooit komt: {0}", "If it never comes: {0}"};
inline constexpr Phrase stands_above{"Deze aanvraag staat boven de streep.",
                                     "This request is above the line."};
inline constexpr Phrase stands_above_in{"Deze aanvraag staat boven de streep, in {0}.",
                                        "This request is above the line, in {0}."};
inline constexpr Phrase stands_above_from{
    "Deze aanvraag staat boven de streep: het werk begint in {0} en is klaar in {1}.",
    "This request is above the line: the work starts in {0} and ends in {1}."};
inline constexpr Phrase stands_below{"Deze aanvraag staat onder de streep.",
                                     "This request is below the line."};
inline constexpr Phrase stands_apart{"Deze aanvraag doet nog niet mee in de keuze.",
                                     "This request does not take part in the choice yet."};
inline constexpr Phrase stands_no_line{
    "Er is geen streep, want niets in het plan zegt wat telt.",
    "There is no line, because nothing in the plan says what counts."};
inline constexpr Phrase stands_closed{
    "Deze aanvraag doet niet mee in de keuze. De stand is: {0}.",
    "This request does not take part in the choice. Its status is: {0}."};
inline constexpr Phrase because{"Waarom: {0}.", "Why: {0}."};
inline constexpr Phrase value_is{"De waarde is {0}:", "Its value is {0}:"};
inline constexpr Phrase value_alone{"De waarde is {0}.", "Its value is {0}."};
inline constexpr Phrase delay_is{"Een maand uitstel kost {0}.", "A month of delay costs {0}."};
inline constexpr Phrase term_points{"{0}: {1}", "{0}: {1}"};
inline constexpr Phrase term_points_weighed{"{0}: {1}, gewicht {2}, samen {3}",
                                            "{0}: {1}, weight {2}, together {3}"};
inline constexpr Phrase term_score_weighed{"{0} Score {1}, gewicht {2}, samen {3}",
                                           "{0} Score {1}, weight {2}, together {3}"};
inline constexpr Phrase takes{"Het kost {0}.", "It takes {0}."};
inline constexpr Phrase needs_these{"Dit kan niet zonder:", "It cannot do without:"};
inline constexpr Phrase excludes_these{"Dit kan niet samen met: {0}.",
                                       "It cannot go together with: {0}."};
inline constexpr Phrase with_state{"{0} ({1}): {2}", "{0} ({1}): {2}"};
inline constexpr Phrase above_in_state{"boven de streep, in {0}", "above the line, in {0}"};
inline constexpr Phrase above_state{"boven de streep", "above the line"};
inline constexpr Phrase below_state{"onder de streep", "below the line"};
inline constexpr Phrase price_is{"De prijs van een ja. Wij moeten dan afzien van:",
                                 "The price of a yes. We would have to drop:"};
inline constexpr Phrase price_proven{"Een lagere prijs is er niet.", "There is no lower price."};
inline constexpr Phrase price_found{
    "Dit is de laagste prijs die is gevonden; een lagere kan bestaan.",
    "This is the lowest price found; a lower one may exist."};
inline constexpr Phrase missing_is{"Zelfs zonder alles wat is gekozen is er tekort: {0}.",
                                   "Even without all that was chosen there is a shortage: {0}."};
inline constexpr Phrase confirmed_on{"{0} bevestigde op {1} dat wij de aanvraag goed begrijpen.",
                                     "{0} confirmed on {1} that we understand the request well."};
inline constexpr Phrase not_confirmed{
    "{0} heeft nog niet bevestigd dat wij de aanvraag goed begrijpen.",
    "{0} has not yet confirmed that we understand the request well."};
inline constexpr Phrase unknown_id{"In dit plan staat geen aanvraag {0}.",
                                   "This plan has no request {0}."};

// A decision, sentence by sentence. In the order of Outcome; {0} is who, {1} is when.
inline constexpr std::array<Phrase, 6> answers = {
    {{"Het antwoord is ja ({0}, {1}).", "The answer is yes ({0}, {1})."},
     {"Het antwoord is: niet nu ({0}, {1}).", "The answer is: not now ({0}, {1})."},
     {"Het antwoord is nee ({0}, {1}).", "The answer is no ({0}, {1})."},
     {"De aanvraag is samengevoegd met een andere ({0}, {1}).",
      "The request was merged into another ({0}, {1})."},
     {"De aanvraag is gestopt ({0}, {1}).", "The request was stopped ({0}, {1})."},
     {"De aanvraag ligt weer open ({0}, {1}).", "The request is open again ({0}, {1})."}}};
inline constexpr Phrase promised_for{"Toegezegd voor {0}", "Promised for {0}"};
inline constexpr Phrase merged_into{"Het gaat verder in: {0}.", "It goes on in: {0}."};
inline constexpr Phrase held_against{"De toetssteen: {0}", "The criterion: {0}"};
inline constexpr Phrase reason_is{"De reden: {0}", "The reason: {0}"};
inline constexpr Phrase heard_is{"Wat de klant vertelde: {0}", "What the customer told us: {0}"};
inline constexpr Phrase not_included{"Hoort er niet bij: {0}", "Not included: {0}"};
inline constexpr Phrase alternative_is{"Wat wel kan: {0}", "What is possible: {0}"};
inline constexpr Phrase alternative_none{"Er is nu niets anders wat wij kunnen doen.",
                                         "There is nothing else that we can do now."};
inline constexpr Phrase would_change{"Wat het antwoord verandert: {0}",
                                     "What would change the answer: {0}"};
inline constexpr Phrase review_on{"Op {0} kijken wij opnieuw.", "We look at it again on {0}."};
inline constexpr Phrase open_since{"Sinds {0} telt de aanvraag weer mee.",
                                   "Since {0} the request counts again."};
inline constexpr Phrase ask_again_before{"Opnieuw vragen kan vóór {0}", "Asking again: before {0}"};
inline constexpr Phrase ask_again_with{"{0}, bij: {1}.", "{0}, with: {1}."};
inline constexpr Phrase ask_again_anyone{"Opnieuw vragen kan", "Asking again is possible"};
inline constexpr Phrase told_on{"Verteld op {0} ({1}).", "Told on {0} ({1})."};
inline constexpr Phrase told_plain{"Verteld op {0}.", "Told on {0}."};
inline constexpr Phrase not_told{"Dit is nog niet verteld aan {0}.", "{0} has not been told yet."};
inline constexpr Phrase override_is{"Afgeweken van de gewone stappen, want: {0}",
                                    "The usual steps were passed over, because: {0}"};
inline constexpr Phrase accepted_on{"Geaccepteerd op {0}.", "Accepted on {0}."};
inline constexpr Phrase withdrawn_on{"Ingetrokken op {0}.", "Withdrawn on {0}."};

// prioritise.
inline constexpr std::array<Phrase, 3> chosen_by = {
    {{"Gekozen op {0}, zoals het plan zegt.", "Chosen by {0}, as the plan says."},
     {"Gekozen op {0}. Het plan noemt geen manier van kiezen, maar hiervoor staan de gegevens "
      "erin.",
      "Chosen by {0}. The plan names no method, but it holds what this one takes."},
     {"Gekozen op {0}, zoals nu gevraagd.", "Chosen by {0}, as asked now."}}};
inline constexpr Phrase in_round{"{0} (ronde {1})", "{0} (round {1})"};
inline constexpr Phrase ties_left{"Er kan nog een keuze zijn die evenveel waard is.",
                                  "Another choice may be worth as much."};
inline constexpr Phrase tie_choice{"Er is nog een keuze die evenveel waard is.",
                                   "Another choice is worth as much."};
inline constexpr Phrase legal_not_counted{
    "Wat moet van de wet en wat is toegezegd gaat voor en telt hierin niet mee.",
    "Legal and agreed work goes first and is not counted in this."};
inline constexpr Phrase nothing_counts{
    "Niets in het plan zegt wat telt. Daarom is er geen streep: eerst wat moet van de wet en wat "
    "is "
    "toegezegd, dan de rest op datum van ontvangst.",
    "Nothing in the plan says what counts, so there is no line: legal and agreed work first, then "
    "the rest by date received."};
inline constexpr Phrase ask_what_counts{"Laat klanten punten verdelen (itplan help rounds), of "
                                        "begin met een waarde:  itplan set {0}.value "
                                        "40",
                                        "Let customers divide points (itplan help rounds), or "
                                        "begin with a value:  itplan set {0}.value "
                                        "40"};
inline constexpr Phrase no_open_requests{"Er zijn geen aanvragen om te kiezen.",
                                         "There are no requests to choose from."};
inline constexpr Phrase overload{
    "Let op: wat moet van de wet en wat is toegezegd past zelf al niet. Tekort: {0}.",
    "Mind: legal and agreed work alone does not fit. Short of: {0}."};
inline constexpr Phrase heading_above{"Boven de streep", "Above the line"};
inline constexpr Phrase heading_gate{"Moet van de wet of is toegezegd",
                                     "Required by law or agreed"};
inline constexpr Phrase heading_below{"Onder de streep", "Below the line"};
inline constexpr Phrase the_line{"de streep", "the line"};
inline constexpr Phrase heading_not_estimated{"Nog niet geschat", "Not estimated yet"};
inline constexpr Phrase heading_unranked{"Nog niet gewogen", "Not weighed yet"};
inline constexpr Phrase heading_skills{"Dagen: gebruikt van de ruimte, na de reserve",
                                       "Days: used of the room, after the reserve"};
inline constexpr Phrase heading_budgets{"Geld", "Money"};
inline constexpr Phrase heading_claims{"Gevraagde voorrang en gekozen volgorde",
                                       "Claimed priority and chosen order"};
inline constexpr Phrase unconfirmed_legend{"? nog niet bevestigd door de klant",
                                           "? not yet confirmed by the customer"};
inline constexpr Phrase explain_hint{"Meer over één aanvraag:  itplan explain {0}",
                                     "More about one request:  itplan explain {0}"};

// The reports: columns that are sentences of their own.
inline constexpr Phrase plan_title{"IT-jaarplan {0}", "IT year plan {0}"};
inline constexpr Noun customer{{"klant", "customer"}, {"klanten", "customers"}};
inline constexpr Phrase from_to{"{0} tot en met {1}", "{0} to {1}"};
inline constexpr std::array<Phrase, 5> promise_measures = {
    {{"{0} van de aanvragen: ontvangst gemeld binnen {1}",
      "{0} of requests: receipt confirmed within {1}"},
     {"{0} van de aanvragen: besluit binnen {1}", "{0} of requests: decision within {1}"},
     {"{0} van de besluiten: verteld binnen {1}", "{0} of decisions: told within {1}"},
     {"{0} van de afspraken: nagekomen, of vooraf verzet",
      "{0} of agreements: kept, or moved in time"},
     {"{0} van de cijfers: {1} of hoger", "{0} of scores: {1} or higher"}}};
inline constexpr Phrase some_score{"het afgesproken cijfer", "the agreed score"};
inline constexpr Phrase every_one{"alle", "all"};
inline constexpr Phrase some_days{"de afgesproken tijd", "the agreed time"};
inline constexpr Phrase gave_points{"{0} gaf {1}", "{0} gave {1}"};
inline constexpr Phrase gave_points_why{"{0} gaf {1}: “{2}”", "{0} gave {1}: “{2}”"};
inline constexpr Phrase not_scored{"niet gescoord", "not scored"};
inline constexpr Phrase no_quarter_yet{"Nog zonder kwartaal", "No quarter yet"};
inline constexpr Phrase price_leaves{"Dan zien wij af van {0}", "We would drop {0}"};
inline constexpr Phrase price_brings{"Ook nodig: {0}", "Also needed: {0}"};

// The status report. News: what happened to a request, in the order of a life.
inline constexpr Phrase new_request{"Nieuwe aanvraag", "New request"};
inline constexpr Phrase new_confirmed{"Bevestigd door de klant", "Confirmed by the customer"};
inline constexpr Phrase new_decision{"Besluit: {0} ({1})", "Decision: {0} ({1})"};
inline constexpr Phrase new_told{"Besluit verteld", "Decision told"};
inline constexpr Phrase new_started{"Begonnen", "Started"};
inline constexpr Phrase new_delivered{"Opgeleverd", "Delivered"};
inline constexpr Phrase new_accepted{"Geaccepteerd", "Accepted"};
inline constexpr Phrase new_withdrawn{"Ingetrokken", "Withdrawn"};
inline constexpr Phrase new_note{"{0}, van {1}: {2}", "{0}, from {1}: {2}"};
inline constexpr Phrase a_note{"Bericht", "Note"};
inline constexpr Phrase new_agreement{"Nieuwe afspraak", "New agreement"};
inline constexpr Phrase new_kept_ours{"Wij deden wat is afgesproken", "We did what was agreed"};
inline constexpr Phrase new_kept_yours{"De klant deed wat is afgesproken",
                                       "The customer did what was agreed"};
inline constexpr Phrase new_moved{"Afspraak verzet van {0} naar {1}",
                                  "Agreement moved from {0} to {1}"};
inline constexpr Phrase new_moved_plain{"Afspraak verzet", "Agreement moved"};
// Differences with the plan as it was.
inline constexpr Phrase diff_new{"Nieuw in het plan", "New in the plan"};
inline constexpr Phrase diff_gone{"Staat niet meer in het plan", "No longer in the plan"};
inline constexpr Phrase diff_title{"Titel", "Title"};
inline constexpr Phrase diff_customer{"Klant", "Customer"};
inline constexpr Phrase diff_wanted_by{"Gewenst", "Wanted by"};
inline constexpr Phrase diff_received{"Datum van ontvangst", "Date received"};
inline constexpr Phrase diff_effort{"Werk", "Work"};
inline constexpr Phrase diff_cost{"Kosten", "Cost"};
inline constexpr Phrase diff_review{"Opnieuw bekijken", "Look again"};
inline constexpr Phrase diff_legal{"Wettelijke datum", "Legal date"};
inline constexpr Phrase diff_agreement{"Datum van een afspraak", "Date of an agreement"};
inline constexpr Phrase diff_line{"Streep", "Line"};
inline constexpr Phrase diff_quarter{"Kwartaal", "Quarter"};
inline constexpr Phrase apart_state{"doet niet mee", "not in the choice"};
inline constexpr Noun problem_wrong{{"fout", "error"}, {"fouten", "errors"}};
inline constexpr Noun problem_warning{{"waarschuwing", "warning"}, {"waarschuwingen", "warnings"}};

// Headings of columns.
inline constexpr Phrase col_quarter{"Kwartaal", "Quarter"};
inline constexpr Phrase col_request{"Aanvraag", "Request"};
inline constexpr Phrase col_title{"Titel", "Title"};
inline constexpr Phrase col_customer{"Klant", "Customer"};
inline constexpr Phrase col_status{"Stand", "Status"};
inline constexpr Phrase col_value{"Waarde", "Value"};
inline constexpr Phrase col_days{"Dagen", "Days"};
inline constexpr Phrase col_money{"Geld", "Money"};
inline constexpr Phrase col_why{"Waarom", "Why"};
inline constexpr Phrase col_skill{"Vaardigheid", "Skill"};
inline constexpr Phrase col_year{"Jaar", "Year"};
inline constexpr Phrase col_wanted{"Gevraagd", "Asked"};
inline constexpr Phrase col_budget{"Budget", "Budget"};
inline constexpr Phrase col_used{"Nodig", "Needed"};
inline constexpr Phrase col_room{"Beschikbaar", "Available"};
inline constexpr Phrase col_left{"Over", "Left"};
inline constexpr Phrase col_requests{"Aanvragen", "Requests"};
inline constexpr Phrase col_claimed_highest{"Hoogste gevraagd", "Claimed highest"};
inline constexpr Phrase col_chosen_first{"Daarvan in eigen top 5", "Of those in own top 5"};
inline constexpr Phrase col_received{"Ontvangen", "Received"};
inline constexpr Phrase col_claimed{"Gevraagde voorrang", "Claimed priority"};
inline constexpr Phrase col_contact{"Contact", "Contact"};
inline constexpr Phrase col_weight{"Gewicht", "Weight"};
inline constexpr Phrase not_voted{"niet gestemd", "no ballot"};

} // namespace itplan::phrase
