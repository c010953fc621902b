#include "itplan/render/text_table.hpp"

#include "itplan/base/text.hpp"

#include <algorithm>

namespace itplan {
namespace {

constexpr std::size_t gap = 2;         // columns between columns
constexpr std::size_t least_width = 8; // of a flexible column that was wider

using Cells = std::vector<std::string>;

Cells shown(const Cells& row, std::size_t columns) {
  Cells cells;
  for (std::size_t i = 0; i < columns; ++i)
    cells.push_back(i < row.size() ? printable(row[i]) : std::string());
  return cells;
}

std::vector<std::size_t> natural_widths(const std::vector<Cells>& lines, std::size_t columns) {
  std::vector<std::size_t> widths(columns, 0);
  for (const auto& line : lines)
    for (std::size_t i = 0; i < columns; ++i)
      widths[i] = std::max(widths[i], display_width(line[i]));
  return widths;
}

std::size_t total(const std::vector<std::size_t>& widths) {
  std::size_t sum = widths.empty() ? 0 : gap * (widths.size() - 1);
  for (const auto width : widths)
    sum += width;
  return sum;
}

// Takes columns from the widest flexible one until the line fits or none can give.
void narrow(std::vector<std::size_t>& widths, const std::vector<Column>& columns,
            std::size_t width) {
  for (std::size_t i = 0; i < widths.size(); ++i)
    if (columns[i].flexible) widths[i] = std::min(widths[i], std::max(width, least_width));
  for (auto sum = total(widths); sum > width; --sum) {
    std::size_t* widest = nullptr;
    for (std::size_t i = 0; i < widths.size(); ++i)
      if (columns[i].flexible && widths[i] > least_width && (!widest || widths[i] > *widest))
        widest = &widths[i];
    if (!widest) return;
    --*widest;
  }
}

std::string laid_out(const Cells& cells, const std::vector<Column>& columns,
                     const std::vector<std::size_t>& widths) {
  std::string line;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) line.append(gap, ' ');
    const auto cell = shorten(cells[i], widths[i]);
    const std::string space(widths[i] - display_width(cell), ' ');
    line += columns[i].right ? space + cell : cell + space;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

std::string indented(std::string_view lines) {
  std::string text;
  if (lines.empty()) return text;
  for (const auto line : split(lines, '\n'))
    text += std::string(below_indent, ' ') + std::string(line) + "\n";
  return text;
}

} // namespace

std::string text_table(const std::vector<Column>& columns,
                       const std::vector<std::vector<std::string>>& rows, std::size_t width,
                       const std::vector<std::string>& below) {
  if (rows.empty() || columns.empty()) return {};
  Cells headings;
  for (const auto& column : columns)
    headings.push_back(column.heading);
  std::vector<Cells> lines = {shown(headings, columns.size())};
  for (const auto& row : rows)
    lines.push_back(shown(row, columns.size()));
  auto widths = natural_widths(lines, columns.size());
  if (width > 0) narrow(widths, columns, width);
  std::string table;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    table += laid_out(lines[i], columns, widths);
    if (i > 0 && i <= below.size()) table += indented(below[i - 1]); // the first are the headings
  }
  return table;
}

bool fits(std::string_view table, std::size_t width) {
  const auto lines = split(table, '\n');
  return width == 0 || std::all_of(lines.begin(), lines.end(), [width](std::string_view line) {
           return display_width(line) <= width;
         });
}

std::string fitting_text_table(std::vector<Column> columns,
                               std::vector<std::vector<std::string>> rows, std::size_t width,
                               std::size_t fewest) {
  auto table = text_table(columns, rows, width);
  while (!fits(table, width) && columns.size() > fewest) {
    columns.pop_back();
    for (auto& row : rows)
      if (row.size() > columns.size()) row.pop_back();
    table = text_table(columns, rows, width);
  }
  return table;
}

} // namespace itplan
