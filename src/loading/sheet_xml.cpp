#include "sheet_xml.hpp"

#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"

#include "table_readers.hpp"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace itplan {
namespace {

constexpr std::size_t most_text = 64u << 20; // one string may be shared by many cells
constexpr std::size_t most_sheet_rows = 1'048'576;
constexpr std::size_t most_sheet_columns = 16'384;

// Some programs write a prefix before each name: x:row.
bool is_named(const pugi::xml_node& node, const char* name) {
  const char* colon = std::strchr(node.name(), ':');
  return std::strcmp(colon ? colon + 1 : node.name(), name) == 0;
}

pugi::xml_node child(const pugi::xml_node& parent, const char* name) {
  return parent.find_child([&](const pugi::xml_node& node) { return is_named(node, name); });
}

// r:id, relationships:id: an attribute whatever its prefix is.
const char* attribute(const pugi::xml_node& node, const char* name) {
  for (const auto& each : node.attributes()) {
    const char* colon = std::strchr(each.name(), ':');
    if (colon && std::strcmp(colon + 1, name) == 0) return each.value();
  }
  return "";
}

bool is_true(const pugi::xml_attribute& attribute) {
  return std::strcmp(attribute.value(), "1") == 0 || std::strcmp(attribute.value(), "true") == 0;
}

pugi::xml_document parsed(const std::string& xml) {
  pugi::xml_document document;
  document.load_buffer(xml.data(), xml.size(),
                       pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                           pugi::parse_ws_pcdata | pugi::parse_wconv_attribute);
  return document;
}

// The text of a shared or inline string: its own, or that of its runs, without how it is spoken.
void add_text(const pugi::xml_node& node, std::string& text) {
  for (const auto& below : node.children()) {
    if (is_named(below, "t")) text += below.text().get();
    if (is_named(below, "r")) add_text(below, text);
  }
}

// A format shows a date when it has d, m or y outside quotes, brackets and escapes, and no digits.
bool is_date_format(std::string_view code) {
  bool quoted = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '[') {
      i = std::min(code.find(']', i), code.size());
    } else if (c == ';' || c == '0' || c == '#' || c == '?') {
      return false;
    } else if (std::strchr("dDyYjJ", c)) {
      return true;
    } else if (c == 'm' || c == 'M') {
      return code.find_first_of("hHsS") == std::string_view::npos; // else minutes
    }
  }
  return false;
}

// ECMA-376, part 1, 18.8.30: the formats that are not written down.
bool is_built_in_date(int id) {
  return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

std::vector<bool> date_styles(const std::string& xml) {
  const auto document = parsed(xml);
  const auto sheet = child(document, "styleSheet");
  std::vector<bool> styles;
  for (const auto& style : child(sheet, "cellXfs").children()) {
    const int id = style.attribute("numFmtId").as_int();
    bool date = is_built_in_date(id);
    for (const auto& format : child(sheet, "numFmts").children())
      if (format.attribute("numFmtId").as_int() == id)
        date = is_date_format(format.attribute("formatCode").value());
    styles.push_back(date);
  }
  return styles;
}

std::string entry_of(std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  return "xl/" + std::string(target);
}

// Column letters before the row: AB12 is column 27 (from 0); most_sheet_columns when there is none.
std::size_t column_of(std::string_view reference) {
  std::size_t column = 0;
  std::size_t letters = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z' || letters == 3) break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    ++letters;
  }
  return letters == 0 ? most_sheet_columns : column - 1;
}

std::size_t row_of(std::string_view reference) {
  const auto digits = reference.find_first_of("0123456789");
  std::size_t row = 0;
  if (digits != std::string_view::npos)
    std::from_chars(reference.data() + digits, reference.data() + reference.size(), row);
  return row;
}

// A stored number in plain digits, fifteen of them at most: 0.30000000000000004 is 0.3.
std::string plain_digits(std::string_view stored) {
  double number = 0;
  const auto read = std::from_chars(stored.data(), stored.data() + stored.size(), number);
  if (read.ec != std::errc() || !std::isfinite(number)) return std::string(stored);
  auto text = fmt::format("{:.15g}", number);
  if (text.find('e') != std::string::npos) text = fmt::format("{:.4f}", number);
  return text;
}

// The first day of a serial number, and the day that never was: 1900 had no 29 February.
std::optional<Date> date_of(std::string_view digits, bool from_1904) {
  const auto whole = parse_whole(digits.substr(0, digits.find('.')));
  constexpr std::int64_t last = 2'958'465; // 9999-12-31
  if (!whole || *whole < 1 || *whole > last) return std::nullopt;
  if (from_1904) return make_date(1904, 1, 1) + std::chrono::days(*whole);
  const auto day = *whole < 60 ? *whole : *whole - 1;
  return make_date(1899, 12, 31) + std::chrono::days(day);
}

class Sheet {
public:
  explicit Sheet(const Book& book) : book_(book) {}

