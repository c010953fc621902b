// What `prioritise` says of other choices than its own: what if, what more would buy, other rules.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

// --what-if
inline constexpr Phrase what_if{"Wat als: {0}", "What if: {0}"};
inline constexpr Phrase what_if_nothing{"Dit verandert niets aan de streep.",
                                        "This changes nothing about the line."};
inline constexpr Phrase col_now{"Nu", "Now"};
inline constexpr Phrase col_then{"Dan", "Then"};
inline constexpr Phrase col_difference{"Verschil", "Difference"};
inline constexpr Phrase row_value{"waarde daarvan", "value of those"};
inline constexpr Phrase row_delay{"uitstel per maand", "delay per month"};
inline constexpr Phrase row_above{"aanvragen boven de streep", "requests above the line"};
inline constexpr Phrase row_days{"dagen {0}", "days of {0}"};
inline constexpr Phrase heading_enters{"Komt boven de streep", "Comes above the line"};
inline constexpr Phrase heading_leaves{"Valt onder de streep", "Falls below the line"};
inline constexpr Phrase heading_moves{"Komt in een ander kwartaal", "Comes in another quarter"};

// --frontier
inline constexpr Phrase gains_of_skill{"Wat meer dagen {0} opleveren, als al het andere zo blijft",
                                       "What more days of {0} buy, all else as it is"};
inline constexpr Phrase gains_of_budget{"Wat meer {0} oplevert, als al het andere zo blijft",
                                        "What more {0} buys, all else as it is"};
inline constexpr Phrase gains_now{"Nu is de keuze {0} waard.", "The choice is now worth {0}."};
inline constexpr Phrase gains_spread{
    "Extra dagen komen gelijk verdeeld over de kwartalen die nog komen.",
    "More days come evenly over the quarters that are left."};
inline constexpr Phrase gains_nothing{
    "Meer hiervan brengt niets extra boven de streep: iets anders is eerder op.",
    "More of this brings nothing above the line: something else runs out first."};
inline constexpr Phrase gains_beyond{"Nog meer levert niets op.", "Still more buys nothing."};
inline constexpr Phrase gains_unproven{
    "* Met dit bedrag kan een nog betere keuze bestaan; deze past in elk geval.",
    "* An even better choice may exist at this amount; this one fits in any case."};
inline constexpr Phrase no_resources{"Het plan telt geen dagen en geen geld.",
                                     "The plan counts no days and no money."};
inline constexpr Phrase col_more{"Erbij", "More"};
inline constexpr Phrase col_together{"Samen waard", "Worth"};
inline constexpr Phrase col_change{"Komt erbij (+) of valt af (-)",
                                   "Comes in (+) or drops out (-)"};
inline constexpr Phrase heading_scarcest{"Als er van één ding genoeg was",
                                         "If there were enough of one thing"};
inline constexpr Phrase col_enough_of{"Genoeg van", "Enough of"};
inline constexpr Phrase col_gain{"Winst", "Gain"};

// --compare
inline constexpr Phrase compare_criteria{
    "{0} verdelingen van de gewichten geprobeerd, in stappen van {1}.",
    "{0} ways to divide the weights tried, in steps of {1}."};
inline constexpr Phrase compare_customers{
    "{0} verdelingen van de gewichten van klanten geprobeerd: zoals nu, allemaal gelijk, en elke "
    "stem stil, half of dubbel.",
    "{0} weights of customers tried: as they are, all equal, and each voice silent, halved or "
    "doubled."};
inline constexpr Phrase compare_pairs{"Ook steeds één stem half met een andere dubbel.",
                                      "Also one voice halved with another doubled."};
inline constexpr Phrase compare_no_grid{
    "Deze manier van kiezen kent geen gewichten; alleen de manieren staan naast elkaar.",
    "This method has no weights to vary; only the methods stand side by side."};
