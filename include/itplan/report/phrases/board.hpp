// The memo to the board. A board is spoken to with u.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

inline constexpr Phrase memo_title{"Memo: {0}", "Memo: {0}"};
inline constexpr Phrase memo_to{"Aan: {0}.", "To: {0}."};
inline constexpr Phrase memo_from{"Van: {0}.", "From: {0}."};
inline constexpr Phrase memo_for{"Voor: {0}.", "For: {0}."};

inline constexpr Phrase memo_asks{"Wat wij u vragen", "What we ask of you"};
inline constexpr Phrase memo_now{"Waarom nu", "Why now"};
inline constexpr Phrase memo_fits{"Wat past er", "What fits"};
inline constexpr std::array<Phrase, 2> memo_choice = {
    {{"De keuze over de dagen", "The choice about days"},
     {"De keuze over het geld", "The choice about money"}}};
inline constexpr Phrase memo_kinds{"Waar de dagen heen gaan", "Where the days go"};
inline constexpr Phrase memo_promises{"Onze beloften", "Our promises"};
inline constexpr Phrase memo_risks{"Wat er mis kan gaan", "What can go wrong"};
inline constexpr Phrase memo_unknown{"Wat wij niet weten", "What we do not know"};
inline constexpr Phrase memo_tell{"Wie het vertelt", "Who tells it"};

inline constexpr Phrase memo_col_asked{"Gevraagd", "Asked"};
inline constexpr Phrase memo_col_fits{"Past", "Fits"};
inline constexpr Phrase memo_row_requests{"Aanvragen", "Requests"};
inline constexpr Phrase memo_row_days{"Dagen werk", "Days of work"};
inline constexpr Phrase memo_row_money{"Geld: {0}", "Money: {0}"};
inline constexpr Phrase memo_at_least{"minstens {0}", "at least {0}"};
inline constexpr Phrase memo_col_kind{"Soort werk", "Kind of work"};
inline constexpr Phrase memo_no_kind{"zonder soort", "of no kind"};
inline constexpr Phrase memo_col_promise{"Belofte", "Promise"};
inline constexpr Phrase memo_col_stand{"Stand", "So far"};
inline constexpr Phrase memo_col_verdict{"Oordeel", "Verdict"};

// The decisions asked.
inline constexpr Phrase ask_adopt{"Stel het plan voor {0} vast.", "Adopt the plan for {0}."};
inline constexpr Noun ask_yes{
    {"Zeg ja tegen {0} aanvraag die past: “{1}”.", "Say yes to {0} request that fits: “{1}”."},
    {"Zeg ja tegen {0} aanvragen die passen.", "Say yes to {0} requests that fit."}};
inline constexpr Noun ask_no{{"Zeg nu niet of nee tegen {0} aanvraag die niet past: “{1}”.",
                              "Say not now or no to {0} request that does not fit: “{1}”."},
                             {"Zeg nu niet of nee tegen {0} aanvragen die niet passen.",
                              "Say not now or no to {0} requests that do not fit."}};
inline constexpr Phrase ask_what_waits{
    "Kies wat wacht: wat moet en wat is beloofd, past niet.",
    "Choose what waits: what must be done and what was promised does not fit."};
inline constexpr Phrase ask_option_money{"Kies {0} voor het geld uit {1}.",
                                         "Choose {0} for the money of {1}."};
inline constexpr Phrase ask_option_days{"Kies {0} voor de dagen {1}.",
                                        "Choose {0} for the days of {1}."};
inline constexpr Phrase ask_nothing{"Wij vragen u nu geen besluit.",
                                    "We ask no decision of you now."};

// What happens without a decision.
inline constexpr Noun wait_for_decision{
    {"{0} aanvraag wacht op een besluit.", "{0} request is waiting for a decision."},
    {"{0} aanvragen wachten op een besluit.", "{0} requests are waiting for a decision."}};
inline constexpr Noun will_be_late{{"Wachten wij tot {1}, dan komt {0} besluit te laat.",
                                    "If we wait until {1}, {0} decision will be late."},
                                   {"Wachten wij tot {1}, dan komen {0} besluiten te laat.",
                                    "If we wait until {1}, {0} decisions will be late."}};
inline constexpr Noun are_late_already{{"{0} is het nu al.", "{0} is late already."},
                                       {"{0} zijn het nu al.", "{0} are late already."}};
inline constexpr Noun are_late{{"{0} besluit is te laat.", "{0} decision is late."},
                               {"{0} besluiten zijn te laat.", "{0} decisions are late."}};

// What fits.
inline constexpr Noun law_demands{
    {"{0} aanvraag moet van de wet.", "The law requires {0} request."},
    {"{0} aanvragen moeten van de wet.", "The law requires {0} requests."}};
inline constexpr Noun promised_already{{"{0} is al beloofd.", "{0} is promised already."},
                                       {"{0} zijn al beloofd.", "{0} are promised already."}};
inline constexpr Noun law_and_promised{
    {"{1} van de wet en {0} is al beloofd.", "The law requires {1}, and {0} is promised already."},
    {"{1} van de wet en {0} zijn al beloofd.",
     "The law requires {1}, and {0} are promised already."}};
