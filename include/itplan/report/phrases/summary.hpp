// The year plan on one page.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

inline constexpr Phrase summary_title{"{0} op één bladzijde", "{0} on one page"};
inline constexpr Phrase sum_asked{"Wat [u|je] ons vroeg.", "What you asked us."};
inline constexpr Phrase sum_do{"Wat wij doen.", "What we do."};
inline constexpr Phrase sum_choose{"Zo kiezen wij.", "How we choose."};
inline constexpr Phrase sum_not{"Wat niet past.", "What does not fit."};
inline constexpr Phrase sum_promise{"Wat wij beloven.", "What we promise."};
inline constexpr Phrase sum_ask{"Wat wij van [u|je] vragen.", "What we ask of you."};
inline constexpr Phrase sum_quarter{"Kwartaal", "Quarter"};
inline constexpr Phrase sum_ready{"Klaar", "Ready"};
inline constexpr std::array<Phrase, 4> sum_first = {
    {{"Dit kreeg de meeste punten", "This got most points"},
     {"Dit scoort het hoogst", "This scores highest"},
     {"Dit is het meest waard", "This is worth most"},
     {"Dit kost het meest zolang het wacht", "This costs most while it waits"}}};

inline constexpr Noun made_requests{{"{1} deed {0} aanvraag.", "{1} made {0} request."},
                                    {"{1} deed {0} aanvragen.", "{1} made {0} requests."}};
inline constexpr Noun made_together{
    {"{1} deden samen {0} aanvraag.", "{1} made {0} request together."},
    {"{1} deden samen {0} aanvragen.", "{1} made {0} requests together."}};
inline constexpr Phrase nobody_asked{"Er zijn nog geen aanvragen.", "There are no requests yet."};
inline constexpr Phrase asked_highest{"Bij {0} vroegen zij de hoogste voorrang. {1}",
                                      "For {0} they asked for the highest priority. {1}"};
inline constexpr Phrase asked_highest_alone{"Bij {0} vroeg zij de hoogste voorrang. {1}",
                                            "For {0} it asked for the highest priority. {1}"};
inline constexpr std::array<Phrase, 4> what_counts = {
    {{"Dat telt niet mee; de punten wel.", "That does not count; the points do."},
     {"Dat telt niet mee; de scores wel.", "That does not count; the scores do."},
     {"Dat telt niet mee; de waarde wel.", "That does not count; the value does."},
     {"Dat telt niet mee; wat wachten kost wel.",
      "That does not count; the cost of waiting does."}}};
inline constexpr Noun fit_in_year{{"{0} aanvraag past in {1}.", "{0} request fits in {1}."},
                                  {"{0} aanvragen passen in {1}.", "{0} requests fit in {1}."}};
inline constexpr Noun take_days{
    {"Die vraagt {1} van onze {2} dagen.", "It takes {1} of our {2} days."},
    {"Dat zijn {1} van onze {2} dagen.", "They take {1} of our {2} days."}};
inline constexpr Phrase keep_free{
    "{0} van alle dagen houden wij vrij voor werk dat niemand kan plannen.",
    "We keep {0} of all days free for work that nobody can plan."};

// The order of choosing; the first that is there opens the sentence.
inline constexpr Phrase first_law{"Eerst wat moet van de wet ({0}).",
                                  "First what the law requires ({0})."};
inline constexpr std::array<Phrase, 2> then_agreed = {
    {{"Eerst wat wij al beloofden ({0}).", "First what we promised already ({0})."},
     {"Dan wat wij al beloofden ({0}).", "Then what we promised already ({0})."}}};
inline constexpr std::array<Phrase, 4> then_chosen = {
    {{"Daarna wat samen de meeste punten krijgt ({0}).",
      "Then what gets most points together ({0})."},
     {"Daarna wat samen het hoogst scoort ({0}).", "Then what scores highest together ({0})."},
     {"Daarna wat samen het meest waard is ({0}).", "Then what is worth most together ({0})."},
     {"Daarna wat het meest kost zolang het wacht ({0}).",
      "Then what costs most while it waits ({0})."}}};
inline constexpr std::array<Phrase, 4> only_chosen = {
    {{"Wat samen de meeste punten krijgt ({0}).", "What gets most points together ({0})."},
     {"Wat samen het hoogst scoort ({0}).", "What scores highest together ({0})."},
     {"Wat samen het meest waard is ({0}).", "What is worth most together ({0})."},
     {"Wat het meest kost zolang het wacht ({0}).", "What costs most while it waits ({0})."}}};

inline constexpr Noun not_estimated_sum{{"Van {0} weten wij nog niet hoeveel werk het is.",
                                         "For {0} we do not know yet how much work it is."},
                                        {"Van {0} weten wij nog niet hoeveel werk het is.",
                                         "For {0} we do not know yet how much work it is."}};
inline constexpr Noun not_weighed_sum{
    {"{0} is nog niet gewogen.", "{0} has not been weighed yet."},
    {"{0} zijn nog niet gewogen.", "{0} have not been weighed yet."}};
inline constexpr Noun merged_or_withdrawn{
    {"{0} gaat verder in een andere aanvraag of is ingetrokken.",
     "{0} goes on in another request or was withdrawn."},
    {"{0} gaan verder in een andere aanvraag of zijn ingetrokken.",
     "{0} go on in another request or were withdrawn."}};
inline constexpr Noun merged_sum{
    {"{0} gaat verder in een andere aanvraag.", "{0} goes on in another request."},
    {"{0} gaan verder in een andere aanvraag.", "{0} go on in another request."}};
inline constexpr Noun withdrawn_sum{{"{0} is ingetrokken.", "{0} was withdrawn."},
                                    {"{0} zijn ingetrokken.", "{0} were withdrawn."}};
inline constexpr Noun stopped_sum{{"Met {0} zijn wij gestopt.", "We stopped work on {0}."},
                                  {"Met {0} zijn wij gestopt.", "We stopped work on {0}."}};
inline constexpr Noun earlier_sum{{"{0} was al klaar.", "{0} was done already."},
                                  {"{0} waren al klaar.", "{0} were done already."}};

} // namespace itplan::phrase
