#include "itplan/base/runner_orders.hpp"
#include "itplan/base/text.hpp"
#include "itplan/render/html.hpp"

#include "html_reference.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fmt/format.h>

#include <memory>

namespace itplan {
namespace {

struct Free {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(char* text) const { cmark_get_default_mem_allocator()->free(text); }
};

// Without CMARK_OPT_UNSAFE: that is the safe mode.
constexpr int options =
    CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_TABLE_PREFER_STYLE_ATTRIBUTES;

// What `render` makes of the Markdown.
std::string rendered(std::string_view markdown, char* (*render)(cmark_node*, cmark_llist*)) {
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, Free> parser(cmark_parser_new(options));
  cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  const std::unique_ptr<cmark_node, Free> document(cmark_parser_finish(parser.get()));
  const std::unique_ptr<char, Free> text(
      render(document.get(), cmark_parser_get_syntax_extensions(parser.get())));
  return text.get();
}

// What a backslash kept in the Markdown from being an order to a CI runner, a reference does here.
std::string without_orders(std::string_view html) {
  const auto points = decode_utf8(html);
  std::string safe;
  for (std::size_t i = 0; i < points.size(); ++i)
    opens_order(points, i) ? void(safe += html_reference(points[i])) : append_utf8(safe, points[i]);
  return safe;
}

// The elements a letter has, each with the style it takes in a message.
struct Styled {
  std::string_view element;
  std::string_view style;
};
constexpr Styled styles[] = {
    {"<h1>", "font-size:22px;line-height:1.3;margin:0 0 16px"},
    {"<h2>", "font-size:17px;line-height:1.3;margin:20px 0 4px"},
    {"<p>", "margin:0 0 12px"},
    {"<ul>", "margin:0 0 16px;padding-left:20px"},
    {"<ol>", "margin:0 0 16px;padding-left:20px"},
    {"<li>", "margin:0 0 4px"},
    {"<blockquote>", "margin:0 0 12px;padding:12px 16px;border-left:4px solid #12436d"},
    {"<table>", "border-collapse:collapse;margin:0 0 16px"},
    {"<th scope=\"col\">", "text-align:left;padding:4px 12px 4px 0"},
    {"<td>", "vertical-align:top;padding:4px 12px 4px 0"},
};

// "<" of a text is "&lt;" by now, so an element is ours.
void style_elements(std::string& html) {
  for (const auto& [element, style] : styles)
    replace_all(html, element,
                fmt::format("{} style=\"{}\">", element.substr(0, element.size() - 1), style));
}

} // namespace

std::string html_of_markdown(std::string_view markdown) {
  auto html = rendered(markdown, [](cmark_node* node, cmark_llist* extensions) {
    return cmark_render_html(node, options, extensions);
  });
  // A corner without words heads nothing; every other head is that of its column.
  replace_all(html, "<th></th>", "<td></td>");
  replace_all(html, "<th>", "<th scope=\"col\">");
  replace_all(html, "<th style", "<th scope=\"col\" style");
  return may_hold_order(html) ? without_orders(html) : html;
}

std::string text_of_markdown(std::string_view markdown) {
  return rendered(markdown, [](cmark_node* node, cmark_llist*) {
    constexpr int no_wrapping = 0;
    return cmark_render_plaintext(node, options, no_wrapping);
  });
}

std::string mail_html(std::string_view markdown, std::string_view language) {
  auto html = html_of_markdown(markdown);
  style_elements(html);
  return fmt::format("<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><meta "
                     "name=\"color-scheme\" "
                     "content=\"light dark\"></head>\n<body style=\"margin:0\"><div "
                     "style=\"max-width:600px;margin:0 "
                     "auto;padding:24px 16px;font-family:Segoe "
                     "UI,Roboto,Helvetica,Arial,sans-serif;font-size:16px;"
                     "line-height:1.5\">\n{}</div></body></html>\n",
                     html_text(language), html);
}

} // namespace itplan
