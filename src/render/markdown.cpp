#include "itplan/render/markdown.hpp"

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

// Raw HTML and <autolinks> start so; at the end of the text what follows is not ours.
bool opens_tag(Line line, std::size_t i) {
  const char32_t next = at(line, i + 1);
  return is_ascii_letter(next) || next == U'/' || next == U'!' || next == U'?' ||
         next == no_character;
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

// "12. " or "12) " at the start makes a numbered list.
bool is_list_number(Line line, std::size_t i) {
  const char32_t next = at(line, i + 1);
  return i > 0 && i < 10 && (next == U' ' || next == no_character) &&
         std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(i), is_ascii_digit);
}

// A heading loses the number signs at its end.
bool closes_heading(Line line, std::size_t i) {
  return before(line, i) == U' ' && line.find_first_not_of(U'#', i) == Line::npos;
}

// Lists, rules, underlines of headings; "-5" is none of these.
bool is_marker(Line line, std::size_t i) { return i == 0 && !is_ascii_word(at(line, 1)); }

// A line that starts with :: commands a GitHub workflow, one with :- can be the rule of a table.
bool is_leading_colon(Line line, std::size_t i) {
  return i == 0 && (at(line, 1) == U':' || at(line, 1) == U'-');
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
  case U'$': return true;
  case U'_': return !inside_word(line, i);
  case U'<': return opens_tag(line, i);
  case U'^': // the text of a link: [^ starts a footnote
  case U'>': return i == 0;
  case U'&': return is_entity(line, i);
  case U'#': return i == 0 || closes_heading(line, i);
  case U'-':
  case U'+':
  case U'=': return is_marker(line, i);
  case U':': return is_scheme_end(line, i) || is_leading_colon(line, i);
  case U'.': return ends_www(line, i) || is_list_number(line, i);
  case U')': return is_list_number(line, i);
  default: return false;
  }
}

// Addresses and @names are recognised after backslashes and entities are resolved: only a character
// in between keeps them text. One of no width stays readable.
bool is_address_sign(Line line, std::size_t i) {
  const char32_t next = at(line, i + 1);
  return line[i] == U'@' && next != U' ' && next != no_character;
}

std::string table_row(const std::vector<std::string>& cells, std::size_t columns) {
  std::string row = "|";
  for (std::size_t i = 0; i < columns; ++i) {
    std::string cell = i < cells.size() ? cells[i] : std::string();
    std::replace_if(
        cell.begin(), cell.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    row += cell.empty() ? " |" : " " + cell + " |";
  }
  return row + "\n";
}

} // namespace

std::string markdown_text(std::string_view text) {
  constexpr char32_t zero_width_space = 0x200B;
  const auto line = clean_line(text);
  std::string escaped;
  escaped.reserve(text.size() + 8);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (is_markup(line, i)) escaped += '\\';
    append_utf8(escaped, line[i]);
    if (is_address_sign(line, i)) append_utf8(escaped, zero_width_space);
  }
  return escaped;
}

std::string markdown_block(std::string_view text) {
  std::string block;
  for (const auto line : split(text, '\n')) {
    const auto escaped = markdown_text(line);
    if (escaped.empty()) continue;
    if (!block.empty()) block += "\n\n";
    block += escaped;
  }
  return block;
}

std::string markdown_table(const std::vector<std::string>& headings, const std::vector<bool>& right,
                           const std::vector<std::vector<std::string>>& rows) {
  const auto columns = headings.size();
  if (columns == 0) return {};
  std::vector<std::string> rule;
  for (std::size_t i = 0; i < columns; ++i)
    rule.push_back(i < right.size() && right[i] ? "---:" : "---");
  std::string table = table_row(headings, columns) + table_row(rule, columns);
  for (const auto& row : rows)
    table += table_row(row, columns);
  return table;
}

} // namespace itplan
