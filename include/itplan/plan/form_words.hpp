// The fixed words of the question form. What writes the form and what reads it back share them, so
// that words of ours are never taken for a customer's. Each phrase is a paragraph or a label.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>
#include <string_view>

namespace itplan::form {

inline constexpr Phrase heading{"Wat komt bij [u|jullie] echt eerst?",
                                "What really comes first for you?"};
inline constexpr Phrase dear{"Beste collega's van {0},", "Dear colleagues in {0},"};
inline constexpr Phrase invitation{
    "Wij maken het plan voor {0}. Daarom vragen wij [u wat u nodig hebt|jullie wat jullie nodig "
    "hebben], wat echt eerst komt en waarom. Invullen kost ongeveer een kwartier.",
    "We are making the plan for {0}. So we ask you what you need, what really comes first, and "
    "why. It takes about fifteen minutes."};
inline constexpr Phrase return_by{
    "Zet [uw|je] antwoord achter de dubbele punt of eronder. Stuur dit formulier uiterlijk {0} "
    "terug.",
    "Put your answer after the colon or below it. We need this form back by {0} to count your "
    "points."};
inline constexpr Phrase send_back{
    "Zet [uw|je] antwoord achter de dubbele punt of eronder, en stuur dit formulier terug.",
    "Put your answer after the colon or below it, and send this form back."};
inline constexpr Phrase mission{"Hier staan wij voor: {0}", "This is what we stand for: {0}"};
inline constexpr Phrase questions_to{"[Hebt u|Heb je] een vraag? Bel {0}.",
                                     "Do you have a question? Call {0}."};
inline constexpr Phrase greeting{"Met vriendelijke groet,", "Kind regards,"};

inline constexpr Phrase requests_heading{"Dit [vroeg u|vroegen jullie] ons", "What you asked us"};
inline constexpr Phrase how_points_work{
    "[U hebt|Jullie hebben] {0} punten. Geef de meeste aan wat het eerst moet, en elke aanvraag "
    "een ander aantal. Zo weten wij wat voorgaat. Punten overhouden mag.",
    "You have {0} points. Give most to what must come first, and each request a different number. "
    "Then we know what goes before what. You need not use them all."};
inline constexpr Phrase without_points{
    "Zet bij elke aanvraag waarom [u|je] die nodig hebt. Hoeft het niet meer? Zeg dat dan "
    "ook.",
    "For each request, tell us why you need it. If you no longer need it, tell us that too."};
inline constexpr Phrase nothing_open{"Er staat nu geen aanvraag van [u|jullie] open.",
                                     "You have no open request with us now."};

// With each request: its title with the id in brackets, what was said, what we know, the fields.
inline constexpr Phrase you_said{"[U zei|Jullie zeiden]: {0}", "You said: {0}"};
inline constexpr Phrase they_said{"{0} vroeg dit, ook voor [u|jullie]: {1}",
                                  "{0} asked for this, for you too: {1}"};
inline constexpr Phrase they_asked{"{0} vroeg dit, ook voor [u|jullie].",
                                   "{0} asked for this, for you too."};
inline constexpr Phrase wanted_result{"Dit moet het opleveren: {0}",
                                      "This is what it must bring: {0}"};
// Made of the facts below it, so that the reader can know each word of it.
inline constexpr Phrase what_we_know{"Wat wij weten: {0}.", "What we know: {0}."};
inline constexpr Phrase takes{"het kost naar schatting {0}", "we think it takes {0}"};
inline constexpr Phrase of_work{"{0} werk", "{0} of work"};
inline constexpr Phrase not_estimated{"wij hebben het werk nog niet geschat",
                                      "we have not estimated the work yet"};
inline constexpr Phrase is_legal{"het moet van de wet", "the law requires it"};
inline constexpr Phrase needs_first{"eerst moet {0} klaar zijn", "{0} must be ready first"};
inline constexpr Phrase need_first{"eerst moeten {0} klaar zijn", "{0} must be ready first"};
inline constexpr Phrase wants_too{"{0} wil dit ook", "{0} wants this too"};
inline constexpr Phrase want_too{"{0} willen dit ook", "{0} want this too"};

// Of a request of their own that they have not confirmed, behind what was said.
inline constexpr Phrase understood{"Hebben wij [u|jullie] goed begrepen?",
                                   "Did we understand you well?"};

inline constexpr Phrase wishes_heading{"Wat [hebt u|hebben jullie] nog meer nodig?",
                                       "What else do you need?"};
inline constexpr Phrase how_wishes_work{
    "Vertel per wens wat het probleem is, in [uw|je] eigen woorden. De oplossing zoeken wij samen.",
    "For each wish, tell us the problem in your own words. We will look for the solution "
    "together."};
inline constexpr Phrase wishes_get_points{
    "Ook een nieuwe wens mag punten krijgen. Meer wensen? Schrijf ze er op dezelfde manier onder.",
    "A new wish may get points too. More wishes? Add them below in the same way."};
inline constexpr int wishes_on_form = 2;

inline constexpr Phrase last_heading{"Tot slot", "Finally"};
// The open questions, answered freely; kept as notes of the customer.
// From first_opinion on they ask for a number: an opinion, in the order of scales.
inline constexpr std::array<Phrase, 7> questions = {
    {{"Wat mag stoppen of minder?", "What could we stop, or do less of?"},
     {"Hoe [wilt u|willen jullie] van ons horen?", "How do you want to hear from us?"},
     {"Hoe makkelijk was het om ons iets te vragen?", "How easy was it to ask us for something?"},
     {"Zijn onze antwoorden duidelijk?", "Are our answers clear?"},
     {"Luisteren wij naar [u|jullie]?", "Do we listen to you?"},
     {"Hoe tevreden [bent u|zijn jullie] over ons?", "How satisfied are you with us?"},
     {"Van tien afspraken, hoeveel komen wij na?", "Of ten agreements, how many do we keep?"}}};
inline constexpr std::size_t first_opinion = 3;
struct Scale {
  std::string_view key; // of the opinion
  int lowest;
  int highest;
};
inline constexpr std::array<Scale, 4> scales = {
    {{"clear", 1, 5}, {"heard", 1, 5}, {"satisfied", 1, 5}, {"kept_of_ten", 0, 10}}};
// Stands above them.
inline constexpr Phrase give_a_number{"Geef een cijfer: 1 is nee, 5 is ja.",
                                      "Give a number: 1 is no, 5 is yes."};
// As forms of an earlier version say it in English; those are still out, and come back.
inline constexpr Phrase earlier_dear{dear.in(Language::nl), "Dear colleagues of {0},"};
inline constexpr std::array<Phrase, 3> earlier_texts = {
    {{return_by.in(Language::nl),
      "Put your answer behind the colon or below it. We need this form back by {0} "
      "to count your points."},
     {send_back.in(Language::nl),
      "Put your answer behind the colon or below it, and send this form back."},
     {without_points.in(Language::nl),
      "Tell us with each request why you need it. If you no longer need it, tell us that too."}}};
inline constexpr std::array<Phrase, 3> earlier_questions = {
    {{questions[0].in(Language::nl), "What may stop or shrink?"}, questions[1], questions[2]}};
inline constexpr Phrase thanks{
    "Dank [u|jullie] wel. [U hoort|Jullie horen] van ons wat wij met elk antwoord doen.",
    "Thank you. We will tell you what we do with each answer."};
inline constexpr Phrase leave_it{"Laat de laatste regel staan, dan weten wij van wie dit is.",
                                 "Leave the last line in place: it tells us who this is from."};

// What stands before a colon and says what follows. People retype it, so other words for the same
// are understood too, in both languages whatever the form's.
inline constexpr Phrase points{"Punten", "Points"};
inline constexpr Phrase at_most{"hoogstens {0}", "at most {0}"};
inline constexpr Phrase why{"Waarom", "Why"};
inline constexpr Phrase wish{"Wens", "Wish"};
inline constexpr Phrase reference{"Kenmerk", "Reference"};
inline constexpr std::array<std::string_view, 13> points_spellings = {
    "punten", "punt",          "ptn",         "pnt",         "points",           "point",     "pts",
    "pt",     "aantal punten", "mijn punten", "onze punten", "number of points", "our points"};
inline constexpr std::array<std::string_view, 9> why_spellings = {
    "waarom", "reden", "want", "omdat", "toelichting", "why", "reason", "because", "motivatie"};
inline constexpr std::array<std::string_view, 6> wish_spellings = {
    "wens", "nieuwe wens", "extra wens", "wish", "new wish", "extra wish"};
inline constexpr std::array<std::string_view, 8> understood_spellings = {
    "hebben wij u goed begrepen",  "hebben wij jullie goed begrepen",
    "hebben we u goed begrepen",   "hebben we jullie goed begrepen",
    "hebben wij je goed begrepen", "goed begrepen",
    "did we understand you well",  "did we understand you"};
// Whole answers to that which say yes and nothing more.
inline constexpr std::array<std::string_view, 16> yes_spellings = {
    "ja",       "j",           "jazeker",          "ja hoor",
    "ja klopt", "klopt",       "dat klopt",        "ja dat klopt",
    "akkoord",  "ja akkoord",  "ja goed begrepen", "yes",
    "y",        "yes you did", "correct",          "yes correct"};
inline constexpr std::array<std::string_view, 5> reference_spellings = {
    "kenmerk", "ons kenmerk", "reference", "our reference", "formulier"};

} // namespace itplan::form
