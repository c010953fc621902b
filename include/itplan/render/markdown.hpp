// User text inside Markdown and Mermaid, so that it can never leave its place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// For running text, a list item, a heading, a table cell or the text of a link: what GitHub
// Flavored Markdown shows is `text` on one line, whatever it holds. Markup gets a backslash, but
// only where it could be read as such, so that prose stays readable where Markdown is read raw; no
// address becomes a link and no @name a mention (an invisible U+200B after the @), no line starts
// with ::. White space becomes single spaces; controls, bidirectional marks and byte-order marks
// are left out. What follows in the template must not join up with it: no [ after a text that may
// end in "!". Proof: tests/render/markdown_fuzz.py against cmark-gfm. O(bytes).
std::string markdown_text(std::string_view text);

// For text of several lines: each line that is not empty as markdown_text, as a paragraph of its
// own. No newline at the end.
std::string markdown_block(std::string_view text);

// A table with a heading row; cells are Markdown already (escape user text first), newlines in them
// become spaces. Minimal `| a | b |`, no padding, so that one long cell changes one line; `right`
// marks columns of numbers. Ends in a newline. Missing cells are empty, cells past the last heading
// are left out; "" without headings.
std::string markdown_table(const std::vector<std::string>& headings, const std::vector<bool>& right,
                           const std::vector<std::vector<std::string>>& rows);

// For a Mermaid label or the title of a task in a gantt chart (Mermaid 10.7 and later): one line;
// ASCII outside letters, digits, space and ().+-/ as #NNN; codes, and the first letter too when the
// text starts as a statement does. An empty text becomes a hyphen: a task must have a title.
std::string mermaid_text(std::string_view text);

} // namespace itplan
