// What a letter says: whole sentences, for the texts of the record are whole sentences too. What
// somebody typed is never conjugated and gets no article: a role follows a colon, a title stands in
// quotes. [u|je] stands where the form of address asks for its own words.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

// Around the letter.
inline constexpr Phrase letter_subject{"[Uw|Je] aanvraag: {0}", "Your request: {0}"};
inline constexpr Phrase copy_subject{"Aanvraag: {0}", "Request: {0}"};
inline constexpr Phrase letter_to{"Aan: {0}", "To: {0}"};
inline constexpr Phrase letter_reference{"Kenmerk: {0}", "Reference: {0}"};
inline constexpr Phrase letter_greeting{"Beste collega,", "Dear colleague,"};

// Whom to call, and the question before it.
inline constexpr Phrase call{"Bel {0}.", "Call {0}."};
inline constexpr Phrase call_and_ask{"Bel {0} en vraag naar: {1}.", "Call {0} and ask for: {1}."};
inline constexpr Phrase call_before{"Bel {0} vóór {1}.", "Call {0} before {1}."};
inline constexpr Phrase call_before_and_ask{"Bel {0} vóór {1} en vraag naar: {2}.",
                                            "Call {0} before {1} and ask for: {2}."};
inline constexpr Phrase questions{"Vragen?", "Questions?"};
inline constexpr Phrase questions_or_changes{"Vragen, of verandert er iets?",
                                             "Questions, or has something changed?"};
inline constexpr Phrase date_does_not_suit{"Past de nieuwe datum niet?",
                                           "Does the new date not suit you?"};
inline constexpr Phrase quarter_does_not_suit{"Past het nieuwe kwartaal niet?",
                                              "Does the new quarter not suit you?"};
inline constexpr Phrase left_out{"Missen wij iets van [uw|je] aanvraag?",
                                 "Have we left out something of your request?"};
inline constexpr Phrase rather_talk{"Liever praten?", "Would you rather talk?"};
inline constexpr Phrase rate_answer{
    "Was dit antwoord duidelijk? Geef ons een cijfer: 1 is nee, 5 is ja.",
    "Was this answer clear? Give us a number: 1 is no, 5 is yes."};
inline constexpr Phrase rate_message{
    "Was dit bericht duidelijk? Geef ons een cijfer: 1 is nee, 5 is ja.",
    "Was this message clear? Give us a number: 1 is no, 5 is yes."};
inline constexpr Phrase rate_us{
    "Hoe tevreden [bent u|ben je] over ons? Geef een cijfer: 1 is niet, 5 is heel erg.",
    "How satisfied are you with us? Give a number: 1 is not at all, 5 is very."};

// The request, at the beginning of a sentence and inside one; in a copy with whose it is.
inline constexpr Phrase your_request{"[Uw|Je] aanvraag “{0}”", "Your request “{0}”"};
inline constexpr Phrase inside_your_request{"[uw|je] aanvraag “{0}”", "your request “{0}”"};
inline constexpr Phrase their_request{"De aanvraag “{0}”, gevraagd door: {1},",
                                      "The request “{0}”, asked for by: {1},"};
inline constexpr Phrase inside_their_request{"de aanvraag “{0}”, gevraagd door: {1}",
                                             "the request “{0}”, asked for by: {1}"};

// The first paragraph. {0} is the request.
inline constexpr Phrase open_receipt{"Wij ontvingen {0} op {1}. Dank [u|je] wel.",
                                     "We received {0} on {1}. Thank you."};
inline constexpr Phrase open_again{"Wij kijken opnieuw naar {0}.", "We are looking again at {0}."};
inline constexpr Phrase open_yes{"{0} gaat door.", "{0} is going ahead."};
inline constexpr Phrase open_not_now{"{0} gaat nu niet door.", "{0} is not going ahead now."};
inline constexpr Phrase open_no{"{0} gaat niet door.", "{0} is not going ahead."};
inline constexpr Phrase open_stopped{"Wij stoppen met {0}.", "We are stopping work on {0}."};
inline constexpr Phrase open_done{"{0} is klaar. Sinds {1} [kunt u|kun je] ermee werken.",
                                  "{0} is done. You have been able to use it since {1}."};
