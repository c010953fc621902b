// How we do, and how customers see it.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

inline constexpr Phrase report_scorecard{"Hoe wij het doen", "How we do"};
inline constexpr Phrase score_heading{"Hoe wij het doen, en hoe klanten het zien",
                                      "How we do, and how customers see it"};
inline constexpr Phrase score_promises{"Onze beloften", "Our promises"};
inline constexpr Phrase score_satisfaction{"Hoe tevreden klanten zijn",
                                           "How satisfied customers are"};
inline constexpr Phrase score_image{"Wat klanten denken, en wat wij deden",
                                    "What customers think, and what we did"};
inline constexpr Phrase score_col_got{"Wat de klant kreeg", "What the customer got"};
inline constexpr Phrase score_col_customer{"Klant", "Customer"};
inline constexpr Phrase score_col_when{"Wanneer", "When"};
inline constexpr Phrase score_col_answers{"Antwoorden", "Answers"};
inline constexpr Phrase score_col_mean{"Gemiddeld", "Average"};
inline constexpr Phrase score_no_promises{"Er is nog te weinig geteld om iets te zeggen.",
                                          "Too little was counted yet to say anything."};

// In the order of Got.
inline constexpr std::array<Phrase, 5> score_got = {
    {{"De aanvraag is klaar", "The request is done"},
     {"Een ja", "A yes"},
     {"Nu niet", "Not now"},
     {"Een nee", "A no"},
     {"Nog geen antwoord, of over ons als geheel", "No answer yet, or about us as a whole"}}};

inline constexpr Noun score_given{
    {"Klanten gaven {0} keer een cijfer van 1 tot 5. Gemiddeld: {1}.",
     "Customers gave a number from 1 to 5 {0} time. On average: {1}."},
    {"Klanten gaven {0} keer een cijfer van 1 tot 5. Gemiddeld: {1}.",
     "Customers gave a number from 1 to 5 {0} times. On average: {1}."}};
inline constexpr Noun score_given_year{
    {"Klanten gaven {0} keer een cijfer. Gemiddeld: {1} van 5{2}.",
     "Customers gave a number {0} time. On average: {1} of 5{2}."},
    {"Klanten gaven {0} keer een cijfer. Gemiddeld: {1} van 5{2}.",
     "Customers gave a number {0} times. On average: {1} of 5{2}."}};
inline constexpr Phrase score_last_year{", vorig jaar {0}", ", last year {0}"};
inline constexpr Phrase score_too_few{
    "Er zijn minder dan vijf cijfers gegeven. Dat is te weinig om te tonen.",
    "Fewer than five numbers were given. That is too few to show."};
inline constexpr Phrase score_hidden{
    "Groepen met minder dan vijf antwoorden staan er niet bij, ook niet waar aftrekken ze "
    "verraadt.",
    "Groups of fewer than five answers are left out, also where subtraction would give them away."};
inline constexpr Phrase score_clear{"Onze antwoorden zijn duidelijk: {0} van 5 ({1} antwoorden).",
                                    "Our answers are clear: {0} of 5 ({1} answers)."};
inline constexpr Phrase score_heard{"Wij luisteren: {0} van 5 ({1} antwoorden).",
                                    "We listen: {0} of 5 ({1} answers)."};

// {0}: the promise. {1}: days that a customer took to answer, of {2} in all.
inline constexpr Phrase waited_counted{
    "{0} Van de {2} werkdagen wachtten wij er {1} op antwoord van de klant. Die tellen mee.",
    "{0} Of the {2} working days we waited {1} for the customer's answer. They count."};
inline constexpr Phrase waited_not_counted{
    "{0} Van de {2} werkdagen wachtten wij er {1} op antwoord van de klant. Die tellen niet mee.",
    "{0} Of the {2} working days we waited {1} for the customer's answer. They do not count."};

inline constexpr Phrase image_thought{
    "Van tien afspraken komen wij er volgens klanten {0} na ({1} antwoorden).",
    "Of ten agreements customers think that we keep {0} ({1} answers)."};
inline constexpr Phrase image_fact{"Wij kwamen er {0} van de tien na: {1} van de {2}.",
                                   "We kept {0} of ten: {1} of {2}."};
inline constexpr Phrase image_uncounted{"Nog geen vijf afspraken van ons zijn om.",
                                        "Not five agreements of ours have come due yet."};
inline constexpr Phrase image_worse{
    "Het beeld is slechter dan de feiten. Vertel dus bij elke afspraak die klaar is wat er beloofd "
    "was, en dat het er is.",
    "The image is worse than the facts. So tell with every agreement that is done what was "
    "promised, "
    "and that it is there."};
inline constexpr Phrase image_better{
    "Het beeld is beter dan de feiten. Beloof dus minder, en kom eerst na wat er staat.",
    "The image is better than the facts. So promise less, and first keep what stands."};
inline constexpr Phrase image_alike{"Het beeld klopt met de feiten.",
                                    "The image is as the facts are."};

inline constexpr Phrase picture_score_reading{
    "De lengte is het gemiddelde cijfer, van 0 tot 5, met het aantal antwoorden erachter.",
    "The length is the average number, from 0 to 5, with how many answered behind it."};
inline constexpr Phrase picture_score_row{"{0} van 5, {1} antwoorden", "{0} of 5, {1} answers"};
inline constexpr Phrase picture_score_lowest{"Het laagste cijfer: {0}, {1}",
                                             "The lowest number: {0}, {1}"};
} // namespace itplan::phrase
