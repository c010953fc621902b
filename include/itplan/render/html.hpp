// Pages for a browser: one escaping function, Markdown as HTML, and the page around both.
#pragma once

#include <string>
#include <string_view>

namespace itplan {

// User text as content of an element or of an attribute in double quotes, in HTML and in SVG: & < >
// " ' as references. Controls (but tab and newline), bidirectional marks, surrogates and U+FFFE/F
// are left out, bad bytes become U+FFFD. Never for style, id, class, href, comments or script: no
// user text goes there. O(bytes).
std::string html_text(std::string_view text);

// html_text, in <bdi> where the text has letters written from right to left, so that what stands
// beside it keeps its place.
std::string html_line(std::string_view text);

// GitHub Flavored Markdown (with tables) as HTML, by cmark-gfm in its safe mode: HTML in the
// Markdown is left out, and of addresses only http, https, mailto and relative ones stay. O(bytes).
std::string html_of_markdown(std::string_view markdown);

// What stands around a page's content. Texts are the user's or ours, not escaped yet.
struct PageFrame {
  std::string title;
  std::string language;    // "nl", "en"
  std::string skip_text;   // "Naar de inhoud": the link that passes over the head
  std::string style;       // token values of the house (house_style), or empty
  std::string script_hash; // base64 of the SHA-256 of the page's one script; empty: no script runs
};

// A whole page in one file: no network, no script (but the one whose hash is given), a meta CSP,
// light, dark and print from one style sheet. `body` is HTML of ours.
std::string html_page(const PageFrame& frame, std::string_view body);

} // namespace itplan
