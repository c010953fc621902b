// An agreement said in sentences.
#pragma once

#include "itplan/plan/agreements.hpp"

#include "voice.hpp"

#include <string>
#include <vector>

namespace itplan {

// "Afgesproken op 12 november 2026:"
std::string agreement_heading(const Voice& voice, const Agreement& agreement);
// Each side that holds a text: who, what, by when, how it moved, and whether it was kept.
std::vector<std::string> agreement_lines(const Voice& voice, const Agreement& agreement,
                                         const Id& customer, Date today);
// The same for one side, without who: what, by when, how it moved, and whether it was kept.
std::string side_sentences(const Voice& voice, const AgreementSide& side, Date today);

} // namespace itplan
