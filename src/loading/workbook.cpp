// A workbook (.xlsx, ISO/IEC 29500) as a table: one sheet, by the values that are stored.
#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"

#include "sheet_xml.hpp"
#include "table_readers.hpp"
#include "zip_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace itplan {
namespace {

struct Other {
  std::string_view entry;
  std::string_view what;
  std::string_view help;
};

// What else is a zip, by an entry that it has.
constexpr std::array<Other, 6> others = {{
    {"word/document.xml", "a Word document",
     "a filled-in form goes to 'itplan answer' as text; a list: copy it into a workbook"},
    {"ppt/presentation.xml", "a presentation", "copy the list into a workbook"},
    {"xl/workbook.bin", "a binary workbook (.xlsb)", "save it as .xlsx"},
    {"content.xml", "an OpenDocument file", "save it as .xlsx or CSV"},
    {"index.xml", "a document of another program", "save it as .xlsx or CSV"},
    {"Index/Document.iwa", "a Numbers or Pages file", "export it as .xlsx or CSV"},
}};

constexpr std::string_view save_again = "open it, save it again as .xlsx, and try once more";

// The sheet's cells as lines, so that every cell has a place: what messages point at.
class AsText {
public:
  explicit AsText(GivenTable& table) : table_(table) {}

  void write(const std::string& name) {
    std::string text;
    std::size_t line = 1;
    for (auto& row : table_.rows) {
      text.append(row.number - line, '\n');
      line = row.number;
      row.span.begin = static_cast<std::uint32_t>(text.size());
      for (std::size_t c = 0; c < row.cells.size(); ++c)
        write_cell(text, row.cells[c], c == 0);
      row.span.end = static_cast<std::uint32_t>(text.size());
    }
    table_.source = std::make_shared<const SourceText>(name, std::move(text));
  }

private:
  static void write_cell(std::string& text, GivenCell& cell, bool first) {
    if (!first) text += " | ";
    cell.span.begin = static_cast<std::uint32_t>(text.size());
    text += on_one_line(cell.text);
    cell.span.end = static_cast<std::uint32_t>(text.size());
  }

  GivenTable& table_;
};

std::string sheet_names(const std::vector<SheetName>& sheets) {
  std::vector<std::string> names;
  for (const auto& sheet : sheets)
    names.push_back(sheet.name);
  return join(names, ", ");
}

// The one that was asked for, else the first; null, and a problem, where there is none.
const SheetName* sheet_of(const std::vector<SheetName>& sheets, std::string_view wanted) {
  if (wanted.empty()) return sheets.empty() ? nullptr : &sheets.front();
  const auto key = heading_key(wanted);
  const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const SheetName& sheet) {
    return heading_key(sheet.name) == key;
  });
  return found == sheets.end() ? nullptr : &*found;
}

GivenTable what_else(const SourcePtr& file, const ZipFile& zip) {
  for (const auto& other : others)
    if (zip.has(other.entry))
      return not_shown(file, fmt::format("this is {}, and no table", other.what),
                       std::string(other.help));
  return not_shown(file, "this is a zip file, and no workbook", "unpack it first");
}

} // namespace

GivenTable read_workbook(const SourcePtr& file, const TableOptions& options) {
  ZipFile zip(file->bytes());
  const auto broken = [&](std::string_view why) {
    return not_shown(file, fmt::format("this is an Excel workbook that cannot be read: {}", why),
                     std::string(save_again));
  };
  if (zip.is_broken()) return broken(zip.error());
  if (!zip.has("xl/workbook.xml")) return what_else(file, zip);
  const auto book = read_book([&](std::string_view name) { return zip.read(name); });
  const auto* sheet = sheet_of(book.sheets, options.sheet);
  if (!zip.error().empty() || book.sheets.empty())
    return broken(zip.error().empty() ? "it has no sheets" : zip.error());
  if (!sheet)
    return not_shown(file, fmt::format("this workbook has no sheet '{}'", printable(options.sheet)),
                     "its sheets: " + printable(sheet_names(book.sheets)));
  auto table = read_sheet(zip.read(sheet->entry), book);
  if (!zip.error().empty()) return broken(zip.error());
  if (!table.problems.empty())
    return not_shown(file, table.problems.front().message, table.problems.front().help);
  table.from_workbook = true;
  table.sheet = sheet->name;
  for (const auto& each : book.sheets)
    table.sheets.push_back(each.name);
  AsText(table).write(file->name());
  return table;
}

} // namespace itplan