inline constexpr Phrase open_late{"{0} komt later klaar. Het wordt {1} in plaats van {2}.",
                                  "{0} will be ready later. It will be {1} instead of {2}."};
inline constexpr Phrase open_overdue{
    "{0} is te laat. Het moest klaar zijn op {1}. Een nieuwe datum hebben wij nog niet.",
    "{0} is late. It should have been ready on {1}. We have no new date yet."};
inline constexpr Phrase open_moved{"{0} gaat door, maar later.", "{0} is going ahead, but later."};
inline constexpr Phrase open_sooner{"{0} gaat door, en eerder.", "{0} is going ahead, and sooner."};
inline constexpr Phrase open_taken_back{"Wij komen terug op onze belofte.",
                                        "We are taking back a promise."};
inline constexpr Phrase not_now_after_all{"{0} gaat nu toch niet door.",
                                          "{0} is not going ahead now after all."};
inline constexpr Phrase not_after_all{"{0} gaat toch niet door.",
                                      "{0} is not going ahead after all."};
inline constexpr Phrase open_merged{"{0} gaat verder in een andere aanvraag: “{1}”.",
                                    "{0} goes on in another request: “{1}”."};
inline constexpr Phrase open_reminder{
    "Begrijpen wij {0} goed? Wij hebben [uw|je] antwoord nog niet.",
    "Do we understand {0} well? We do not have your answer yet."};
inline constexpr Phrase decided_on_by{"Besluit van {0}, door: {1}.", "Decision of {0}, by: {1}."};
inline constexpr Phrase decided_on{"Besluit van {0}.", "Decision of {0}."};
inline constexpr Phrase look_again_on{"Op {0} kijken wij er opnieuw naar.",
                                      "We will look at it again on {0}."};
inline constexpr Phrase glad_to_explain{"Wij leggen [u|je] graag uit waarom.",
                                        "We would like to tell you why."};

// The points: what stands in bold before each. Those that lead a list end in a colon.
inline constexpr Phrase head_understood{"Zo begrijpen wij het", "How we understand it"};
inline constexpr Phrase head_wanted{"Dit [wilt u|wil je] bereiken", "What you want"};
inline constexpr Phrase head_right{"Klopt dit?", "Is this right?"};
inline constexpr Phrase head_next_step{"Wat er nu gebeurt", "What happens next"};
inline constexpr Phrase head_result{"Wat [u|je] krijgt", "What you get"};
inline constexpr Phrase head_when{"Wanneer", "When"};
inline constexpr Phrase head_why_yes{"Waarom wel", "Why we said yes"};
inline constexpr Phrase head_we_do{"Wat wij doen", "What we will do"};
inline constexpr Phrase head_you_do{"Wat [u|je] doet", "What you will do"};
inline constexpr Phrase head_contact{"Wanneer [u|je] van ons hoort", "When you hear from us"};
inline constexpr Phrase head_heard{"Wat [u|je] ons vertelde", "What you told us"};
inline constexpr Phrase head_why_not_now{"Waarom nu niet", "Why not now"};
inline constexpr Phrase head_why_not{"Waarom niet", "Why not"};
inline constexpr Phrase head_price{"Wat een ja zou kosten", "What a yes would cost"};
inline constexpr Phrase head_possible_now{"Wat nu al kan", "What we can do already"};
inline constexpr Phrase head_possible{"Wat wel kan", "What we can do"};
inline constexpr Phrase head_change{"Wat ons antwoord kan veranderen",
                                    "What could change our answer"};
inline constexpr Phrase head_again{"Niet eens met dit antwoord?", "Do you disagree?"};
inline constexpr Phrase head_promised{"Wat wij beloofden", "What we promised"};
inline constexpr Phrase head_you_did{"Wat [u|je] deed", "What you did"};
inline constexpr Phrase head_went_well{"Wat goed ging", "What went well"};
inline constexpr Phrase head_lesson{"Wat wij leerden", "What we learned"};
inline constexpr Phrase head_works{"Werkt het?", "Does it work?"};
inline constexpr Phrase head_cause{"De oorzaak", "The cause"};
inline constexpr Phrase head_act{"Wat wij nu doen", "What we are doing now"};
inline constexpr Phrase head_meanwhile{"Wat tot die dag kan", "What you can do until then"};
inline constexpr Phrase head_until_quarter{"Wat tot die tijd kan", "What you can do until then"};
inline constexpr Phrase head_reason{"De reden", "The reason"};
inline constexpr Phrase head_changes{"Dit verandert", "What changes"};
inline constexpr Phrase head_changes_yours{"Dit verandert voor [u|jou]", "What changes for you"};
inline constexpr Phrase head_still{"Wat [u|je] nog steeds krijgt", "What you still get"};
inline constexpr Phrase head_sorry{"Het spijt ons", "We are sorry"};
inline constexpr Phrase head_do_for_you{"Wat wij nu voor [u|je] doen",
                                        "What we are doing for you now"};
