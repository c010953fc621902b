// The safe-no test, and what is next after a decision.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

// {0} the request, {1} the outcome, {2} the verdict.
inline constexpr Phrase no_test{"Nee-toets voor {0} ({1}): {2}", "Safe-no test for {0} ({1}): {2}"};
// In the order of NoVerdict.
inline constexpr std::array<Phrase, 3> no_verdicts = {
    {{"veilig", "safe"}, {"let op", "mind this"}, {"eerst praten", "talk first"}}};
// Nothing to talk about first, and still refused.
inline constexpr Phrase no_verdict_unready{"nog niet veilig", "not safe yet"};
inline constexpr std::array<Phrase, 3> no_marks = {
    {{"goed", "good"}, {"let op", "mind"}, {"praten", "talk"}}};
inline constexpr Phrase no_mark_necessary{"nodig", "needed"};

// In the order of NoPoint: what is said of a point that is met...
inline constexpr std::array<Phrase, 13> no_met = {
    {{"Wat de klant vertelde, staat erbij.", "What the customer told us is there."},
     {"De toetssteen staat erbij.", "The criterion is there."},
     {"Het feit staat erbij.", "The fact is there."},
     {"De dag waarop wij opnieuw kijken, staat erbij.", "The day we look again is there."},
     {"Geen afspraak spreekt dit tegen.", "No agreement contradicts it."},
     {"De klant weet al dat het toegezegde kwartaal vervalt.",
      "The customer knows already that the promised quarter is off."},
     {"De klant rekent niet op een ja.", "The customer does not count on a yes."},
     {"Er is vooraf over gepraat.", "It was talked about first."},
     {"Wat wel kan, staat erbij.", "What is possible is there."},
     {"Hoe de klant opnieuw kan vragen, staat erbij.", "How to ask again is there."},
     {"Een ander dan wie beslist, kijkt opnieuw.", "Another looks again than who decides."},
     {"Een ander beslist dan wie voor de aanvraag spreekt.",
      "The one who decides is not the one who speaks for it."},
     {"Niets van deze grootte kreeg met deze toetssteen een ander antwoord.",
      "Nothing of this size got another answer by this criterion."}}};
// ... and of one that is not. {0} and {1} are filled where they mean something.
inline constexpr Phrase no_heard{"Wat de klant vertelde, staat er niet bij.",
                                 "What the customer told us is missing."};
inline constexpr Phrase no_rule{"Er staat geen toetssteen bij. Kies uit: {0}.",
                                "The criterion is missing. Choose from: {0}."};
inline constexpr Phrase no_fact{"Er staat geen feit bij over deze aanvraag, liefst met een getal.",
                                "A fact about this request is missing, best with a number."};
inline constexpr Phrase no_review{"Er staat niet bij wanneer wij opnieuw kijken.",
                                  "The day we look again is missing."};
inline constexpr Phrase no_promise{"Deze afspraak staat nog: {0}",
                                   "This promise still stands: {0}"};
inline constexpr Phrase no_quarter{"Toegezegd was {0}, en de klant weet nog van niets.",
                                   "{0} was promised, and the customer knows nothing yet."};
inline constexpr Phrase no_expectation{"{0} rekent op een ja: “{1}”", "{0} counts on a yes: “{1}”"};
inline constexpr Phrase no_talk{
    "Het gaat om {0}, een twintigste van het jaar of meer. Praat eerst.",
    "It takes {0}, a twentieth of the year or more. Talk first."};
inline constexpr Phrase no_alternative{"Wat wel kan, staat er niet bij.",
                                       "What is possible instead is missing."};
inline constexpr Phrase no_way_back{
    "Tot wanneer en bij wie de klant opnieuw kan vragen, staat er niet bij.",
    "Until when and with whom to ask again is missing."};
inline constexpr Phrase no_other_judge{"Wie beslist, kijkt ook zelf opnieuw.",
                                       "Who decides would also look again."};
inline constexpr Phrase no_alone{"Wie voor de aanvraag spreekt, wijst hem zelf af.",
                                 "Who speaks for it declines it alone."};
inline constexpr Phrase no_alike{"Werk van deze grootte kreeg een ander antwoord: {0}.",
                                 "Work of this size got another answer: {0}."};
// What to do about it; {0} is the command or the options.
inline constexpr Phrase do_add{"Geef mee: {0}", "Add: {0}"};
inline constexpr Phrase do_warn{"Bel eerst en noteer het:  {0}", "Call first and note it:  {0}"};
inline constexpr Phrase do_end{"Spreek samen af dat het vervalt:  {0}", "Agree that it ends:  {0}"};
inline constexpr Phrase do_compare{"Noem het verschil in --fact; zie:  {0}",
                                   "Say the difference in --fact; see:  {0}"};
inline constexpr Phrase do_override{
    "Toch zo besluiten kan met --override REDEN. De reden blijft erbij staan.",
    "To decide so anyway: --override REASON. The reason stays on record."};
