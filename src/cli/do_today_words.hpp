// What `today --do` says and asks.
#pragma once

#include "itplan/plan/phrase.hpp"

#include "talk_questions.hpp"

#include <array>
#include <string_view>

namespace itplan {

// What a command of `today` leaves open: a word in capitals, or of days by skill the option before
// them.
struct Blank {
  std::string_view name;
  std::string_view option; // to be put before the answer
  bool stays;              // the same answer will often do again
  Phrase question;
};

inline constexpr std::array<Blank, 6> blanks = {
    {{"ROLE", "", true, ask_told_by},
     {"HOW", "", true, ask_told_channel},
     {"TEXT", "--text=", false, ask_note_text},
     {"DAY", "", false, {"Op welke dag is het gebeurd?", "On which day did it happen?"}},
     {"--spent",
      "",
      false,
      {"Hoeveel dagen kostte het tot nu toe? (dagen, of vaardigheid=dagen)",
       "How many days did it take so far? (days, or skill=days)"}},
     {"--left",
      "",
      false,
      {"Hoeveel dagen is er nog nodig? (dagen, of vaardigheid=dagen)",
       "How many days are left? (days, or skill=days)"}}}};

inline constexpr Phrase walk_item{"{0} ({1}), uiterlijk {2}", "{0} ({1}), by {2}"};
inline constexpr Phrase walk_choices{"Enter: doen, n: volgende, <: terug, q: stoppen",
                                     "Enter: do it, n: next, <: back, q: stop"};
inline constexpr Phrase walk_choices_all{
    "Enter: doen, a: alle {0} van deze soort, n: volgende, <: terug, q: stoppen",
    "Enter: do it, a: all {0} of this kind, n: next, <: back, q: stop"};
inline constexpr Phrase walk_unknown{"'{0}' is geen keuze.", "'{0}' is no choice."};
inline constexpr Phrase walk_failed{"Er is niets geschreven. Uw antwoorden staan er nog.",
                                    "Nothing was written. Your answers are kept."};
inline constexpr Phrase walk_over{"{0} gedaan; er staat nog {1} open.", "{0} done; {1} left."};

} // namespace itplan
