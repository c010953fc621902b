// Mustache templates, strictly: a name the data does not have is a problem, not an empty place.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/base/source_text.hpp"
#include "itplan/base/value.hpp"

#include <string>
#include <vector>

namespace itplan {

struct Filled {
  std::string text;
  std::vector<Problem> problems; // with positions in the template; the text is then empty
};

// Fills `source` with `data`. {{name}} is escaped as Markdown (markdown_text), {{{name}}} and
// {{&name}} are put in as they are; {{#list}}, {{^list}}, {{! comment }} and dotted names as in the
// Mustache manual; inside a section the section's own keys come first, then those around it.
// Refused with a position: unclosed and wrongly closed sections, unknown names (with "did you
// mean"), changed delimiters, and partials: a template reads no other file. No key of `data` may be
// missing where a template may name it: give it an empty value. Output of more than 16 MiB is
// refused.
Filled fill(const SourcePtr& source, const Value& data);

} // namespace itplan
