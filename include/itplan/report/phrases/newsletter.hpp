// News for the intranet, and what to say in one minute.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

inline constexpr Noun news_title{{"[U vroeg|Je vroeg] {0} ding. Dit doen wij in {1}.",
                                  "You asked for {0} thing. This is what we will do in {1}."},
                                 {"[U vroeg|Je vroeg] {0} dingen. Dit doen wij in {1}.",
                                  "You asked for {0} things. This is what we will do in {1}."}};
inline constexpr Noun told_us{
    {"{0} afdeling vertelde ons wat zij nodig heeft.", "{0} department told us what it needs."},
    {"{0} afdelingen vertelden ons wat zij nodig hebben.",
     "{0} departments told us what they need."}};
inline constexpr Noun they_made{{"Er kwam {0} aanvraag.", "We got {0} request."},
                                {"Er kwamen {0} aanvragen.", "We got {0} requests."}};
inline constexpr Phrase they_made_points{"Zij deden {0} aanvragen en verdeelden zelf de punten.",
                                         "They made {0} requests and divided the points."};
inline constexpr Phrase they_made_many{"Zij deden {0} aanvragen.", "They made {0} requests."};
inline constexpr Phrase chose_by_delay{"Wij kozen op wat een maand wachten kost.",
                                       "We chose by what a month of waiting costs."};
inline constexpr Phrase room_for{"Er is ruimte voor {0}.", "There is room for {0}."};
inline constexpr std::array<Phrase, 2> ready_in = {
    {{"In {0} komt klaar: {1}.", "Ready in {0}: {1}."}, {"In {0}: {1}.", "In {0}: {1}."}}};
inline constexpr Noun every_department{
    {"De afdeling hoort de reden, en wat wel kan.",
     "The department hears the reason, and what we can do instead."},
    {"Elke afdeling hoort de reden, en wat wel kan.",
     "Every department hears the reason, and what we can do instead."}};
inline constexpr Phrase news_reserve{
    "{0} van onze dagen houden wij vrij voor werk dat niemand kan plannen.",
    "We keep {0} of our days free for work that nobody can plan."};
inline constexpr Phrase news_proposal{"Het plan is een voorstel.", "The plan is a proposal."};
inline constexpr Phrase news_board{"Op {0} praten wij erover met {1}.",
                                   "On {0} we talk about it with {1}."};
inline constexpr Phrase news_adopted{"Het plan is vastgesteld op {0}, door: {1}.",
                                     "The plan was adopted on {0}, by: {1}."};
inline constexpr Phrase or_call{"Bellen kan ook: {0}.", "Or call {0}."};

inline constexpr Phrase speech_title{"Om te zeggen, in één minuut", "To say, in one minute"};
inline constexpr Phrase speech_thanks{"Dank jullie wel. Jullie vertelden ons wat er echt toe doet.",
                                      "Thank you. You told us what really matters."};
inline constexpr Phrase speech_got{"Wij kregen {0} van {1}.", "We got {0} from {1}."};
inline constexpr Noun speech_highest{
    {"Bij {0} stond: hoogste voorrang. Dan weet je nog niet wat eerst komt.",
     "For {0} you said: highest priority. That does not tell us what comes first."},
    {"Bij {0} stond: hoogste voorrang. Dan weet je nog niet wat eerst komt.",
     "For {0} you said: highest priority. That does not tell us what comes first."}};
inline constexpr std::array<Phrase, 4> speech_method = {
    {{"Daarom kregen jullie punten.", "So you got points."},
     {"Daarom gaven wij scores.", "So we gave scores."},
     {"Daarom keken wij naar de waarde.", "So we looked at the value."},
     {"Daarom vroegen wij wat een maand wachten kost.",
      "So you told us what a month of waiting costs."}}};
inline constexpr Phrase speech_room{"Wij hebben {0}. Gevraagd zijn er minstens {1}.",
                                    "We have {0}. You asked for at least {1}."};
inline constexpr Phrase speech_room_all{"Wij hebben {0}. Gevraagd zijn er {1}.",
                                        "We have {0}. You asked for {1}."};
inline constexpr std::array<Phrase, 5> speech_share = {
    {{"Ongeveer een kwart past dus.", "So about a quarter fits."},
     {"Ongeveer een derde past dus.", "So about a third fits."},
     {"Ongeveer de helft past dus.", "So about half fits."},
     {"Ongeveer twee derde past dus.", "So about two thirds fit."},
     {"Ongeveer driekwart past dus.", "So about three quarters fit."}}};
inline constexpr Noun speech_do{{"{0} aanvraag doen wij.", "We will do {0} request."},
                                {"{0} aanvragen doen wij.", "We will do {0} requests."}};
inline constexpr Noun speech_law{{"{0} moet van de wet.", "The law requires {0}."},
                                 {"{0} moeten van de wet.", "The law requires {0}."}};
inline constexpr Noun speech_promised{{"{0} hadden wij al beloofd.", "We had promised {0}."},
                                      {"{0} hadden wij al beloofd.", "We had promised {0}."}};
inline constexpr std::array<Phrase, 4> speech_rest = {
    {{"De andere {0} kozen wij op jullie punten.", "We chose the other {0} by your points."},
     {"De andere {0} scoren het hoogst.", "The other {0} score highest."},
     {"De andere {0} zijn het meest waard.", "The other {0} are worth most."},
     {"De andere {0} kosten het meest zolang ze wachten.",
      "The other {0} cost the most while they wait."}}};
inline constexpr Noun speech_below{
    {"{0} past nu niet. Ik zeg niet dat dat niet belangrijk is. Ik zeg wel: in {1} niet naast dit "
     "alles.",
     "{0} does not fit now. I do not say that it does not matter. I say: not in {1}, beside all "
     "this."},
    {"{0} passen nu niet. Ik zeg niet dat ze niet belangrijk zijn. Ik zeg wel: in {1} niet naast "
     "dit alles.",
     "{0} do not fit now. I do not say that they do not matter. I say: not in {1}, beside all "
     "this."}};
inline constexpr Phrase speech_no_first{
    "Wie een nee krijgt, hoort het eerst van ons. Met de reden, en met wat wel kan.",
    "Whoever gets a no hears it from us first. With the reason, and with what we can do instead."};
inline constexpr Phrase speech_again{"Niet eens met ons antwoord? Dan kijkt iemand anders opnieuw.",
                                     "If you disagree, somebody else looks again."};
inline constexpr Phrase speech_ask{"Wat vraag ik van jullie? {0}", "What do I ask of you? {0}"};
inline constexpr Phrase speech_questions{"Vragen nu? Of straks bij {0}.",
                                         "Questions now? Or later, at {0}."};
inline constexpr Phrase speech_questions_alone{"Zijn er vragen?", "Are there questions?"};

} // namespace itplan::phrase