inline constexpr Phrase head_let_go{"Wat [u|je] niet meer hoeft te doen",
                                    "What you no longer need to do"};
inline constexpr Phrase head_goes_on{"Hoe het verder gaat", "What happens next"};
inline constexpr Phrase head_why{"Waarom", "Why"};
inline constexpr Phrase head_means{"Wat dit voor [u|je] betekent", "What this means for you"};
inline constexpr Phrase head_said_then{"Wat wij toen zeiden", "What we said then"};
inline constexpr Phrase head_could_change{"Wat ons antwoord kon veranderen",
                                          "What could have changed our answer"};
inline constexpr Phrase head_we_ask{"Wat wij [u|je] vragen", "What we ask of you"};
inline constexpr Phrase head_the_problem{"Dit is het probleem", "This is the problem"};
inline constexpr Phrase head_you_want{"Dit [wilt u|wil je] bereiken", "This is what you want"};
inline constexpr Phrase head_why_now{"Waarom nu", "Why now"};

// The reason: a fact, and the question on which it fails.
inline constexpr Phrase that_counted{"Dat telde mee.", "That counted."};
inline constexpr Phrase deciding_question{"De vraag die de doorslag gaf: “{0}”",
                                          "The question that decided it: “{0}”"};

// What a yes would cost.
inline constexpr Phrase would_drop_one{
    "Zeggen wij nu ja, dan valt 1 andere aanvraag af: “{0}”.",
    "If we said yes now, 1 other request would drop out: “{0}”."};
inline constexpr Phrase would_drop{"Zeggen wij nu ja, dan vallen {0} andere aanvragen af.",
                                   "If we said yes now, {0} other requests would drop out."};
inline constexpr Phrase would_drop_own{
    "Zeggen wij nu ja, dan vallen {0} andere aanvragen af, waarvan {1} van [uzelf|jezelf].",
    "If we said yes now, {0} other requests would drop out, {1} of them your own."};
inline constexpr Phrase would_drop_such{
    "Zeggen wij nu ja, dan vallen er andere aanvragen af, bijvoorbeeld “{0}”.",
    "If we said yes now, other requests would drop out, for example “{0}”."};
inline constexpr Phrase asked_and_room{"Alle aanvragen samen vragen {0} dagen; wij hebben er {1}.",
                                       "Together, all requests need {0} days; we have {1}."};
inline constexpr Phrase asked_at_least_and_room{
    "Alle aanvragen samen vragen minstens {0} dagen; wij hebben er {1}.",
    "Together, all requests need at least {0} days; we have {1}."};
inline constexpr Phrase there_is_room{"Er is ruimte voor. Alleen de reden hierboven telde.",
                                      "There is room for it. Only the reason above counted."};

// What is possible, and how to go on.
inline constexpr Phrase no_other_solution{"Een andere oplossing hebben wij nu niet.",
                                          "We have no other solution now."};
inline constexpr Phrase no_solution_until{"Een andere oplossing hebben wij tot die dag niet.",
                                          "We have no other solution until then."};
inline constexpr Phrase another_look{
    "[U kunt|Je kunt] het opnieuw laten bekijken. Dat kan vóór {0}, bij: {1}.",
    "You can ask for another look. Do so before {0}, with: {1}."};

// Receipt and reminder.
inline constexpr Phrase one_word{
    "Eén woord is genoeg: ja. Klopt er iets niet? Vertel het ons, dan passen wij het aan.",
    "One word is enough: yes. If something is wrong, tell us and we will change it."};
