// Choices that are worth just as much, and the rule that decided.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

// By the rule, from Tie::money on: less money, fewer days, fewer requests, asked earlier, alphabet.
// As a clause, behind that it is worth as much as {0}.
inline constexpr Phrase tie_clause{"Evenveel waard als {0}; {1}", "Worth just as much as {0}; {1}"};
inline constexpr Phrase tie_clause_plain{"Evenveel waard als wat boven de streep staat; {0}",
                                         "Worth just as much as what is above the line; {0}"};
inline constexpr std::array<Phrase, 5> tie_rules = {
    {{"wat minder geld vraagt, ging voor", "what takes less money came first"},
     {"wat minder dagen vraagt, ging voor", "what takes fewer days came first"},
     {"de keuze met minder aanvragen ging voor", "the choice of fewer requests came first"},
     {"wat eerder binnenkwam, ging voor", "what was asked earlier came first"},
     {"het alfabet besliste", "the alphabet decided"}}};

// As sentences about one other: {0} this one, {1} the other, {2} its day.
inline constexpr Phrase tie_one{"{0} is evenveel waard als {1}; voor allebei is geen ruimte.",
                                "{0} is worth just as much as {1}; there is no room for both."};
inline constexpr Phrase tie_asked_one{"{1} ging voor, want die kwam eerder binnen: {2}.",
                                      "{1} came first because it was asked earlier, on {2}."};
inline constexpr std::array<Phrase, 5> tie_rules_one = {
    {{"{1} ging voor, want die vraagt minder geld.", "{1} came first because it takes less money."},
     {"{1} ging voor, want die vraagt minder dagen.",
      "{1} came first because it takes fewer days."},
     {"De keuze met minder aanvragen ging voor.", "The choice of fewer requests came first."},
     {"{1} ging voor, want die kwam eerder binnen.",
      "{1} came first because it was asked earlier."},
     {"{1} ging voor, want die staat eerder in het alfabet.",
      "{1} came first because it comes first in the alphabet."}}};

// Of the whole choice.
inline constexpr std::array<Phrase, 5> tie_took = {
    {{"Wij namen die met het minste geld.", "We took the one that takes the least money."},
     {"Wij namen die met de minste dagen.", "We took the one that takes the fewest days."},
     {"Wij namen die met de minste aanvragen.", "We took the one with the fewest requests."},
     {"Wij namen die met de oudste aanvragen.", "We took the one with the oldest requests."},
     {"Wij namen die het eerst komt in het alfabet.",
      "We took the one that comes first in the alphabet."}}};

} // namespace itplan::phrase
