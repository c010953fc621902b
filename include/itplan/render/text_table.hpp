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

// Rows under headings, columns two spaces apart, no line wider than `width` (0: any) as far as the
// flexible columns can give, no trailing spaces, every cell printable. "" for no rows.
std::string text_table(const std::vector<Column>& columns,
                       const std::vector<std::vector<std::string>>& rows, std::size_t width);

} // namespace itplan