inline constexpr Phrase was_right{
    "[U liet|Je liet] op {0} weten dat dit klopt. [U hoeft|Je hoeft] nu niets te doen.",
    "You told us on {0} that this is right. You do not need to do anything now."};
inline constexpr Phrase promise_decision{"Wij beloven [u|je] een besluit uiterlijk op {0}.",
                                         "We promise you a decision by {0}."};
inline constexpr Phrase three_answers{"Dat wordt ja, nu niet of nee, met de reden erbij.",
                                      "It will be yes, not now or no, with the reason."};
inline constexpr Phrase no_day_yet{"Voor dit besluit is nog geen dag afgesproken.",
                                   "There is no date for this decision yet."};
inline constexpr Phrase answer_before{
    "Antwoord vóór {0} met ja, of met wat er anders moet. Het kost een paar minuten.",
    "Answer before {0} with yes, or with what should change. It takes a few minutes."};
inline constexpr Phrase decide_by{"Wij beslissen uiterlijk op {0}.", "We will decide by {0}."};
inline constexpr Phrase what_you_mean{"Wij beslissen liever over wat [u|je] echt bedoelt.",
                                      "We would rather decide about what you really mean."};

// Yes. Quarters come with their year.
inline constexpr Phrase not_part{"Dit hoort er niet bij: {0}", "This is not part of it: {0}"};
inline constexpr Phrase promise_for{"Wij beloven het voor {0}.", "We promise it for {0}."};
inline constexpr Phrase we_began{"Wij zijn op {0} begonnen.", "We began on {0}."};
inline constexpr Phrase due_by{"Uiterlijk op {0}: {1}", "By {0}: {1}"};
inline constexpr Phrase done_by_us{"Gedaan op {0}: {1}", "Done on {0}: {1}"};
inline constexpr Phrase done_by_you{"Gedaan op {0}, dank [u|je] wel: {1}",
                                    "Done on {0}, thank you: {1}"};
inline constexpr Phrase your_part_late{
    "Lukt [uw|jouw] deel niet op tijd? Bel ons meteen, dan zoeken wij samen een nieuwe datum.",
    "Is your part going to be late? Call us straight away, and we will find a new date together."};
inline constexpr std::array<Phrase, 3> next_contact = {
    {{"[U krijgt|Je krijgt] op {0} bericht.", "You will get news on {0}."},
     {"Wij vragen [u|je] op {0} hoe het gaat.", "We will ask you on {0} how it goes."},
     {"Wij spreken [u|je] op {0}.", "We will speak to you on {0}."}}};
inline constexpr Phrase told_beforehand{
    "Lukt ons deel niet op tijd, dan [hoort u|hoor je] dat vooraf.",
    "If our part is late, we will tell you beforehand."};

// Done.
inline constexpr Phrase promised_and_done{"Beloofd voor {0}, gedaan op {1}.",
                                          "Promised for {0}, done on {1}."};
inline constexpr Phrase promised_moved_and_done{
    "Beloofd eerst voor {0}, toen voor {1}, gedaan op {2}.",
    "Promised first for {0}, then for {1}, done on {2}."};
inline constexpr Phrase promised_and_ready{"Beloofd voor {0}, klaar op {1}.",
                                           "Promised for {0}, done on {1}."};
inline constexpr Phrase later_than_promised{"Dat was {0} later dan beloofd.",
                                            "That was {0} later than promised."};
inline constexpr Phrase done_thank_you{"Gedaan op {0}, dank [u|je] wel.",
                                       "Done on {0}, thank you."};
inline constexpr Phrase you_wanted{"[U wilde|Je wilde]: “{0}” Is dat nu zo?",
                                   "You wanted: “{0}” Is that so now?"};
inline constexpr Phrase say_it_works{
    "Laat het ons uiterlijk op {0} weten: ja of nee. Bij nee zoeken wij met [u|je] uit wat er "
    "ontbreekt.",
    "Please tell us by {0}: yes or no. If no, we will find out with you what is missing."};
inline constexpr Phrase said_it_works{
    "[U liet|Je liet] op {0} weten dat het werkt. Dank [u|je] wel.",
    "You told us on {0} that it works. Thank you."};

// Late.
inline constexpr Phrase sorry_to_wait{"Het spijt ons dat [u|je] langer moet wachten.",
                                      "We are sorry that you have to wait longer."};
