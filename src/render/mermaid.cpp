#include "itplan/base/text.hpp"
#include "itplan/render/markdown.hpp"

#include "clean_line.hpp"

#include <algorithm>
#include <array>

namespace itplan {
namespace {

// Words with which a statement or a task of some diagram starts (Mermaid 10.7 to 11.17).
constexpr std::array<std::string_view, 44> keywords = {
    "acc",       "active",     "axisformat",   "bar",      "call",     "class",       "click",
    "crit",      "dateformat", "default",      "dir",      "done",     "end",         "excludes",
    "flowchart", "gantt",      "graph",        "href",     "include",  "inclusive",   "interpolate",
    "linkstyle", "line",       "milestone",    "mindmap",  "note",     "option",      "par",
    "pie",       "quadrant",   "sankey",       "section",  "sequence", "showdata",    "state",
    "style",     "subgraph",   "tickinterval", "timeline", "title",    "todaymarker", "topaxis",
    "vert",      "week"};

// As a statement starts: a keyword, an axis (x- and y- are too short to list), or a date, which
// gantt reads before anything else.
bool starts_as_statement(std::u32string_view line) {
  std::string start;
  for (std::size_t i = 0; i < line.size() && i < 16 && line[i] < 0x80; ++i)
    start += static_cast<char>(line[i]);
  start = lower(start);
  if (start.starts_with("x-") || start.starts_with("y-")) return true;
  if (is_ascii_digit(line.front()) && start.find('-') == 4) return true;
  return std::any_of(keywords.begin(), keywords.end(),
                     [&](std::string_view word) { return start.starts_with(word); });
}

// Arrows and list marks.
bool is_hyphen_mark(std::u32string_view line, std::size_t i) {
  const auto same = [&](std::size_t j) { return j < line.size() && line[j] == line[i]; };
  const bool doubled = same(i + 1) || (i > 0 && same(i - 1));
  return (line[i] == U'-' || line[i] == U'+') && (i == 0 || doubled);
}

// "1. " in a label is read as a Markdown list.
bool is_list_number(std::u32string_view line, std::size_t i) {
  return line[i] == U'.' && i > 0 && is_ascii_digit(line[i - 1]);
}

bool is_plain(std::u32string_view line, std::size_t i) {
  const char32_t c = line[i];
  if (is_hyphen_mark(line, i) || is_list_number(line, i)) return false;
  return c > 0xA0 || is_ascii_word(c) ||
         std::u32string_view(U" ()./+-").find(c) != std::u32string_view::npos;
}

} // namespace

std::string mermaid_text(std::string_view text) {
  auto line = clean_line(text);
  if (line.empty()) line = U"-"; // a task without a title is a parse error
  const bool masked = starts_as_statement(line);
  std::string escaped;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (is_plain(line, i) && !(masked && i == 0)) {
      append_utf8(escaped, line[i]);
    } else {
      escaped += "#" + std::to_string(static_cast<unsigned>(line[i])) + ";";
    }
  }
  return escaped;
}

} // namespace itplan