inline constexpr Phrase no_overridden{"Afgeweken van deze toets, want: {0}",
                                      "The test was passed over, because: {0}"};

// After a decision. {0} is the request or customer, {1} a command.
// {0} request, {1} days done, {2} days left, {3} skill.
inline constexpr Phrase progress_stands{
    "{0}: van {3} zijn er {1} dagen gedaan, en er zijn er nog {2} te doen.",
    "{0}: {1} days of {3} are done, and {2} are still to be done."};
// Of a time sheet: {0} rows read, {1} and {2} rows of progress that are new or changed, {3} left
// out.
inline constexpr Phrase progress_sheet{
    "{0} regels gelezen; metingen: {1} nieuw, {2} veranderd; regels overgeslagen: {3}",
    "{0} rows read; rows of progress: {1} new, {2} changed; rows left out: {3}"};
inline constexpr Phrase decided{"Besluit over {0} vastgelegd: {1}.",
                                "Decision on {0} recorded: {1}."};
inline constexpr Phrase next_tell{"Vertel het nu aan {0}:  {1}", "Now tell {0}:  {1}"};
inline constexpr Phrase next_told{"Daarna:  {0}", "Then:  {0}"};
inline constexpr Phrase next_agree{"Spreek af wie wat doet, en wanneer:  {0}",
                                   "Agree on who does what, and when:  {0}"};
inline constexpr Phrase next_decide{"Het telt weer mee. Besluit opnieuw:  {0}",
                                    "It counts again. Decide anew:  {0}"};

// decide agreed --above-line.
inline constexpr Phrase above_line_yes{"Boven de streep en nog niet toegezegd: {0}",
                                       "Above the line and not agreed yet: {0}"};
inline constexpr Phrase replan_none{"Er is niets dat later komt of doorloopt.",
                                    "There is nothing that comes later or goes on."};
inline constexpr Phrase replan_yes{"Een nieuw kwartaal voor {0}:", "A new quarter for {0}:"};
inline constexpr Phrase above_line_none{"Boven de streep is alles al toegezegd.",
                                        "All above the line is agreed already."};
inline constexpr Phrase above_line_ask{"Op dit alles ja zeggen? (ja/nee)",
                                       "Say yes to all of these? (yes/no)"};
inline constexpr Phrase above_line_done{"Vastgelegd: ja op {0}. Vertel het nu elke klant:  {1}",
                                        "Recorded: yes to {0}. Now tell each customer:  {1}"};

// The fact of such a yes: what the customer reads as the reason.
inline constexpr Phrase fact_fits{"[Uw|Je] aanvraag past in de dagen en het geld van dit jaar.",
                                  "Your request fits the days and the money of this year."};
inline constexpr Phrase fact_legal{"Dit moet van de wet: {0}", "The law requires this: {0}"};
inline constexpr Phrase fact_needed{"De aanvraag “{0}” kan niet zonder.",
                                    "The request “{0}” cannot do without it."};
inline constexpr Phrase fact_point{"1 punt", "1 point"};
inline constexpr Phrase fact_points{"{0} punten", "{0} points"};
inline constexpr Phrase fact_one_gave{"{0} gaf er {1} aan.", "{0} gave it {1}."};
inline constexpr Phrase fact_many_gave{"Klanten gaven er samen {0} aan.",
                                       "Customers gave it {0} together."};
inline constexpr Phrase fact_scores{"Op onze toetsstenen kreeg de aanvraag samen {0} punten.",
                                    "By our criteria it scored {0} in all."};
inline constexpr Phrase fact_value{"De waarde ervan is {0}.", "Its value is {0}."};
inline constexpr Phrase fact_delay{"Elke maand uitstel kost {0}.",
                                   "Each month of delay costs {0}."};

// told: what was said to the customer, where it is no decision.
inline constexpr Phrase told_receipt{"Gemeld dat de aanvraag binnen is.",
                                     "Told that the request came in."};
inline constexpr Phrase noted_many{"{0} keer opgeschreven.", "Written down {0} times."};
inline constexpr Phrase told_delivered{"Verteld dat het is opgeleverd ({0}).",
                                       "Told that it was delivered ({0})."};
inline constexpr Phrase told_moved{"Verteld dat een afgesproken datum is verzet ({0}).",
                                   "Told that a date we agreed on has moved ({0})."};
inline constexpr Phrase told_late{"Verteld dat het later wordt ({0}).",
                                  "Told that it will be late ({0})."};
inline constexpr Phrase told_done{"Genoteerd dat {0} het op {1} hoorde.",
                                  "Noted that {0} heard it on {1}."};
inline constexpr Phrase told_row_done{"Genoteerd dat {0} op {1} is gebeurd.",
                                      "Noted that {0} happened on {1}."};

} // namespace itplan::phrase