inline constexpr Phrase compare_not_proven{
    "In {0} daarvan is niet bewezen dat de gevonden keuze de beste is.",
    "In {0} of these the choice found is not proven to be the best."};
inline constexpr Phrase heading_doubt{"Om over te praten: hangt af van de gewichten",
                                      "To talk about: depends on the weights"};
inline constexpr Phrase nothing_in_doubt{"Geen enkele aanvraag hangt echt af van de gewichten.",
                                         "No request really depends on the weights."};
inline constexpr Phrase heading_firm_above{"Staat stevig boven de streep",
                                           "Stands firmly above the line"};
inline constexpr Phrase heading_firm_below{"Blijft onder de streep", "Stays below the line"};
inline constexpr Phrase heading_by_method{"De manieren van kiezen naast elkaar",
                                          "The methods side by side"};
inline constexpr Phrase col_times_above{"Boven", "Above"};
inline constexpr std::array<Phrase, 4> col_methods = {{{"Punten", "Votes"},
                                                       {"Toetsstenen", "Criteria"},
                                                       {"Opbrengst", "Value"},
                                                       {"Uitstel", "Delay"}}};
inline constexpr Phrase col_shares{"Delen", "Shares"};
inline constexpr Phrase is_above{"boven", "above"};
inline constexpr Phrase is_below{"-", "-"};
inline constexpr Phrase fixed_above{
    "Wat moet van de wet en wat is toegezegd staat altijd boven de streep ({0}).",
    "Legal and agreed work is always above the line ({0})."};

// Equal shares beside most points.
inline constexpr Phrase heading_shares{"Dezelfde punten, geteld met gelijke delen",
                                       "The same points, counted by equal shares"};
inline constexpr Phrase shares_explained{
    "Bij gelijke delen heeft elke klant zijn eigen deel van de dagen, naar gewicht.",
    "By equal shares each customer has its own part of the days, by weight."};
inline constexpr Phrase shares_same{"Dat geeft dezelfde aanvragen.",
                                    "That gives the same requests."};
inline constexpr Phrase shares_enters{"Dan ook boven de streep: {0}.",
                                      "Then also above the line: {0}."};
inline constexpr Phrase shares_leaves{"Dan onder de streep: {0}.", "Then below the line: {0}."};
inline constexpr Phrase shares_differ{
    "Tel dezelfde punten met gelijke delen: dan {0} erbij en {1} eraf  (itplan prioritise "
    "--compare)",
    "Count the same points by equal shares: then {0} in and {1} out  (itplan prioritise "
    "--compare)"};

// The first screen of prioritise.
inline constexpr Phrase heading_nearest{"Onder de streep: wat er het dichtst bij staat",
                                        "Below the line: what stands nearest to it"};
inline constexpr Phrase and_below{"En nog {0} onder de streep of niet geschat:  itplan prioritise "
                                  "--all",
                                  "And {0} more below the line or not estimated:  itplan "
                                  "prioritise --all"};
inline constexpr Phrase claims_summed{
    "Hoogste voorrang gevraagd: {0} keer; daarvan ook in de eigen top 5: {1}.",
    "Called highest: {0}; of those also in the customer's own top 5: {1}."};
inline constexpr Phrase col_quarter_short{"Kw", "Q"};
inline constexpr Phrase col_why_above{"Reden", "Reason"};
inline constexpr Phrase col_leaves{"Moet ervoor wijken", "Must give way"};
inline constexpr Phrase short_of{"tekort: {0}", "short of {0}"};
inline constexpr Phrase col_a_month{"Per maand", "Per month"}; // what delay costs
inline constexpr Phrase used_per_room{"{0}/{1}", "{0}/{1}"};   // on a narrow page

// How good the choice is.
inline constexpr Phrase worth_together{"Samen is dat {0} waard.", "Together worth {0}."};
inline constexpr Phrase delay_together{"Samen kost een maand uitstel {0}.",
                                       "Together a month of delay costs {0}."};
