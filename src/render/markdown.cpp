#include "itplan/render/markdown.hpp"

#include "itplan/base/runner_orders.hpp"
#include "itplan/base/text.hpp"

#include "clean_line.hpp"

#include <algorithm>

namespace itplan {
namespace {

using Line = std::u32string_view;

constexpr char32_t no_character = 0; // clean_line leaves no NUL in a text

char32_t at(Line line, std::size_t i) { return i < line.size() ? line[i] : no_character; }
char32_t before(Line line, std::size_t i) { return i == 0 ? no_character : line[i - 1]; }

// "snake_case": between letters or digits an underscore is no emphasis.
bool inside_word(Line line, std::size_t i) {
  return is_ascii_word(before(line, i)) && is_ascii_word(at(line, i + 1));
}

// Raw HTML and <autolinks> start so, and <% of templates; "a < b" and "<5" do not. At the end of
// the text what follows is not ours.
bool opens_tag(Line line, std::size_t i) {
  const char32_t next = at(line, i + 1);
  return next != U' ' && !is_ascii_digit(next);
}

// &amp; and &#58; but not "R&D" or "Onderzoek & Statistiek".
bool is_entity(Line line, std::size_t i) {
  std::size_t end = i + 1;
  while (is_ascii_word(at(line, end)) || at(line, end) == U'#')
    ++end;
  return end > i + 1 && at(line, end) == U';';
}

// The colon of https://, which GitHub makes a link.
bool is_scheme_end(Line line, std::size_t i) {
  return at(line, i + 1) == U'/' && at(line, i + 2) == U'/' && is_ascii_letter(before(line, i));
}

bool ends_www(Line line, std::size_t i) {
  const auto is_w = [](char32_t c) { return c == U'w' || c == U'W'; };
  return i >= 3 && std::all_of(line.begin() + static_cast<std::ptrdiff_t>(i) - 3,
                               line.begin() + static_cast<std::ptrdiff_t>(i), is_w);
}

bool is_roman(char32_t c) { return Line(U"ivxlcdmIVXLCDM").find(c) != Line::npos; }

// "12. " or "12) " at the start makes a numbered list; to pandoc also "(12) ", "a) " and "iv. ",
// but not the "A. " of a name.
bool is_list_number(Line line, std::size_t i) {
  const char32_t next = at(line, i + 1);
  if (i == 0 || i > 10 || (next != U' ' && next != no_character)) return false;
  auto label = line.substr(0, i);
  if (label.starts_with(U'(')) label.remove_prefix(1);
  if (label.empty() || label.size() > 9) return false;
  const bool initial = label.size() == 1 && label[0] >= U'A' && label[0] <= U'Z';
  if (initial && line[i] == U'.') return false;
  const auto all = [label](bool (*is)(char32_t)) {
    return std::all_of(label.begin(), label.end(), is);
  };
  return all(is_ascii_digit) || all(is_roman) || (label.size() == 1 && is_ascii_letter(label[0]));
}

// A heading loses the number signs at its end.
bool closes_heading(Line line, std::size_t i) {
  return before(line, i) == U' ' && line.find_first_not_of(U'#', i) == Line::npos;
}

// Lists, rules, underlines of headings; "-5" is none of these.
bool is_marker(Line line, std::size_t i) { return i == 0 && !is_ascii_word(at(line, 1)); }

// ":-" can be the rule of a table, ": " the definition of what stands above it.
bool is_leading_colon(Line line, std::size_t i) {
  const char32_t next = at(line, 1);
  return i == 0 && (next == U'-' || next == U' ' || next == no_character);
}

bool is_markup(Line line, std::size_t i) {
  switch (line[i]) {
  case U'\\':
  case U'`':
  case U'*':
  case U'[':
  case U']':
  case U'|':
  case U'~':
  case U'^':
  case U'$': return true;
  case U'_': return !inside_word(line, i);
  case U'>': return i == 0;
  case U'#': return i == 0 || closes_heading(line, i);
  case U'-':
  case U'+':
  case U'=': return is_marker(line, i);
  case U':': return is_scheme_end(line, i) || is_leading_colon(line, i) || opens_order(line, i);
  case U'.': return ends_www(line, i) || is_list_number(line, i);
  case U')': return is_list_number(line, i);
  default: return false;
  }
}

// What stands for a character that some readers know no backslash for: HTML, and the braces of
// attributes and of the templates that are filled before Markdown is read. Empty: it stands itself.
std::string_view reference(Line line, std::size_t i) {
  switch (line[i]) {
  case U'<': return opens_tag(line, i) ? "&lt;" : "";
  case U'&': return is_entity(line, i) ? "&amp;" : "";
  case U'{': return "&#123;";
  default: return "";
  }
}

// Addresses and @names are recognised after backslashes and entities are resolved: only a character
// in between keeps them text. One of no width stays readable.
bool is_address_sign(Line line, std::size_t i) {
  const char32_t next = at(line, i + 1);
  return line[i] == U'@' && next != U' ' && next != no_character;
}

} // namespace

std::string markdown_text(std::string_view text) {
  constexpr char32_t zero_width_space = 0x200B;
  const auto line = clean_line(text);
  std::string escaped;
  escaped.reserve(text.size() + 8);
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto instead = reference(line, i);
    if (is_markup(line, i)) escaped += '\\';
    instead.empty() ? append_utf8(escaped, line[i]) : void(escaped += instead);
    if (is_address_sign(line, i)) append_utf8(escaped, zero_width_space);
  }
  return escaped;
}

} // namespace itplan
