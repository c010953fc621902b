// The readers behind read_table, one a format.
#pragma once

#include "itplan/loading/table.hpp"

namespace itplan {

GivenTable read_csv_table(const SourcePtr& text, const TableOptions& options);
GivenTable read_json_table(const SourcePtr& text, const TableOptions& options);
GivenTable read_workbook(const SourcePtr& file, const TableOptions& options);

// A table with one problem, and no rows.
GivenTable no_table(const SourcePtr& source, std::string message, std::string help, Span span = {});

// The same of a file whose bytes are not for people: its name is in the message, not its text.
GivenTable not_shown(const SourcePtr& file, std::string message, std::string help);

// They are not looked at one by one.
inline constexpr std::size_t most_rows = 50'000;
inline constexpr std::size_t most_columns = 2'000;
GivenTable too_many_rows(const SourcePtr& source, std::size_t rows);

// A cell of a text: its kind by what stands there.
GivenCell text_cell(std::string_view text, Span span);

} // namespace itplan