inline constexpr Phrase should_have_told{"[U had|Je had] dit eerder van ons moeten horen.",
                                         "You should have heard this from us earlier."};
inline constexpr std::array<Phrase, 5> moved_again = {
    {{"Dit is de tweede keer dat wij de datum verzetten.",
      "This is the second time we move the date."},
     {"Dit is de derde keer dat wij de datum verzetten.",
      "This is the third time we move the date."},
     {"Dit is de vierde keer dat wij de datum verzetten.",
      "This is the fourth time we move the date."},
     {"Dit is de vijfde keer dat wij de datum verzetten.",
      "This is the fifth time we move the date."},
     {"Wij verzetten de datum opnieuw.", "We are moving the date again."}}};
inline constexpr Phrase even_without_news{
    "Op {0} vertellen wij hoe het staat. Dat doen wij ook als er geen nieuws is.",
    "On {0} we will tell you how it is going. We will do so even if there is no news."};
inline constexpr Phrase on_the_day_itself{"Op {0} [hoort u|hoor je] of het gelukt is.",
                                          "On {0} you will hear whether we made it."};

// Moved: another quarter.
inline constexpr Phrase quarter_instead{"Het wordt {0}, niet {1}.", "It will be {0}, not {1}."};
inline constexpr std::array<Phrase, 4> old_quarters = {{{"het eerste", "the first"},
                                                        {"het tweede", "the second"},
                                                        {"het derde", "the third"},
                                                        {"het vierde", "the fourth"}}};
inline constexpr Phrase sorry_for_quarter{
    "Wij beloofden [u|je] {0}. Het spijt ons dat wij dat niet waarmaken.",
    "We promised you {0}. We are sorry that we will not keep that promise."};
inline constexpr Phrase due_by_first{"Uiterlijk op {0}, eerst {1}: {2}", "By {0}, first {1}: {2}"};

// Taken back.
inline constexpr Phrase said_yes{"Wij zeiden op {0} ja.", "On {0} we said yes."};
inline constexpr Phrase said_yes_for{"Wij zeiden op {0} ja, voor {1}.",
                                     "On {0} we said yes, for {1}."};
inline constexpr Phrase broke_our_word{
    "[U mocht|Je mocht] op ons woord rekenen. Dat wij dat nu breken, rekenen wij onszelf aan.",
    "You had every right to count on that. Breaking our word is our responsibility."};

// Merged.
inline constexpr Phrase taken_along{"Dat nemen wij mee.", "We take that along."};
inline constexpr Phrase hear_of_other{
    "[U hoort|Je hoort] alles over de nieuwe aanvraag, net als: {0}.",
    "You will hear everything about the other request, like: {0}."};
inline constexpr Phrase other_is_yours{
    "[U hoort|Je hoort] alles over de nieuwe aanvraag. Het is ook [uw|je] eigen aanvraag.",
    "You will hear everything about the other request. It is your own too."};
inline constexpr Phrase points_until{"[U kunt|Je kunt] er punten aan geven tot en met {0}.",
                                     "You can give it points until {0}."};
inline constexpr Phrase other_goes_ahead{"Die aanvraag gaat door, beloofd voor {0}.",
                                         "That request is going ahead, promised for {0}."};
inline constexpr Phrase other_promised{"Wij beloofden het voor {0}.", "We promised it for {0}."};

// Review.
inline constexpr Phrase promised_to_look{"Dat beloofden wij [u|je] voor {0}.",
                                         "We promised you this for {0}."};
inline constexpr Phrase later_and_sorry{"Dat is later dan beloofd; dat spijt ons.",
                                        "That is later than promised; we are sorry."};
inline constexpr Phrase said_not_now{"Nu niet, op {0}. De reden was: {1}",
                                     "Not now, on {0}. The reason was: {1}"};
inline constexpr Phrase still_wanted{
    "[Wilt u|Wil je] het nog? Is er iets veranderd? Mail of bel ons vóór {0}.",
    "Do you still want it? Has something changed? Write or call before {0}."};
inline constexpr Phrase counts_again{"[Uw|Je] aanvraag telt vanaf vandaag weer mee.",
                                     "From today your request counts again."};

} // namespace itplan::phrase
