#include "itplan/base/runner_orders.hpp"
#include "itplan/base/text.hpp"
#include "itplan/render/csv.hpp"

#include "csv_formula.hpp"

#include <algorithm>
#include <utility>

namespace itplan {
namespace {

// The sign that stands most often in the heading row outside quotes; on a tie the Dutch one.
char separator_of(std::string_view bytes) {
  std::size_t semicolons = 0;
  std::size_t commas = 0;
  std::size_t tabs = 0;
  bool quoted = false;
  for (const char c : bytes) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    semicolons += c == ';' ? 1 : 0;
    commas += c == ',' ? 1 : 0;
    tabs += c == '\t' ? 1 : 0;
  }
  if (tabs > semicolons && tabs > commas) return '\t';
  return semicolons > 0 && semicolons >= commas ? ';' : ',';
}

// What to_csv broke is whole again: its breakers are those before an order; it wrote no others.
std::string with_orders(std::string cell) {
  if (cell.find("\u200B") == std::string::npos) return cell;
  const auto points = decode_utf8(cell);
  auto bare = points;
  std::erase(bare, order_breaker);
  std::string whole;
  std::size_t at = 0; // in bare
  for (const char32_t c : points) {
    const bool breaks = c == order_breaker && at < bare.size() && opens_order(bare, at);
    if (!breaks) append_utf8(whole, c);
    at += c == order_breaker ? 0 : 1;
  }
  return whole;
}

// One pass over the bytes; each method takes one thing and leaves the rest.
class Reader {
public:
  explicit Reader(std::string_view bytes, std::string_view all) : all_(all), rest_(bytes) {}

  CsvTable read(char separator) && {
    choose_separator(separator);
    while (table_.error.empty() && !rest_.empty())
      take_row();
    if (!table_.error.empty()) table_.rows.clear();
    return std::move(table_);
  }

private:
  // "sep=;" on the first line is how Excel is told, and how it tells.
  void choose_separator(char given) {
    const auto mark = rest_.substr(0, rest_.find_first_of("\r\n"));
    if (mark.size() == 5 && lower(mark).starts_with("sep=")) {
      table_.separator = mark[4];
      rest_.remove_prefix(mark.size());
      take_line_end();
    } else {
      table_.separator = separator_of(rest_);
    }
    if (given) table_.separator = given;
  }

  void take_row() {
    CsvTable::Row row{line_, {}, {}};
    do {
      const auto begin = offset();
      row.cells.push_back(take_cell());
      row.spans.push_back({begin, offset()});
    } while (take(table_.separator));
    if (!table_.error.empty()) return;
    take_line_end();
    const auto is_empty = [](const std::string& cell) { return trim(cell).empty(); };
    if (!std::all_of(row.cells.begin(), row.cells.end(), is_empty))
      table_.rows.push_back(std::move(row));
  }

  std::uint32_t offset() const { return static_cast<std::uint32_t>(all_.size() - rest_.size()); }

  std::string take_cell() {
    auto cell = rest_.starts_with('"') ? take_quoted() : take_bare();
    if (cell.starts_with('\'') && is_formula(cell)) cell.erase(0, 1);
    return with_orders(std::move(cell));
  }

  std::string take_bare() {
    const char ends[] = {table_.separator, '\r', '\n'};
    const auto cell = rest_.substr(0, rest_.find_first_of(std::string_view(ends, 3)));
    rest_.remove_prefix(cell.size());
    return std::string(cell);
  }

  std::string take_quoted() {
    const auto opened = line_;
    std::string cell;
    rest_.remove_prefix(1);
    while (!rest_.empty()) {
      if (take('"') && !rest_.starts_with('"')) {
        refuse_text_after_quote();
        return cell;
      }
      if (rest_.empty()) break;
      if (take_line_end()) {
        cell += '\n';
      } else {
        cell += rest_.front();
        rest_.remove_prefix(1);
      }
    }
    refuse(opened, "the quote that opens here is never closed");
    return cell;
  }

  void refuse_text_after_quote() {
    if (rest_.empty() || rest_.starts_with(table_.separator) || rest_.starts_with('\r') ||
        rest_.starts_with('\n'))
      return;
    refuse(line_, "text after a closing quote: a quote inside quotes is written twice");
  }

  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // LF, CRLF, or the CR of old Macintosh files.
  bool take_line_end() {
    const bool cr = take('\r');
    const bool lf = take('\n');
    if (cr || lf) ++line_;
    return cr || lf;
  }

  void refuse(std::size_t line, std::string_view why) {
    if (!table_.error.empty()) return;
    table_.error = why;
    table_.error_line = line;
    rest_ = {};
  }

  std::string_view all_; // offsets count from its begin
  std::string_view rest_;
  std::size_t line_ = 1;
  CsvTable table_;
};

CsvTable refused(std::string_view before, std::string_view why) {
  CsvTable table;
  table.error = why;
  table.error_line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  return table;
}

} // namespace

CsvTable from_csv(std::string_view bytes, char separator) {
  const auto all = bytes;
  constexpr std::string_view advice =
      "the file is not UTF-8: in Excel choose File, Save As, type \"CSV UTF-8\", and try again";
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (const auto bad = first_invalid_utf8(bytes)) return refused(bytes.substr(0, *bad), advice);
  // UTF-16 without a mark passes for UTF-8 with NULs.
  if (const auto nul = bytes.find('\0'); nul != std::string_view::npos)
    return refused(bytes.substr(0, nul), advice);
  return Reader(bytes, all).read(separator);
}

} // namespace itplan