inline constexpr Noun requests_must{{"{0} aanvraag moet", "{0} request"},
                                    {"{0} aanvragen moeten", "{0} requests"}};
inline constexpr std::array<Phrase, 4> then_by = {
    {{"Daarna kiezen wij op de punten van de klanten.",
      "After that we choose by the customers' points."},
     {"Daarna kiezen wij op de scores op onze criteria.",
      "After that we choose by the scores on our criteria."},
     {"Daarna kiezen wij op de waarde.", "After that we choose by the value."},
     {"Daarna kiezen wij op wat een maand uitstel kost.",
      "After that we choose by what a month of waiting costs."}}};
inline constexpr Phrase no_better{"Een betere keuze die past, is er niet.",
                                  "No better choice fits."};
inline constexpr Phrase best_is_at_most{"De beste keuze is hoogstens {0} meer waard.",
                                        "The best choice is worth at most {0} more."};
inline constexpr Phrase runs_out_first{"Het eerst op: {0}.", "Runs out first: {0}."};

// The options.
inline constexpr Phrase option_none{"Niets erbij.", "Nothing more."};
inline constexpr Noun option_nothing{
    {"De {0} aanvraag blijft zoals die is.", "The {0} request stays as it is."},
    {"De {0} aanvragen blijven zoals ze zijn.", "The {0} requests stay as they are."}};
inline constexpr std::array<Phrase, 2> option_more = {
    {{"{0} {1} erbij.", "{0} more of {1}."}, {"{0} erbij voor {1}.", "{0} more of {1}."}}};
// The same in the rows of a picture, where no sentence stands.
inline constexpr Phrase option_none_short{"niets erbij", "nothing more"};
inline constexpr Phrase option_none_gain{"zoals nu", "as now"};
inline constexpr std::array<Phrase, 2> option_with = {
    {{"{0} {1} erbij", "{0} more of {1}"}, {"{0} erbij voor {1}", "{0} more of {1}"}}};
inline constexpr std::array<Phrase, 4> option_gain_short = {
    {{"{0} punten meer", "{0} points more"},
     {"score {0} hoger", "score {0} higher"},
     {"{0} meer waard", "{0} more worth"},
     {"{0} per maand minder", "{0} a month less"}}};
inline constexpr Noun also_fit{{"Dan past ook {1}.", "Then {1} fits too."},
                               {"Dan passen ook {1}.", "Then {1} fit too."}};
inline constexpr Noun drop_out{{"Dan valt af: {1}.", "{1} drops out."},
                               {"Dan vallen af: {1}.", "{1} drop out."}};
inline constexpr std::array<Phrase, 4> option_gain = {
    {{"Dat is klanten samen {0} punten meer waard ({1}, nu {2}).",
      "Customers give that {0} points more ({1}, now {2})."},
     {"Dat scoort samen {0} hoger ({1}, nu {2}).", "Together that scores {0} more ({1}, now {2})."},
     {"Dat is samen {0} meer waard ({1}, nu {2}).",
      "Together that is worth {0} more ({1}, now {2})."},
     {"Wachten kost dan {0} per maand minder ({1}, nu {2}).",
      "Waiting then costs {0} a month less ({1}, now {2})."}}};

// What we do not know.
inline constexpr Noun unknown_effort{{"Van {0} aanvraag weten wij nog niet hoeveel werk het is.",
                                      "For {0} request we do not know yet how much work it is."},
                                     {"Van {0} aanvragen weten wij nog niet hoeveel werk het is.",
                                      "For {0} requests we do not know yet how much work it is."}};
inline constexpr Noun unknown_understanding{
    {"Bij {0} aanvraag zei de klant nog niet of wij die goed begrijpen.",
     "For {0} request the customer has not said yet whether we understand it."},
    {"Bij {0} aanvragen zei de klant nog niet of wij die goed begrijpen.",
     "For {0} requests the customers have not said yet whether we understand them."}};
inline constexpr Noun silent_departments{
    {"{0} afdeling gaf geen punten.", "{0} department gave no points."},
    {"{0} afdelingen gaven geen punten.", "{0} departments gave no points."}};
inline constexpr Phrase unknown_unplanned{
    "Wij houden {0} van de dagen vrij. Hoeveel er gebruikt zijn, staat niet in het plan.",
    "We keep {0} of the days free. The plan does not say how many have been used."};

inline constexpr Phrase risk_who{"Wie: {0}.", "Who: {0}."};
inline constexpr Phrase teller{"{0}: {1}", "{0}: {1}"};
inline constexpr Phrase nobody_yet{"nog niemand", "nobody yet"};

// Promises: the count, and the verdict from five cases on.
inline constexpr Phrase stand_norm{"{0} van de {1} keer ({2}, norm {3})",
                                   "{0} of {1} times ({2}, target {3})"};
inline constexpr Phrase stand_no_norm{"{0} van de {1} keer ({2})", "{0} of {1} times ({2})"};
inline constexpr Phrase verdict_met{"gehaald", "met"};
inline constexpr Phrase verdict_missed{"niet gehaald", "missed"};

} // namespace itplan::phrase
