// A decision said in sentences.
#pragma once

#include "voice.hpp"

#include <string>
#include <vector>

namespace itplan {

// The answer first, then the reason, what the customer told us, what is possible, what would change
// it, when we look again and how to ask again. Empty fields are left out.
// `heard` leads what the customer said: spoken of, or spoken to.
std::vector<std::string> decision_sentences(const Voice& voice, const Decision& decision,
                                            Date today, const Phrase& heard = phrase::heard_is);
// When and how the customer heard it, or that it was not told yet; "" where nothing must be told.
std::string told_sentence(const Voice& voice, const Request& request, const Decision& decision);

// "Opnieuw vragen kan vóór 15 januari 2027, bij: concerndirecteur." or "", also once that day has
// passed.
std::string ask_again_sentence(const Voice& voice, const Decision& decision, Date today);
// What is possible instead, as a sentence; "" when the decision does not say.
std::string alternative_sentence(const Voice& voice, const Decision& decision);
bool has_alternative(const Decision& decision);

} // namespace itplan
