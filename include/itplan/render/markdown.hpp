// User text inside Markdown and Mermaid, so that it can never leave its place.
#pragma once

#include <string>
#include <string_view>

namespace itplan {

// For running text, a list item, a heading, a table cell or the text of a link: what GitHub
// Flavored Markdown shows is `text` on one line, whatever it holds. Markup gets a backslash, and
// < & { a reference, since not every reader knows their backslash; but only where it could be read
// as such, so that prose stays readable where Markdown is read raw. Nothing comes alive in
// Python-Markdown, pandoc, kramdown, markdown-it, Liquid and Jinja either; no address becomes a
// link, no @name a mention (an invisible U+200B after the @), nothing an order to a CI runner
// (runner_orders.hpp). White space becomes single spaces; controls and hidden characters are left
// out. What follows in the template must not join up with it: no [ after a text that may end in
// "!". Proof: tests/render/markdown_fuzz.py against cmark-gfm, and markdown_readers.py. O(bytes).
std::string markdown_text(std::string_view text);

// For a Mermaid label or the title of a task in a gantt chart (Mermaid 10.7 and later): one line;
// ASCII outside letters, digits, space and ().+-/ as #NNN; codes, and the first letter too when the
// text starts as a statement does. An empty text becomes a hyphen: a task must have a title.
std::string mermaid_text(std::string_view text);

} // namespace itplan
