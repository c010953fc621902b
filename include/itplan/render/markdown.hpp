// User text inside Markdown and Mermaid, so that it can never leave its place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// For running text, a list item, a heading or a table cell: one line, every character that GitHub
// Flavored Markdown could read as markup escaped, no autolinks of addresses.
std::string markdown_text(std::string_view text);
// For text of several lines: each paragraph or line escaped, line breaks kept as paragraphs.
std::string markdown_block(std::string_view text);
// A table with a heading row; cells are Markdown already (escape user text first), newlines in them
// become spaces. Minimal `| a | b |`, no padding; `right` marks columns of numbers.
std::string markdown_table(const std::vector<std::string>& headings, const std::vector<bool>& right,
                           const std::vector<std::vector<std::string>>& rows);

// For a Mermaid label: characters outside a safe set as #NNN; codes (Mermaid 10.7 and later).
std::string mermaid_text(std::string_view text);

} // namespace itplan
