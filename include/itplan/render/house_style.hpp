// The house's own look: values for the tokens of pages, checked so that everybody can read them.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/base/source_text.hpp"

#include <string>
#include <vector>

namespace itplan {

struct HouseStyle {
  std::string css; // written anew from what was read: nothing of the source's own bytes
  std::vector<Problem> problems; // with positions; the CSS is then empty
};

// Reads a style sheet that holds token values and nothing else:
//
//   :root { --promised: #154273; --law: #a90061; }
//   @media screen and (prefers-color-scheme: dark) { :root { --promised: #9cc7f0; } }
//
// Tokens are those of page/tokens.css; a value is # and six hexadecimal digits. With the defaults
// for what is not given, in each of the two palettes: texts have a contrast of 4.5 to what they
// stand on, surfaces and lines that mean something 3 to the paper (WCAG 2.2, criteria 1.4.3 and
// 1.4.11). Codes: style-syntax, style-token, style-contrast. O(bytes).
HouseStyle house_style(const SourcePtr& source);

// The contrast of two colours #rrggbb, from 1 to 21 (WCAG 2.2, "contrast ratio"): black and white
// are 21 apart. Both are six digits behind a #.
double contrast(std::string_view a, std::string_view b);

} // namespace itplan
