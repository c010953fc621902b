// What a letter says: whole sentences, for the texts of the record are whole sentences too. [u|je]
// stands where the form of address asks for its own words.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

// Around the letter.
inline constexpr Phrase letter_subject{"[Uw|Je] aanvraag: {0}", "Your request: {0}"};
inline constexpr Phrase letter_to{"Aan: {0}", "To: {0}"};
inline constexpr Phrase letter_reference{"Kenmerk: {0}", "Reference: {0}"};
inline constexpr Phrase letter_greeting{"Beste collega,", "Dear colleague,"};
inline constexpr Phrase letter_call{
    "[Hebt u|Heb je] vragen, of [wilt u|wil je] erover praten? Bel {0}.",
    "Do you have questions, or would you like to talk? Call {0}."};

// The first paragraph. {0} is the title.
inline constexpr Phrase open_receipt{
    "Dank [u|je] voor [uw|je] aanvraag “{0}”. Wij kregen hem op {1}.",
    "Thank you for your request “{0}”. We received it on {1}."};
inline constexpr Phrase open_reopened{
    "Wij kijken opnieuw naar [uw|je] aanvraag “{0}”. Dat doen wij sinds {1}.",
    "We are looking again at your request “{0}”. We have been doing so since {1}."};
inline constexpr Phrase open_yes{"Wij gaan [uw|je] aanvraag “{0}” uitvoeren.",
                                 "We will carry out your request “{0}”."};
inline constexpr Phrase open_not_now{"Wij voeren [uw|je] aanvraag “{0}” nu niet uit.",
                                     "We will not carry out your request “{0}” now."};
inline constexpr Phrase open_no{"Wij gaan [uw|je] aanvraag “{0}” niet uitvoeren.",
                                "We will not carry out your request “{0}”."};
inline constexpr Phrase open_stopped{"Wij stoppen met [uw|je] aanvraag “{0}”.",
                                     "We are stopping work on your request “{0}”."};
inline constexpr Phrase open_done{
    "[Uw|Je] aanvraag “{0}” is klaar. Sinds {1} [kunt u|kun je] ermee werken.",
    "Your request “{0}” is done. You have been able to use it since {1}."};
inline constexpr Phrase open_broken{
    "Wij zijn onze afspraak over [uw|je] aanvraag “{0}” niet nagekomen.",
    "We have not kept our agreement about your request “{0}”."};
inline constexpr Phrase open_late{
    "Wij komen onze afspraak over [uw|je] aanvraag “{0}” niet op tijd na.",
    "We will not keep our agreement about your request “{0}” in time."};
inline constexpr Phrase decided_by{"{0} besloot dat op {1}.", "{0} decided this on {1}."};
inline constexpr Phrase no_is_not_meant{"Dit is geen nee: wij kijken er op {0} opnieuw naar.",
                                        "This is not a no: we will look at it again on {0}."};

// The points: what stands in bold before each.
inline constexpr Phrase head_asked{"Wat [u|je] vroeg", "What you asked"};
inline constexpr Phrase head_heard{"Wat [u|je] ons vertelde", "What you told us"};
inline constexpr Phrase head_impact{"Wat dit voor [u|je] betekent", "What this means for you"};
inline constexpr Phrase head_reason{"De reden", "The reason"};
inline constexpr Phrase head_why_yours{"Waarom [uw|je] aanvraag", "Why your request"};
inline constexpr Phrase head_room{"Hoeveel ruimte er is", "How much room there is"};
inline constexpr Phrase head_price{"Wat een ja zou kosten", "What a yes would cost"};
inline constexpr Phrase head_possible{"Wat wel kan", "What is possible"};
inline constexpr Phrase head_meanwhile{"Wat tot die dag kan", "What is possible until then"};
inline constexpr Phrase head_change{"Wat ons antwoord kan veranderen",
                                    "What could change our answer"};
inline constexpr Phrase head_again{"Nog een keer laten kijken", "Asking for another look"};
inline constexpr Phrase head_understood{"Zo begrijpen wij [uw|je] vraag", "How we understand it"};
inline constexpr Phrase head_next_step{"Wat er nu gebeurt", "What happens now"};
inline constexpr Phrase head_when{"Wanneer wij het doen", "When we do it"};
inline constexpr Phrase head_result{"Wat [u|je] krijgt", "What you get"};
inline constexpr Phrase head_not_included{"Wat er niet bij hoort", "What is not part of it"};
inline constexpr Phrase head_agreed{"Wat wij afspreken", "What we agree"};
inline constexpr Phrase head_otherwise{"Als het anders loopt", "If it goes differently"};
inline constexpr Phrase head_contact{"Wanneer [u|je] van ons hoort", "When you hear from us"};
inline constexpr Phrase head_agreed_and_did{"Wat wij afspraken en wat wij deden",
                                            "What we agreed and what we did"};
inline constexpr Phrase head_went_well{"Wat goed ging", "What went well"};
inline constexpr Phrase head_lesson{"Wat wij leerden", "What we learned"};
inline constexpr Phrase head_works{"Werkt het zoals [u|je] wilde?", "Does it work as you wanted?"};
inline constexpr Phrase head_was_agreed{"Wat wij afspraken", "What we agreed"};
inline constexpr Phrase head_new_date{"De nieuwe datum", "The new date"};
inline constexpr Phrase head_cause{"De oorzaak", "The cause"};
inline constexpr Phrase head_act{"Wat wij nu doen", "What we are doing now"};

// Their own words.
inline constexpr Phrase wants_result{"[U wilt|Je wilt] dit bereiken: “{0}”",
                                     "This is what you want: “{0}”"};
inline constexpr Phrase was_weighed{"Dat hebben wij meegewogen.", "We took that into account."};
inline constexpr Phrase no_leaves_it{"Een nee neemt dat niet weg, dat weten wij.",
                                     "A no does not take that away, and we know it."};

