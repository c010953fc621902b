#include "itplan/render/html.hpp"

#include "itplan/base/runner_orders.hpp"
#include "itplan/base/text.hpp"

#include "base64.hpp"
#include "clean_line.hpp"
#include "html_reference.hpp"
#include "page.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

// Hebrew, Arabic and their neighbours, with their presentation forms.
bool is_right_to_left(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) ||
         (c >= 0xFE70 && c <= 0xFEFF) || (c >= 0x10800 && c <= 0x10FFF) ||
         (c >= 0x1E800 && c <= 0x1EFFF);
}

std::string escaped(std::u32string_view line) {
  std::string html;
  html.reserve(line.size() + 8);
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char32_t c = line[i];
    if (opens_order(line, i)) {
      html += html_reference(c);
      continue;
    }
    switch (c) {
    case U'&': html += "&amp;"; break;
    case U'<': html += "&lt;"; break;
    case U'>': html += "&gt;"; break;
    case U'"': html += "&quot;"; break;
    case U'\'': html += "&#39;"; break;
    default: append_utf8(html, c == 0xFFFE || c == 0xFFFF ? U'\uFFFD' : c);
    }
  }
  return html;
}

unsigned char hex_value(char digit) {
  return static_cast<unsigned char>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

std::string from_hex(std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
    bytes += static_cast<char>(hex_value(digits[i]) << 4U | hex_value(digits[i + 1]));
  return bytes;
}

std::string script_source(const PageScript& script) {
  if (script.text.empty()) return {};
  return fmt::format(" script-src 'sha256-{}';", base64(from_hex(script.sha256)));
}

std::string policy(const PageScript& script) {
  return fmt::format("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                     "style-src 'unsafe-inline'; img-src data:;{} base-uri 'none'; form-action "
                     "'none'\"><meta name=\"referrer\" content=\"no-referrer\">",
                     script_source(script));
}

std::string styles(std::string_view of_kind, const PageLook& look) {
  return fmt::format("<style>{}{}{}{}{}</style>", page::tokens, page::drawing, page::style, of_kind,
                     look.style);
}

std::string script_element(const PageScript& script) {
  return script.text.empty() ? std::string() : fmt::format("<script>{}</script>\n", script.text);
}

std::string home_link(const PageLook& look) {
  if (look.home.empty()) return {};
  return fmt::format("<p class=\"home\"><a href=\"{}\">{}</a></p>\n", html_text(look.home),
                     html_text(look.home_text));
}

} // namespace

std::string html_text(std::string_view text) { return escaped(clean_line(text)); }

std::string html_line(std::string_view text) {
  const auto line = clean_line(text);
  const auto html = escaped(line);
  return std::any_of(line.begin(), line.end(), is_right_to_left) ? "<bdi>" + html + "</bdi>" : html;
}

std::string page_styles(const PageLook& look) { return styles({}, look); }

std::string page_logo(const PageLook& look) {
  if (look.logo.empty()) return {};
  return fmt::format("<img class=\"logo\" src=\"{}\" alt=\"\">\n", look.logo);
}

bool is_whole_page(std::string_view html) { return lower(html).find("<html") != std::string::npos; }

std::string own_page(std::string_view html, std::string_view patterns) {
  constexpr std::string_view head = "<head>";
  const auto plain = lower(html);
  const auto head_at = plain.find(head);
  const auto body_at = plain.find("<body", head_at == std::string::npos ? 0 : head_at);
  if (head_at == std::string::npos || body_at == std::string::npos) return {};
  const auto before = std::string_view(plain).substr(0, head_at);
  if (!trim(before).starts_with("<!doctype html>") ||
      std::count(before.begin(), before.end(), '<') != 2)
    return {};
  const auto content = plain.find('>', body_at) + 1;
  const auto after_head = head_at + head.size();
  return fmt::format("{}<meta charset=\"utf-8\">{}{}\n{}{}", html.substr(0, after_head), policy({}),
                     html.substr(after_head, content - after_head), patterns, html.substr(content));
}

std::string html_page(const PageFrame& frame, std::string_view body) {
  return fmt::format("<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">"
                     "<meta name=\"viewport\" content=\"width=device-width, "
                     "initial-scale=1\">{}<title>{}</title>\n"
                     "{}</head>\n<body>\n<a class=\"skip\" href=\"#content\">{}</a>\n"
                     "<div class=\"page\">\n{}{}</div>\n{}</body></html>\n",
                     html_text(frame.language), policy(frame.script), html_text(frame.title),
                     styles(frame.style, frame.look), html_text(frame.skip_text),
                     page_logo(frame.look), home_link(frame.look) + std::string(body),
                     script_element(frame.script));
}

PageScript form_script() { return {page::form_script, page::form_script_sha256}; }
std::string_view form_style() { return page::form_style; }

std::string logo_address(std::string_view bytes) {
  constexpr std::string_view png = "\x89PNG\r\n\x1a\n";
  const bool svg = bytes.starts_with("<svg") || bytes.starts_with("<?xml");
  if (!svg && !bytes.starts_with(png)) return {};
  return fmt::format("data:image/{};base64,{}", svg ? "svg+xml" : "png", base64(bytes));
}

std::string script_data(std::string_view json) {
  std::string text;
  for (const char c : json) {
    switch (c) {
    case '<': text += "\\u003c"; break;
    case '>': text += "\\u003e"; break;
    case '&': text += "\\u0026"; break;
    default: text += c;
    }
  }
  return text;
}

} // namespace itplan
