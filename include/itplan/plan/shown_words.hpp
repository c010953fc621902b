// The fixed words of a plan as people read and say them.
#pragma once

#include "itplan/plan/phrase.hpp"

#include <array>

namespace itplan::phrase {

// Fixed words of a plan, in the order of their enumerators (plan/words.hpp). In English they are
// the words that are typed.
inline constexpr std::array<Phrase, 11> statuses = {{{"ontvangen", "received"},
                                                     {"bevestigd", "ready"},
                                                     {"toegezegd", "agreed"},
                                                     {"niet nu", "not now"},
                                                     {"afgewezen", "declined"},
                                                     {"samengevoegd", "merged"},
                                                     {"gestopt", "stopped"},
                                                     {"in uitvoering", "doing"},
                                                     {"opgeleverd", "delivered"},
                                                     {"geaccepteerd", "accepted"},
                                                     {"ingetrokken", "withdrawn"}}};
inline constexpr std::array<Phrase, 6> outcomes = {{{"toegezegd", "agreed"},
                                                    {"niet nu", "not now"},
                                                    {"afgewezen", "declined"},
                                                    {"samengevoegd", "merged"},
                                                    {"gestopt", "stopped"},
                                                    {"heropend", "reopened"}}};
inline constexpr std::array<Phrase, 4> claims = {
    {{"hoogste", "highest"}, {"hoog", "high"}, {"gewoon", "normal"}, {"laag", "low"}}};
inline constexpr std::array<Phrase, 4> work_kinds = {{{"project", "project"},
                                                      {"eigen project", "internal project"},
                                                      {"wijziging", "change"},
                                                      {"ongepland werk", "unplanned work"}}};
inline constexpr std::array<Phrase, 6> note_kinds = {{{"ontvangst", "receipt"},
                                                      {"zo begrijpen wij het", "understanding"},
                                                      {"verwachting", "expectation"},
                                                      {"waarschuwing", "warning"},
                                                      {"nieuws", "news"},
                                                      {"reactie", "feedback"}}};

} // namespace itplan::phrase