inline constexpr Phrase proven_best{"Een betere keuze die past, bestaat niet.",
                                    "No better choice fits."};
inline constexpr Phrase at_most_below{"De beste keuze is hoogstens {0} meer waard.",
                                      "The best possible choice is worth at most {0} more."};
inline constexpr Phrase at_most_below_delay{
    "De beste keuze scheelt hoogstens {0} per maand meer.",
    "The best possible choice saves at most {0} a month more."};
inline constexpr Phrase all_is_fixed{"Alles boven de streep is al toegezegd of moet van de wet.",
                                     "Everything above the line is agreed or required by law."};
inline constexpr Phrase none_above{"Er staat niets boven de streep.", "Nothing is above the line."};

// While customers still divide points.
inline constexpr Phrase round_awaited{
    "De ronde {0} loopt tot en met {1}. Zolang tellen de punten niet mee en is er nog geen streep.",
    "Round {0} closes on {1}; until then no points count and there is no line."};
// It is over, and nobody's points were read in.
inline constexpr Phrase round_silent{
    "De ronde {0} sloot op {1} zonder één stem. Er tellen dus geen punten mee en er is geen "
    "streep.",
    "Round {0} closed on {1} without a single ballot, so no points count and there is no line."};
inline constexpr Phrase ask_for_ballots{
    "Lees in wat klanten invulden (itplan answer FILE --date DATE), of laat de ronde later "
    "sluiten:  itplan set rounds.{0}.closes DATE",
    "Read in what customers filled in (itplan answer FILE --date DATE), or let the round close "
    "later:  itplan set rounds.{0}.closes DATE"};
inline constexpr Phrase short_legal{"wet", "law"};
inline constexpr Phrase short_agreed{"toegezegd", "agreed"};
inline constexpr Phrase short_begun{"begonnen", "begun"};
inline constexpr Phrase short_done{"klaar", "done"};
inline constexpr Phrase short_needed{"nodig", "needed"};
inline constexpr Phrase short_chosen{"gekozen", "chosen"};
inline constexpr Phrase ids_and_more{"{0} +{1}", "{0} +{1}"};

// Promises that no longer hold.
inline constexpr Phrase in_a_quarter{"{0} in {1}", "{0} in {1}"};
inline constexpr Phrase over_the_year{"{0} over het jaar", "{0} over the year"};
inline constexpr Phrase forced_no_quarter{
    "Let op: “{0}” moet, maar vindt geen kwartaal. Tekort: {1}.",
    "Mind: “{0}” must be done, but no quarter has room for it. Short of: {1}."};
inline constexpr Phrase why_no_quarter_short{
    "Past in het jaar, maar niet in de kwartalen; tekort: {0}",
    "Fits in the year, but not in its quarters; short of: {0}"};
// Of what must be done: {0} days, {1} skill, {2} what there is, {3} too many, {4} by the quarter.
inline constexpr Phrase overload_days{
    "Wij beloofden {0} {1}, er zijn er {2}. Dat is {3} te veel.",
    "We promised {0} of {1}; there are {2}. That is {3} too many."};
inline constexpr Phrase overload_by{
    "Wij beloofden tot en met {4} {0} {1}, er zijn er {2}. Dat is {3} te veel.",
    "Up to the end of {4} we promised {0} of {1}; there are {2}. That is {3} too many."};
inline constexpr Phrase overload_law{
    "De wet en onze beloften vragen {0} {1}, er zijn er {2}. Dat is {3} te veel.",
    "The law and our promises need {0} of {1}; there are {2}. That is {3} too many."};
inline constexpr Phrase overload_law_by{
    "De wet en onze beloften vragen tot en met {4} {0} {1}, er zijn er {2}. Dat is {3} te veel.",
    "Up to the end of {4} the law and our promises need {0} of {1}; there are {2}. That is {3} too "
    "many."};
