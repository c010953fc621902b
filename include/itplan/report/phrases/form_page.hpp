// The words of the form in a browser, beside those of the form of text.
#pragma once

#include "itplan/plan/phrase.hpp"

namespace itplan::phrase {

inline constexpr Phrase form_answer_by{"Uiterlijk {0} horen wij graag [uw|jullie] antwoord.",
                                       "Please answer by {0}."};
inline constexpr Phrase form_no_script{
    "In dit venster werken de knoppen niet. Vul de tekst hieronder in en stuur die terug.",
    "The buttons do not work in this window. Fill in the text below and send it back."};
inline constexpr Phrase form_why{"Waarom?", "Why?"};
inline constexpr Phrase form_range{"(0 tot {0})", "(0 to {0})"};
inline constexpr Phrase form_from_to{"({0} tot {1})", "({0} to {1})"};
inline constexpr Phrase form_yes_or_what{"(ja, of wat er anders is)",
                                         "(yes, or what is different)"};
inline constexpr Phrase form_slider{"Schuif voor de punten van {0}",
                                    "Slider for the points of {0}"};
inline constexpr Phrase form_problem{"Wat is het probleem, in [uw|jullie] eigen woorden?",
                                     "What is the problem, in your own words?"};
inline constexpr Phrase form_wish_points{"Ook een nieuwe wens mag punten krijgen.",
                                         "A new wish may get points too."};
inline constexpr Phrase form_more{"Nog een wens", "Another wish"};
inline constexpr Phrase form_look_again{"Nog even kijken", "Please look again"};

inline constexpr Phrase form_send{"Versturen", "Sending it"};
inline constexpr Phrase form_how_to_send{
    "Dit formulier stuurt zelf niets. Kies hoe [u|je] het ons geeft:",
    "This form sends nothing by itself. Choose how you give it to us:"};
inline constexpr Phrase form_download{"Bewaar als bestand", "Save as a file"};
inline constexpr Phrase form_mail{"Open in mijn mail", "Open in my mail"};
inline constexpr Phrase form_copy{"Kopieer de tekst", "Copy the text"};
inline constexpr Phrase form_print{"Druk af", "Print"};
inline constexpr Phrase form_result{"Dit krijgen wij van [u|jullie]",
                                    "This is what we get from you"};
inline constexpr Phrase form_clear{"Wis alles op dit apparaat", "Clear everything on this device"};

inline constexpr Phrase form_left{"Nog {0} van {1} punten te verdelen",
                                  "{0} of {1} points left to give"};
inline constexpr Phrase form_too_many{"{0} te veel: er zijn {1} punten",
                                      "{0} too many: there are {1} points"};
inline constexpr Phrase form_whole{"{0}: vul een heel getal in, of laat het leeg",
                                   "{0}: fill in a whole number, or leave it empty"};
inline constexpr Phrase form_most{"{0}: geef hoogstens {1} punten", "{0}: give at most {1} points"};
inline constexpr Phrase form_scale{"Geef hier een heel getal van {0} tot {1}.",
                                   "Give a whole number from {0} to {1} here."};
inline constexpr Phrase form_equal{
    "{0} heeft evenveel punten als {1} ({2}). Geef één van de twee meer of minder; dan weten wij "
    "wat voorgaat",
    "{0} has as many points as {1} ({2}). Give one of the two more or fewer; then we know what "
    "goes first"};
inline constexpr Phrase form_no_wish{"{0}: vertel eerst wat [u|je] nodig hebt",
                                     "{0}: first tell us what you need"};

inline constexpr Phrase form_saved{"[Uw|Je] antwoord blijft op dit apparaat, tot [u|je] het wist.",
                                   "Your answer stays on this device until you clear it."};
inline constexpr Phrase form_not_saved{
    "Bewaren lukt hier niet. Sluit dit venster pas als [u|je] klaar bent.",
    "It cannot be kept here. Close this window only when you are done."};
inline constexpr Phrase form_restored{"Wij hebben teruggezet wat hier eerder was ingevuld.",
                                      "We put back what was filled in here before."};
inline constexpr Phrase form_cleared{"Alles is gewist.", "Everything is cleared."};
inline constexpr Phrase form_sure{"Alles wissen wat er is ingevuld?",
                                  "Clear everything that was filled in?"};
inline constexpr Phrase form_copied{"Gekopieerd. Plak het in een mail aan ons.",
                                    "Copied. Paste it into a mail to us."};
inline constexpr Phrase form_copy_yourself{
    "Kopiëren lukt niet vanzelf. De tekst is geselecteerd: druk op Ctrl+C.",
    "Copying does not work here. The text is selected: press Ctrl+C."};
inline constexpr Phrase form_downloaded{
    "Opgeslagen als {0}. Stuur dit bestand als bijlage aan ons.",
    "Saved as {0}. Send us this file as an attachment."};
inline constexpr Phrase form_too_long{
    "Het antwoord is te lang voor deze knop. Bewaar het als bestand en stuur dat als bijlage.",
    "The answer is too long for this button. Save it as a file and send that as an attachment."};
inline constexpr Phrase form_mailed{
    "[Uw|Je] mailprogramma opent met het antwoord. Verstuur het daar.",
    "Your mail program opens with the answer. Send it from there."};
inline constexpr Phrase form_file{"antwoord-{0}.txt", "answer-{0}.txt"};
inline constexpr Phrase form_subject{"Wat komt bij ons echt eerst: {0}",
                                     "What really comes first for us: {0}"};

} // namespace itplan::phrase
