// Tables of data as SQL that SQLite, DuckDB and PostgreSQL read.
#pragma once

#include "itplan/base/value.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace itplan {

struct SqlColumn {
  std::string_view name; // ours, [a-z_]
  std::string_view type; // TEXT, INTEGER, REAL or DATE
};

struct SqlTable {
  std::string_view name; // ours, [a-z_]
  std::vector<SqlColumn> columns;
  std::vector<std::vector<Value>> rows; // as many values as columns each
};

// The table made anew, with its rows: what was there under its name is dropped. Texts are quoted,
// and lose what no database stores (NUL); nothing is NULL; amounts have their decimals; true is 1.
std::string to_sql(const SqlTable& table);

// A value as SQL writes it: 'it''s', 12.5, '2027-02-03', NULL.
std::string sql_literal(const Value& value);

} // namespace itplan