  GivenTable read(const std::string& xml) {
    const auto document = parsed(xml);
    const auto sheet = child(document, "worksheet");
    if (!sheet) return no_table(nullptr, "this workbook's sheet cannot be read", "save it again");
    std::size_t number = 0;
    for (const auto& row : child(sheet, "sheetData").children()) {
      if (!is_named(row, "row")) continue;
      number = std::max<std::size_t>(number + 1, row.attribute("r").as_uint());
      if (number > most_sheet_rows) break;
      add_row(row, number);
      if (table_.rows.size() > most_rows + 1) return too_many_rows(nullptr, table_.rows.size() - 1);
      if (written_ > most_text)
        return no_table(nullptr, "this workbook holds more text than a plan can", {});
    }
    add_merged(child(sheet, "mergeCells"));
    return std::move(table_);
  }

private:
  void add_row(const pugi::xml_node& row, std::size_t number) {
    GivenRow made{number, {}, {}, is_true(row.attribute("hidden"))};
    bool filled = false;
    std::size_t column = 0;
    for (const auto& each : row.children()) {
      if (!is_named(each, "c")) continue;
      const auto at = column_of(each.attribute("r").value());
      column = at < most_sheet_columns ? at : column;
      if (column >= most_columns) break;
      auto cell = cell_of(each);
      if (cell.kind != CellKind::empty) {
        filled = true;
        if (made.cells.size() <= column) made.cells.resize(column + 1);
        written_ += cell.text.size();
        made.cells[column] = std::move(cell);
      }
      ++column;
    }
    if (filled) table_.rows.push_back(std::move(made));
  }

  GivenCell cell_of(const pugi::xml_node& node) const {
    const std::string_view type = node.attribute("t").value();
    const std::string_view stored = child(node, "v").text().get();
    if (type == "inlineStr") {
      std::string text;
      add_text(child(node, "is"), text);
      return text_cell(text, {});
    }
    if (stored.empty() && child(node, "f") && type != "str")
      return {std::string("=") + child(node, "f").text().get(), CellKind::error, {}, {}};
    if (type == "s") return shared(stored);
    if (type == "e") return {std::string(stored), CellKind::error, {}, {}};
    if (type == "str") return text_cell(stored, {});
    if (type == "b") return text_cell(stored == "1" ? "TRUE" : "FALSE", {});
    if (stored.empty()) return {};
    if (type == "d") return text_cell(stored, {});
    return number(stored, static_cast<std::size_t>(node.attribute("s").as_uint()));
  }

  GivenCell shared(std::string_view stored) const {
    std::size_t index = 0;
    const auto read = std::from_chars(stored.data(), stored.data() + stored.size(), index);
    if (read.ec != std::errc() || index >= book_.shared.size())
      return {std::string(stored), CellKind::error, {}, {}};
    return text_cell(book_.shared[index], {});
  }

  GivenCell number(std::string_view stored, std::size_t style) const {
    auto digits = plain_digits(stored);
    const bool date = style < book_.is_date.size() && book_.is_date[style];
    if (const auto day = date ? date_of(digits, book_.from_1904) : std::nullopt)
      return {iso_date(*day), CellKind::date, *day, {}};
    return {std::move(digits), CellKind::number, {}, {}};
  }

  void add_merged(const pugi::xml_node& cells) {
    for (const auto& each : cells.children()) {
      const std::string_view reference = each.attribute("ref").value();
      const auto colon = reference.find(':');
      if (colon == std::string_view::npos || table_.merged.size() > most_rows) continue;
      const auto first = reference.substr(0, colon);
      const auto last = reference.substr(colon + 1);
      table_.merged.push_back({row_of(first), row_of(last), column_of(first), column_of(last)});
    }
  }

  const Book& book_;
  GivenTable table_;
  std::size_t written_ = 0;
};

} // namespace

Book read_book(const std::function<std::string(std::string_view)>& read) {
  Book book;
  const auto document = parsed(read("xl/workbook.xml"));
  const auto workbook = child(document, "workbook");
  book.from_1904 = is_true(child(workbook, "workbookPr").attribute("date1904"));
  const auto links = parsed(read("xl/_rels/workbook.xml.rels"));
  for (const auto& sheet : child(workbook, "sheets").children()) {
    const std::string_view id = attribute(sheet, "id");
    for (const auto& link : child(links, "Relationships").children())
      if (link.attribute("Id").value() == id)
        book.sheets.push_back(
            {sheet.attribute("name").value(), entry_of(link.attribute("Target").value())});
  }
  const auto strings = parsed(read("xl/sharedStrings.xml"));
  for (const auto& item : child(strings, "sst").children()) {
    std::string text;
    add_text(item, text);
    book.shared.push_back(std::move(text));
  }
  book.is_date = date_styles(read("xl/styles.xml"));
  return book;
}

GivenTable read_sheet(const std::string& xml, const Book& book) { return Sheet(book).read(xml); }

} // namespace itplan
