// The report for one customer: what it asked, said and got.
#pragma once

#include "itplan/plan/phrase.hpp"

namespace itplan::phrase {

inline constexpr Phrase customer_title{"{0}: wat [u|je] vroeg en wat wij deden",
                                       "{0}: what you asked and what we did"};
inline constexpr Phrase customer_as_of{"Stand van {0}, volgens het jaarplan {1}.",
                                       "As of {0}, by the year plan {1}."};

// Headings.
inline constexpr Phrase your_requests{"[Uw|Je] aanvragen en waar ze staan",
                                      "Your requests and where they stand"};
inline constexpr Phrase said_and_did{"Wat [u|je] zei, wat wij besloten en wat wij deden",
                                     "What you said, what we decided and what we did"};
inline constexpr Phrase our_agreements{"Onze afspraken", "Our agreements"};
inline constexpr Phrase what_we_do{"Wat wij doen", "What we do"};
inline constexpr Phrase what_you_do{"Wat [u|je] doet", "What you do"};
inline constexpr Phrase our_promises{"Onze beloften", "Our promises"};
inline constexpr Phrase your_points{"[Uw|Je] punten en wat ermee gebeurde",
                                    "Your points and what happened to them"};
inline constexpr Phrase we_speak_again{"Wanneer wij elkaar spreken", "When we speak again"};

// Columns and leads.
inline constexpr Phrase column_request{"Aanvraag", "Request"};
inline constexpr Phrase column_asked{"Gevraagd op", "Asked on"};
inline constexpr Phrase column_stands{"Waar het staat", "Where it stands"};
inline constexpr Phrase column_agreed{"Afgesproken", "Agreed"};
inline constexpr Phrase column_about{"Over", "About"};
inline constexpr Phrase column_by{"Uiterlijk", "By"};
inline constexpr Phrase column_kept{"Gedaan", "Done"};
inline constexpr Phrase column_promise{"Wij beloven", "We promise"};
inline constexpr Phrase column_kept_so_far{"Gehouden bij [u|jou]", "Kept with you"};
inline constexpr Phrase column_points{"Punten", "Points"};
inline constexpr Phrase column_your_why{"Waarom, volgens [u|jou]", "Why, as you said"};
inline constexpr Phrase lead_said{"[U|Je] zei", "You said"};
inline constexpr Phrase lead_decided{"Wij besloten", "We decided"};
inline constexpr Phrase lead_did{"Wij deden", "We did"};
inline constexpr Phrase also_talked{"Wat wij verder bespraken", "What else we talked about"};
inline constexpr Phrase nothing_here{"Geen.", "None."};

// Where a request stands: a cell, no full stop.
// {0}: where it stands now.
inline constexpr Phrase stand_first_promised{"{0}; eerst beloofd voor {1}",
                                             "{0}; promised first for {1}"};
inline constexpr Phrase stand_untold{"Besloten; [u hoort|je hoort] het van ons",
                                     "Decided; you will hear from us"};
inline constexpr Phrase stand_untold_to_them{"Besloten; de klant hoort het eerst",
                                             "Decided; the customer hears it first"};
inline constexpr Phrase asked_by{"{0} (gevraagd door {1})", "{0} (asked by {1})"};
inline constexpr Phrase asked_with{"{0} (samen met {1})", "{0} (together with {1})"};
inline constexpr Phrase stand_doing{"in uitvoering", "in progress"};
inline constexpr Phrase stand_doing_for{"in uitvoering, klaar in {0}", "in progress, ready in {0}"};
inline constexpr Phrase stand_missed{"{0}, maar {1} haalden wij niet", "{0}, but we missed {1}"};
inline constexpr Phrase stand_accepted{"klaar; [u vond|je vond] het op {0} goed",
                                       "done; you accepted it on {0}"};
inline constexpr Phrase stand_not_now{"niet nu; wij kijken opnieuw op {0}",
                                      "not now; we look again on {0}"};
inline constexpr Phrase stand_merged{"gaat verder in “{0}”", "goes on in “{0}”"};
inline constexpr Phrase stand_withdrawn{"door [u|jou] ingetrokken op {0}",
                                        "withdrawn by you on {0}"};
inline constexpr Phrase stand_above{"nog niet besloten; past nu in het plan",
                                    "not decided yet; it fits the plan now"};
inline constexpr Phrase stand_above_in{"nog niet besloten; past nu in {0}",
                                       "not decided yet; it fits in {0} now"};
inline constexpr Phrase stand_below{"nog niet besloten; past nu niet in het plan",
                                    "not decided yet; it does not fit the plan now"};
inline constexpr Phrase stand_unknown{
    "nog niet besloten; wij weten nog niet hoeveel dagen het kost",
    "not decided yet; we do not know yet how many days it takes"};
inline constexpr Phrase stand_undecided{"nog niet besloten", "not decided yet"};

// What was said and done.
inline constexpr Phrase on_day{"{0}: {1}", "{0}: {1}"};
inline constexpr Phrase you_said{"[U|Je] zei: “{0}”", "You said: “{0}”"};
inline constexpr Phrase heard_from_you{"Wat [u|je] ons vertelde: {0}", "What you told us: {0}"};
// {0} is the day it stands on, {1} the day that was promised first.
inline constexpr Phrase agreement_moved{"{0} (eerst {1})", "{0} (was {1})"};
inline constexpr Phrase agreement_kept{"op {0}", "on {0}"};
inline constexpr Phrase agreement_kept_late{"op {0}, later dan afgesproken",
                                            "on {0}, later than agreed"};
inline constexpr Phrase agreement_open{"nog niet", "not yet"};
inline constexpr Phrase agreement_awaited{"nog niet; lukt het?", "not yet; will it work out?"};
inline constexpr Phrase agreement_told_late{"nog niet; dat het later werd, vertelden wij te laat",
                                            "not yet; we told you too late that it moved"};
inline constexpr Phrase agreement_ended{"samen losgelaten", "let go together"};
inline constexpr Phrase agreement_broken{"nog niet, en dat is te laat",
                                         "not yet, and that is late"};

inline constexpr Phrase in_round_of{"In de ronde die op {0} sloot.",
                                    "In the round that closed on {0}."};
inline constexpr Phrase speak_about{"Het gaat dan over: {0}", "It is about: {0}"};
inline constexpr Phrase speak_back{"[Wilt u|Wil je] reageren? {0}", "Do you want to respond? {0}"};
inline constexpr Phrase no_day_to_speak{
    "Er staat nog geen dag in het plan. Bel {0} als [u|je] wilt praten.",
    "The plan has no day for it yet. Call {0} if you want to talk."};

} // namespace itplan::phrase