inline constexpr Phrase overload_left{
    "Tot en met {4} is nog {0} {1} te doen, en er zijn er {2}. Dat is {3} te veel.",
    "Up to the end of {4}, {0} of {1} are still to be done, and there are {2}. That is {3} too "
    "many."};
inline constexpr Phrase overload_money{
    "Wij beloofden {0} van {1}, en er is {2}. Dat is {3} te veel.",
    "We promised {0} of {1}, and there is {2}. That is {3} too much."};
inline constexpr Phrase ask_replan{
    "De verandering die de minste schade doet: itplan prioritise --replan",
    "The change that does the least harm: itplan prioritise --replan"};
// {0} days of {1}, {2} used, {3} left.
inline constexpr Phrase reserve_used{
    "Van de {0} {1} voor onverwacht werk zijn er {2} gebruikt. Er zijn nog {3} over.",
    "Of the {0} of {1} for unplanned work, {2} have been used. {3} are left."};
inline constexpr Phrase reserve_beyond{"Van de {0} {1} voor onverwacht werk zijn er {2} gebruikt. "
                                       "Die {3} extra gaan af van beloofd werk.",
                                       "Of the {0} of {1} for unplanned work, {2} have been used. "
                                       "The {3} extra come off promised work."};
inline constexpr Phrase strained_full{"{0} heeft {1} te weinig", "{0} is short of {1}"};
inline constexpr Phrase strained_need{"“{0}” komt later klaar", "“{0}” comes later"};
inline constexpr Phrase strained_passed{"{0} is voorbij", "{0} is over"};
inline constexpr Phrase strained_sentence{
    "Let op: “{0}” is toegezegd voor {1}, maar {2}. Vertel het {3}.",
    "Mind: “{0}” was promised for {1}, but {2}. Tell {3}."};

inline constexpr Phrase brings_in_for{"Een ja neemt ook dit mee: {0}. Samen kost dat {1}.",
                                      "A yes also brings in: {0}. Together that takes {1}."};

// explain: how far from the other side, in value or in what a month of delay costs.
inline constexpr std::array<Phrase, 2> distance_below = {
    {{"Bij een waarde die {0} hoger is, is een keuze met deze aanvraag even goed.",
      "At a value {0} higher, a choice with this request is as good."},
     {"Als een maand uitstel {0} meer kost, is een keuze met deze aanvraag even goed.",
      "If a month of delay costs {0} more, a choice with this request is as good."}}};
inline constexpr std::array<Phrase, 2> distance_below_at_least = {
    {{"Het kan alsnog boven de streep komen als de waarde minstens {0} hoger is.",
      "It can come above the line if its value is at least {0} higher."},
     {"Het kan alsnog boven de streep komen als een maand uitstel minstens {0} meer kost.",
      "It can come above the line if a month of delay costs at least {0} more."}}};
inline constexpr std::array<Phrase, 2> distance_above = {
    {{"Het blijft erboven zolang de waarde niet meer dan {0} daalt.",
      "It stays there as long as its value falls by no more than {0}."},
     {"Het blijft erboven zolang een maand uitstel hoogstens {0} minder kost.",
      "It stays there as long as a month of delay costs at most {0} less."}}};
inline constexpr std::array<Phrase, 2> distance_above_at_least = {
    {{"De waarde kan minstens {0} dalen voordat een andere keuze even goed is.",
      "Its value can fall by at least {0} before another choice is as good."},
     {"Een maand uitstel kan minstens {0} minder kosten voordat een andere keuze even goed is.",
      "A month of delay can cost at least {0} less before another choice is as good."}}};
inline constexpr Phrase exact_hint{"Precies uitrekenen:  itplan explain {0} --exact",
                                   "Work it out exactly:  itplan explain {0} --exact"};

// Stopped by the user.
inline constexpr Phrase interrupted{
    "Onderbroken met Ctrl-C: dit is de beste keuze tot nu toe, niet de bewezen beste.",
    "Stopped by Ctrl-C: this is the best choice so far, not proven to be the best."};

} // namespace itplan::phrase
