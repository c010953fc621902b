// Pages for a browser: one escaping function, Markdown as HTML, and the page around both.
#pragma once

#include <string>
#include <string_view>

namespace itplan {

// User text as content of an element or of an attribute in double quotes, in HTML and in SVG: & < >
// " ' as references. Controls (but tab and newline), bidirectional marks, surrogates and U+FFFE/F
// are left out, bad bytes become U+FFFD; an order to a CI runner (runner_orders.hpp) is broken by a
// reference. Never for style, id, class, href, comments or script: no
// user text goes there. O(bytes).
std::string html_text(std::string_view text);

// html_text, in <bdi> where the text has letters written from right to left, so that what stands
// beside it keeps its place.
std::string html_line(std::string_view text);

// GitHub Flavored Markdown (with tables) as HTML, by cmark-gfm in its safe mode: HTML in the
// Markdown is left out, and of addresses only http, https, mailto and relative ones stay. O(bytes).
std::string html_of_markdown(std::string_view markdown);

// The same Markdown as text for readers without HTML: what its marks hold, lists with "- ", tables
// as they stand. O(bytes).
std::string text_of_markdown(std::string_view markdown);

// The same Markdown as the HTML part of a message: styles in the elements, since mail programs
// take no others; at most 600 pixels wide. O(bytes).
std::string mail_html(std::string_view markdown, std::string_view language);

// A script of ours, with the SHA-256 of its bytes in hexadecimal digits.
struct PageScript {
  std::string_view text;
  std::string_view sha256;
};
// What the form in the browser runs, and what it looks like; its elements are report/form_page's.
PageScript form_script();
std::string_view form_style();

// JSON as the data of a page's script: nothing in it can end the element. O(bytes).
std::string script_data(std::string_view json);

// How the house wants its pages.
struct PageLook {
  std::string style; // what house_style gave, or empty
  std::string logo;  // what logo_address gave, or empty
  std::string home;  // where the start page is, from this one; or empty
  std::string home_text;
};

// A picture as an address of its own bytes (data:): PNG, or SVG, which as a picture runs no script.
// Empty for anything else. O(bytes).
inline constexpr std::size_t largest_logo = 64 << 10; // bytes
std::string logo_address(std::string_view bytes);

// What stands around a page's content. Texts are the user's or ours, not escaped yet.
struct PageFrame {
  std::string title;
  std::string language;  // "nl", "en"
  std::string skip_text; // "Naar de inhoud": the link that passes over the head
  PageLook look;
  std::string_view style; // of this kind of page, beside that of all pages
  PageScript script;      // the only one that runs; may be empty
};

// The style sheets of pages, with the house's own, and its logo, as elements.
std::string page_styles(const PageLook& look);
std::string page_logo(const PageLook& look);

// A whole page that a house wrote itself, with the policy of pages at its head and what pictures
// need at its body. Empty where it does not begin as `<!doctype html><html ...><head>`, has no
// <body>, or more stands before its head. O(bytes).
std::string own_page(std::string_view html, std::string_view patterns);
// Does HTML hold a whole page, or what stands in one?
bool is_whole_page(std::string_view html);

// A whole page in one file: no network, no script (but the one that is given), a meta CSP,
// light, dark and print from one style sheet. `body` is HTML of ours.
std::string html_page(const PageFrame& frame, std::string_view body);

} // namespace itplan
