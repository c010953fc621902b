// What the line says about one request, for its customer: sentences that may stand in a letter.
#pragma once

#include "itplan/ranking/choice.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// Whole sentences, each empty when there is nothing to say. They name requests by their title and
// address nobody, so that they go with u and with je. User text is on one line, not yet escaped
// for Markdown.
struct LineSentences {
  std::vector<std::string> numbers; // of each of its scarce days and budgets: room and demand
  std::string reason;               // why it is above or below the line
  std::string price;                // what a yes would push out, and what it brings with it
  std::string change;               // what would change the answer
};

// Nothing at all for a request that takes no part in the choice. `choice` must have been asked for
// this one (ChoiceOptions::price_for), or hold the prices of all.
LineSentences line_sentences(const Plan& plan, const Choice& choice, std::string_view id,
                             Language language);

} // namespace itplan