// The reason: a fact, and the rule that is the same for everybody.
inline constexpr Phrase same_rule{
    "Wij leggen aan elke aanvraag dezelfde vragen voor, en die staan in het jaarplan.",
    "We ask the same questions about every request; they are in the year plan."};
inline constexpr Phrase this_rule{"Hier gaf deze vraag de doorslag: {0}",
                                  "This question decided it: {0}"};

// The room; the numbers themselves are in phrases/line.hpp.
inline constexpr Phrase yours_takes{"[Uw|Je] aanvraag kost {0}.", "Your request takes {0}."};
inline constexpr Phrase room_is_no_matter{
    "Aan ruimte ligt het niet. Alleen de reden hierboven telt.",
    "It is not a matter of room. Only the reason above counts."};

// What is possible, and how to go on.
inline constexpr Phrase call_at_change{"Verandert er voor [u|je] iets? Bel dan meteen {0}.",
                                       "If something changes for you, call {0} straight away."};
inline constexpr Phrase missed_something{
    "Mist er iets in ons verhaal? Laat het ons weten vóór {0}. Dan kijkt {1} opnieuw.",
    "Did we miss something? Tell us before {0}. Then {1} will look again."};

// Receipt.
inline constexpr Phrase is_it_right{"Klopt dit niet? Laat het ons weten, dan passen wij het aan.",
                                    "Is that wrong? Tell us and we will change it."};
inline constexpr Phrase was_right{"[U liet|Je liet] ons op {0} weten dat dit klopt.",
                                  "You told us on {0} that this is right."};
inline constexpr Phrase decide_by{"Wij beslissen uiterlijk op {0}.", "We will decide by {0}."};
inline constexpr Phrase nothing_to_do{"Tot die dag [hoeft u|hoef je] niets te doen.",
                                      "You do not need to do anything until then."};

// Yes. Quarters come with their year.
inline constexpr Phrase quarter_of_year{"{0} van {1}", "{0} of {1}"};
inline constexpr Phrase work_in{"Wij doen het werk in {0}.", "We do the work in {0}."};
inline constexpr Phrase work_ready_on{"Het is klaar op {0}.", "It is ready on {0}."};
inline constexpr Phrase work_ready_in{"Het is klaar in {0}.", "It is ready in {0}."};
inline constexpr Phrase we_do_by{"Dat doen wij uiterlijk op {0}.", "We do this by {0}."};
inline constexpr Phrase we_did_on{"Dat deden wij op {0}.", "We did this on {0}."};
inline constexpr Phrase you_do_by{"Dat [doet u|doe je] uiterlijk op {0}.", "You do this by {0}."};
inline constexpr Phrase you_did_on{"Dat [deed u|deed je] op {0}, dank [u|je] wel.",
                                   "You did this on {0}, thank you."};
inline constexpr Phrase your_part_late{"Lukt [uw|je] deel niet op tijd? Dan schuift onze datum op.",
                                       "If your part is late, our date moves too."};
inline constexpr std::array<Phrase, 3> next_contact = {
    {{"[U krijgt|Je krijgt] op {0} bericht van ons.", "You will get news from us on {0}."},
     {"Wij vragen [u|je] op {0} hoe het gaat.", "We will ask you how it goes on {0}."},
     {"Wij spreken [u|je] op {0}.", "We will speak to you on {0}."}}};
inline constexpr Phrase told_beforehand{
    "Verandert er iets aan deze afspraken? Dan [hoort u|hoor je] dat vooraf.",
    "If any of this changes, we will tell you beforehand."};

// Done.
inline constexpr Phrase was_agreed{"Afgesproken was {0}.", "The date we agreed was {0}."};
inline constexpr Phrase then_moved{"Die dag verzetten wij naar {0}.", "We moved it to {0}."};
inline constexpr Phrase came_that_day{"Op die dag was het klaar.", "It was ready on that day."};
inline constexpr Phrase came_early{"Het werd {0}, {1} eerder.", "It was ready on {0}, {1} early."};
inline constexpr Phrase came_late{"Het werd {0}, {1} later.", "It was ready on {0}, {1} late."};
inline constexpr Phrase promised_and_done{"Toegezegd was {0}. Het werd {1}.",
                                          "We promised {0}; it was ready on {1}."};
inline constexpr Phrase say_it_works{
    "Laat het ons uiterlijk op {0} weten. Is het nee, dan kijken wij samen wat er nog ontbreekt.",
    "Please tell us by {0}. If it is a no, we look together at what is still missing."};
inline constexpr Phrase said_it_works{
    "[U liet|Je liet] ons op {0} weten dat het werkt. Dank [u|je] wel.",
    "You told us on {0} that it works. Thank you."};

// Late.
inline constexpr Phrase would_be_ready{"Dat zou klaar zijn op {0}.", "It was to be ready on {0}."};
inline constexpr Phrase becomes{"Het wordt {0}.", "It will be {0}."};
inline constexpr Phrase we_are_sorry{
    "De datum was onze belofte. Het spijt ons dat [u|je] langer moet wachten.",
    "The date was our promise. We are sorry that you have to wait longer."};
inline constexpr Phrase should_have_told{"[U had|Je had] dit eerder van ons moeten horen.",
                                         "You should have heard this from us earlier."};
inline constexpr Phrase even_without_news{
    "Op {0} vertellen wij [u|je] hoe het gaat, ook als er geen nieuws is.",
    "We will tell you on {0} how it is going, even if there is no news."};
inline constexpr Phrase on_the_day_itself{"Op {0} [hoort u|hoor je] van ons of het gelukt is.",
                                          "On {0} you will hear from us whether it worked."};

} // namespace itplan::phrase
