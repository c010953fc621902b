// Tables for a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace itplan {

struct Column {
  std::string heading;
  bool right = false;    // numbers
  bool flexible = false; // gives way first when the line is too wide: cut with an ellipsis
};

// Rows under headings, columns two spaces apart, every line ending in a newline without spaces
// before it; widths are columns of a terminal (display_width). No line is wider than `width` (0:
// any) as far as the flexible columns can give: the widest gives first, none below 8. Every cell is
// made printable, and none can start a line with :: or hold ##[, commands in the log of a GitHub
// workflow. Missing cells are empty, cells past the last column are not shown. "" for no rows.
// `below` holds for each row the lines that stand indented under it, of any width; "" is none.
std::string text_table(const std::vector<Column>& columns,
                       const std::vector<std::vector<std::string>>& rows, std::size_t width,
                       const std::vector<std::string>& below = {});
inline constexpr std::size_t below_indent = 4; // of the lines under a row

// Is no line wider than `width` (0: any)?
bool fits(std::string_view table, std::size_t width);

// The same, but a table that is too wide even so gives up columns from the right, the least
// important ones last in the list; the first `fewest` always stay.
std::string fitting_text_table(std::vector<Column> columns,
                               std::vector<std::vector<std::string>> rows, std::size_t width,
                               std::size_t fewest);

} // namespace itplan
