#include "itplan/base/characters.hpp"
#include "itplan/base/runner_orders.hpp"
#include "itplan/base/text.hpp"
#include "itplan/render/csv.hpp"

#include "csv_formula.hpp"

#include <algorithm>
#include <iterator>

namespace itplan {
namespace {

// -12.5, +3 and -12,5: digits around at most one point or comma.
bool is_number(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const auto digits = [](std::string_view part) {
    return !part.empty() &&
           std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  const auto point = text.find_first_of(".,");
  return digits(text.substr(0, point)) &&
         (point == std::string_view::npos || digits(text.substr(point + 1)));
}

// Line ends become LF; other controls and hidden characters mean nothing in a sheet.
std::u32string cleaned(std::string_view text) {
  const auto points = decode_utf8(text);
  std::u32string out;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const char32_t c = points[i];
    const bool ends_line = c == U'\r' || c == U'\u2028' || c == U'\u2029';
    if (c == U'\r' && i + 1 < points.size() && points[i + 1] == U'\n') continue;
    if (ends_line)
      out += U'\n';
    else if (c == U'\t' || c == U'\n' || !(is_control(c) || is_hidden(c)))
      out += c;
  }
  return out;
}

std::string without_orders(std::u32string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (opens_order(text, i)) append_utf8(out, order_breaker);
    append_utf8(out, text[i]);
  }
  return out;
}

std::string written(std::string_view cell) {
  auto text = without_orders(cleaned(cell));
  if (is_formula(text) && !is_number(text)) text.insert(0, 1, '\'');
  // The semicolon and the tab too: a sheet may split at another sign than we wrote. And what tells
  // a sheet at which sign to split is here a text.
  const bool plain = text.find_first_of(",;\t\n\"") == std::string::npos;
  if (plain && !lower(text).starts_with("sep=")) return text;
  std::string quoted = "\"";
  for (const char c : text)
    quoted.append(c == '"' ? 2 : 1, c);
  return quoted + "\"";
}

} // namespace

std::string to_csv(const std::vector<CsvRow>& rows) {
  std::string csv;
  for (const auto& row : rows) {
    std::vector<std::string> cells;
    std::transform(row.begin(), row.end(), std::back_inserter(cells), written);
    csv += join(cells, ",") + "\n";
  }
  return csv;
}

} // namespace itplan
