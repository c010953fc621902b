// Mermaid pictures for the reports: sources that Mermaid 10.7 and later draw, small enough for
// every forge (under 5,000 characters and 40 bars). Each stands beside a table with the same facts.
#pragma once

#include "voice.hpp"

#include <string>

namespace itplan {

struct MermaidPicture {
  std::string source;       // without the fence; "" when there is nothing to draw
  std::size_t left_out = 0; // bars that did not fit
};

// The requests above the line as bars over the quarters of the year.
MermaidPicture quarters_picture(const Voice& voice, const Choice& choice);
// Per skill the days used, in front of the days there are.
MermaidPicture days_picture(const Voice& voice, const Choice& choice);

} // namespace itplan
