#include "table_readers.hpp"

#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {

GivenTable no_table(const SourcePtr& source, std::string message, std::string help, Span span) {
  GivenTable table;
  table.source = source;
  table.problems.push_back(
      {Severity::wrong, "bad-row", std::move(message), std::move(help), {}, {source, span}, {}});
  return table;
}

GivenTable not_shown(const SourcePtr& file, std::string message, std::string help) {
  auto table =
      no_table(file, fmt::format("'{}': {}", printable(file->name()), message), std::move(help));
  table.problems.front().place = {};
  return table;
}

GivenTable too_many_rows(const SourcePtr& source, std::size_t rows) {
  return no_table(source, fmt::format("{} rows; at most {} are taken in at once", rows, most_rows),
                  "one folder is one year: take in what this year is about");
}

bool is_error_cell(std::string_view text) {
  constexpr std::array<std::string_view, 18> errors = {
      "#N/A",    "#N/B",     "#VALUE!", "#WAARDE!",   "#REF!",  "#VERW!",
      "#DIV/0!", "#DEEL/0!", "#NAME?",  "#NAAM?",     "#NUM!",  "#GETAL!",
      "#NULL!",  "#LEEG!",   "#SPILL!", "#OVERLOOP!", "#CALC!", "#BEREKEN!"};
  if (text.starts_with("Err:") && text.size() <= 8) return true; // LibreOffice
  return std::find(errors.begin(), errors.end(), text) != errors.end();
}

GivenCell text_cell(std::string_view text, Span span) {
  const auto trimmed = trim_white(text);
  const auto kind = trimmed.empty()          ? CellKind::empty
                    : is_error_cell(trimmed) ? CellKind::error
                                             : CellKind::text;
  return {std::string(trimmed), kind, {}, span};
}

} // namespace itplan
