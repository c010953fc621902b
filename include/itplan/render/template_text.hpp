// Mustache templates, strictly: a name the data does not have is a problem, not an empty place.
#pragma once

#include "itplan/base/problem.hpp"
#include "itplan/base/source_text.hpp"
#include "itplan/base/value.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct Filled {
  std::string text;
  std::vector<Problem> problems; // with positions in the template; the text is then empty
};

// Fills `source` with `data`, a map.
//
//   {{name}}          the value as Markdown text (markdown_text)
//   {{{name}}}        the value as it is, also {{&name}}: for tables and other Markdown of our own
//   {{#name}}...      for each element of a list; once for any other value that is not empty
//   {{^name}}...      when the list is empty, or the value false, nothing or an empty text; 0 is a
//                     value like any other
//   {{/name}}         closes either
//   {{a.b}}  {{.}}    b of a; the element itself
//   {{! ... }}        a comment
//
// Inside a section the element's own names come first, then those around it; a dotted name is taken
// from the nearest that has all of it. A line with only section tags, comments and white space
// leaves nothing behind. Values are put in as they are: a tag in a value is not looked at.
//
// Refused, with a position: unclosed and wrongly closed sections, unknown names (with "did you
// mean"), a list, a group or a truth value where a text should be, changed delimiters, and
// partials: a template reads no other file. A name is known when `data` or `example` has it where
// the name stands, in at least one element of the lists around it; an element that lacks it gives
// an empty place. About the elements of a list that is empty in both nothing is known, so names in
// such a section are accepted: `example`, a map like `data` in which each list has one element with
// every key and no value is nothing, makes the check independent of the data. It is never printed.
//
// Limits: 1 MiB of template, 32 sections in each other, 16 MiB of output and 2 million look-ups.
Filled fill(const SourcePtr& source, const Value& data, const Value& example = {});

// HTML of ours that a template of HTML may print: {{{name}}}.
struct Markup {
  std::string name;
  std::string html;
};

// Fills a template of HTML. As fill, but {{name}} is the value as HTML text (html_text), and only
// the names of `markup` have three braces. Refused with a position ("template-html") is whatever
// would let a value be read as more than text, run, fetch or send: a value within a tag (but as the
// whole of alt, title, lang, content or aria-label in double quotes), in <style>, or in a comment;
// scripts, frames, forms and handlers; addresses but http:, https:, mailto:, tel: and relative ones
// in links, and data:image/ elsewhere.
Filled fill_html(const SourcePtr& source, const Value& data, std::span<const Markup> markup,
                 const Value& example = {});

// Does the template print this name anywhere? O(bytes).
bool prints(const SourcePtr& source, std::string_view name);
// The template's own words where they stand: its bytes, with white space for each tag. O(bytes).
std::string fixed_text(const SourcePtr& source);

} // namespace itplan
