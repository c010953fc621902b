// What note, decide, told and agree ask a person, in plain words.
#pragma once

#include "itplan/plan/phrase.hpp"
#include "itplan/plan/words.hpp"

#include <array>
#include <initializer_list>
#include <string_view>

namespace itplan {

inline constexpr Phrase ask_note_text{"Wat is er gezegd?", "What was said?"};
inline constexpr Phrase ask_told_by{"Wie vertelde het? (een functie)", "Who told it? (a role)"};
inline constexpr Phrase ask_told_channel{"Hoe? (gesprek, telefoon, brief)",
                                         "How? (meeting, phone, letter)"};
inline constexpr Phrase ask_request{"Over welke aanvraag? (een id uit itplan list)",
                                    "About which request? (an id of itplan list)"};
inline constexpr Phrase ask_outcome{"Wat is het besluit? ({0})", "What is the decision? ({0})"};
inline constexpr Phrase ask_again_please{"Dat past hier niet: {0}", "That does not fit here: {0}"};

inline constexpr Phrase said_so_far{"Wat de klant tot nu toe zei:",
                                    "What the customer said so far:"};
inline constexpr Phrase said_nothing{"  nog niets", "  nothing yet"};
inline constexpr Phrase criteria_are{"De toetsstenen:", "The criteria:"};

// A field of a decision, with the outcomes for which it is asked, as bits in the order of Outcome.
struct DecisionQuestion {
  std::string_view key; // ask_again's keys with a dot before them
  unsigned outcomes;
  bool required;        // no decision without it
  bool needed_for_a_no; // a person who leaves it out of a no is asked
  Phrase text;
};

constexpr unsigned outcomes(std::initializer_list<Outcome> all) {
  unsigned bits = 0;
  for (const auto outcome : all)
    bits |= 1U << static_cast<unsigned>(outcome);
  return bits;
}

inline constexpr unsigned for_a_no =
    outcomes({Outcome::not_now, Outcome::declined, Outcome::stopped});
inline constexpr unsigned for_all = ~0U;

inline constexpr std::array<DecisionQuestion, 12> decision_questions = {
    {{"heard",
      for_a_no,
      false,
      true,
      {"Wat vertelde de klant dat telt?", "What did the customer tell that counts?"}},
     {"criterion",
      for_a_no | outcomes({Outcome::agreed}),
      false,
      true,
      {"Welke toetssteen gaf de doorslag? ({0})", "Which criterion decided it? ({0})"}},
     {"fact",
      for_all,
      true,
      false,
      {"Op welk feit over deze aanvraag rust het? Liefst met een getal.",
       "On which fact about this request does it rest? Best with a number."}},
     {"into",
      outcomes({Outcome::merged}),
      true,
      false,
      {"In welke aanvraag gaat het verder? (een id)", "In which request does it go on? (an id)"}},
     {"quarter",
      outcomes({Outcome::agreed}),
      false,
      false,
      {"In welk kwartaal is het klaar? (q1, q2, q3, q4)",
       "In which quarter is it ready? (q1, q2, q3, q4)"}},
     {"not_included",
      outcomes({Outcome::agreed}),
      false,
      false,
      {"Wat hoort er niet bij?", "What is not part of it?"}},
     {"alternative",
      for_a_no,
      false,
      true,
      {"Wat kan wel? (none als er niets is)", "What is possible instead? (none if nothing is)"}},
     {"would_change",
      for_a_no,
      false,
      false,
      {"Wat zou het antwoord veranderen?", "What would change the answer?"}},
     {"review_on",
      outcomes({Outcome::not_now}),
      true,
      false,
      {"Op welke dag kijken wij opnieuw? (zoals 2027-06-10)",
       "On which day do we look again? (like 2027-06-10)"}},
     {".before",
      outcomes({Outcome::declined}),
      false,
      false,
      {"Tot welke dag kan de klant opnieuw vragen? (zoals 2027-01-15)",
       "Until which day can they ask again? (like 2027-01-15)"}},
     {".with",
      outcomes({Outcome::declined}),
      false,
      false,
      {"Bij wie? (een andere functie dan wie beslist)",
       "With whom? (another role than who decides)"}},
     {"by", for_all, true, false, {"Wie besliste? (een functie)", "Who decided? (a role)"}}}};

} // namespace itplan
