// What the board can choose about what is scarcest, each with its price from the engine.
#pragma once

#include "itplan/base/value.hpp"
#include "itplan/ranking/gains.hpp"

#include "voice.hpp"

#include <string>

namespace itplan {

struct BoardOptions {
  Gains gains; // steps: none where more of nothing helps
  Id scarcest; // "" where nothing runs out
};

// O(choices), as of gains(). Without a line: nothing.
BoardOptions board_options(const Plan& plan, const Choice& choice, Date today);
// "Kies A of B voor het geld."; "" where there is nothing to choose.
std::string options_ask(const Voice& voice, const BoardOptions& options);
// "options" (letter, text and the step), and "options_heading".
void add_options(Value& report, const Voice& voice, const Choice& choice,
                 const BoardOptions& options);

} // namespace itplan
