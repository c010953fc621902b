#include "itplan/render/sql.hpp"

#include <fmt/format.h>

namespace itplan {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\0') continue;
    if (c == '\'') out += '\'';
    out += c;
  }
  return out + "'";
}

} // namespace

std::string sql_literal(const Value& value) {
  if (value.is_nothing()) return "NULL";
  if (const auto* truth = value.boolean()) return *truth ? "1" : "0";
  if (value.whole() || value.number()) return scalar_text(value);
  return quoted(scalar_text(value));
}

std::string to_sql(const SqlTable& table) {
  auto out = fmt::format("DROP TABLE IF EXISTS {0};\nCREATE TABLE {0} (", table.name);
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    out += fmt::format("{}{} {}", i == 0 ? "" : ", ", table.columns[i].name, table.columns[i].type);
  out += ");\n";
  for (const auto& row : table.rows) {
    out += fmt::format("INSERT INTO {} VALUES (", table.name);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ", ";
      out += sql_literal(row[i]);
    }
    out += ");\n";
  }
  return out;
}

} // namespace itplan
