#include "itplan/render/html.hpp"

#include "itplan/base/text.hpp"

#include "clean_line.hpp"
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
  for (const char32_t c : line) {
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

std::string script_source(const std::string& hash) {
  return hash.empty() ? std::string() : fmt::format(" script-src 'sha256-{}';", hash);
}

} // namespace

std::string html_text(std::string_view text) { return escaped(clean_line(text)); }

std::string html_line(std::string_view text) {
  const auto line = clean_line(text);
  const auto html = escaped(line);
  return std::any_of(line.begin(), line.end(), is_right_to_left) ? "<bdi>" + html + "</bdi>" : html;
}

std::string html_page(const PageFrame& frame, std::string_view body) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'; img-src data:;{} base-uri 'none'; form-action 'none'\">"
      "<meta name=\"referrer\" content=\"no-referrer\"><title>{}</title>\n"
      "<style>{}{}{}{}</style></head>\n<body>\n<a class=\"skip\" href=\"#content\">{}</a>\n"
      "<div class=\"page\">\n{}</div>\n</body></html>\n",
      html_text(frame.language), script_source(frame.script_hash), html_text(frame.title),
      page::tokens, page::drawing, page::style, frame.style, html_text(frame.skip_text), body);
}

} // namespace itplan
