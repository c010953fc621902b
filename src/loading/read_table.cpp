#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"
#include "itplan/loading/encoding.hpp"
#include "itplan/loading/table.hpp"
#include "itplan/render/csv.hpp"

#include "table_readers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace itplan {
namespace {

struct Signature {
  std::string_view begins;
  std::string_view what;
  std::string_view help;
};

constexpr std::string_view save_as =
    "open it in the program that made it and save the list as CSV or .xlsx";

// What people give for a table by mistake, by its first bytes.
constexpr std::array<Signature, 9> signatures = {{
    {"%PDF", "a PDF", save_as},
    {"\xD0\xCF\x11\xE0", "a workbook or document of the years before 2007 (.xls, .doc)",
     "open it and save it as .xlsx"},
    {"\x89PNG", "a picture", save_as},
    {"\xFF\xD8\xFF", "a picture", save_as},
    {"GIF8", "a picture", save_as},
    {"\x1F\x8B", "a compressed file", "unpack it first"},
    {"7z\xBC\xAF", "a compressed file", "unpack it first"},
    {"{\\rtf", "a text document (RTF)", save_as},
    {"SQLite format 3", "a database", "export the list as CSV"},
}};

std::string_view without_space(std::string_view text) {
  while (!text.empty() && (text[0] == ' ' || text[0] == '\t' || text[0] == '\r' || text[0] == '\n'))
    text.remove_prefix(1);
  return text;
}

bool is_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
  });
}

// "- title: A", "title: A", "---": lines of keys, and no sign that parts cells before the colon.
bool is_yaml(std::string_view text) {
  auto line = text.substr(0, text.find_first_of("\r\n"));
  if (line == "---" || line.starts_with("%YAML")) return true;
  if (line.starts_with("- ")) line.remove_prefix(2);
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || !is_word(line.substr(0, colon))) return false;
  const auto behind = line.substr(colon + 1);
  return (behind.empty() || behind[0] == ' ') &&
         behind.find_first_of(";,\t") == std::string_view::npos;
}

bool is_json(std::string_view text) {
  if (!text.starts_with('[')) return text.starts_with('{');
  const auto inside = without_space(text.substr(1));
  return !inside.empty() && std::string_view("{[\"]").find(inside[0]) != std::string_view::npos;
}

bool is_html(std::string_view text) {
  const auto begin = lower(text.substr(0, 64));
  return begin.starts_with("<!doctype html") || begin.starts_with("<html") ||
         begin.starts_with("<table");
}

GivenTable read_text(const SourcePtr& file, const TableOptions& options) {
  const auto given = options.encoding.empty() ? std::nullopt : encoding_named(options.encoding);
  if (!options.encoding.empty() && !given)
    return no_table(file, fmt::format("encoding '{}' is not known", printable(options.encoding)),
                    "known: utf-8, windows-1252, utf-16");
  auto decoded = decode(file->bytes(), given);
  if (!decoded.error.empty()) {
    if (!decoded.offset) return not_shown(file, decoded.error, std::string(save_as));
    const auto at = static_cast<std::uint32_t>(*decoded.offset);
    return no_table(file, decoded.error, {}, {at, at});
  }
  const auto source = std::make_shared<const SourceText>(file->name(), std::move(decoded.text));
  const auto text = without_space(source->bytes());
  if (is_json(text)) return read_json_table(source, options);
  if (is_yaml(text))
    return no_table(source, "this is YAML, and no table",
                    "put one request in requests/ID.yaml, or give CSV, a workbook or JSON");
  if (is_html(text))
    return no_table(source, "this is a web page, and no table", std::string(save_as));
  if (text.starts_with("<?xml"))
    return no_table(source, "this is XML, and no table", std::string(save_as));
  return read_csv_table(source, options);
}

} // namespace

GivenTable read_csv_table(const SourcePtr& text, const TableOptions& options) {
  GivenTable table;
  table.source = text;
  auto csv = from_csv(text->bytes(), options.separator);
  if (!csv.error.empty()) {
    const auto line = text->line(csv.error_line);
    const auto begin = line.data() ? line.data() - text->bytes().data() : 0;
    return no_table(text, csv.error, {},
                    {static_cast<std::uint32_t>(begin),
                     static_cast<std::uint32_t>(begin + static_cast<std::ptrdiff_t>(line.size()))});
  }
  if (csv.rows.size() > most_rows + 1) return too_many_rows(text, csv.rows.size() - 1);
  table.rows.reserve(csv.rows.size());
  for (const auto& row : csv.rows) {
    GivenRow made{row.line, {}, {row.spans.front().begin, row.spans.back().end}};
    for (std::size_t c = 0; c < row.cells.size(); ++c)
      made.cells.push_back(text_cell(row.cells[c], row.spans[c]));
    const auto empty = [](const GivenCell& cell) { return cell.kind == CellKind::empty; };
    if (!std::all_of(made.cells.begin(), made.cells.end(), empty))
      table.rows.push_back(std::move(made));
  }
  return table;
}

GivenTable read_table(const SourcePtr& file, const TableOptions& options) {
  const auto bytes = file->bytes();
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"))
    return read_workbook(file, options);
  for (const auto& signature : signatures)
    if (bytes.starts_with(signature.begins))
      return not_shown(file, fmt::format("this is {}, and no table", signature.what),
                       std::string(signature.help));
  return read_text(file, options);
}

} // namespace itplan
