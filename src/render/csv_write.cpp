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

// Line ends become LF; other controls steer a terminal and mean nothing in a sheet, and a byte
// order mark is one only where a file begins.
std::string cleaned(std::string_view text) {
  const auto points = decode_utf8(text);
  std::string out;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const char32_t c = points[i];
    if (c == U'\r') {
      if (i + 1 == points.size() || points[i + 1] != U'\n') out += '\n';
    } else if (c == U'\uFEFF') {
      continue;
    } else if (c == U'\t' || c == U'\n' || (c >= 0x20 && c < 0x7F) || c >= 0xA0) {
      append_utf8(out, c);
    }
  }
  return out;
}

std::string written(std::string_view cell) {
  auto text = cleaned(cell);
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
