#include "cell_value.hpp"

#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace itplan {
namespace {

constexpr std::string_view say_dates =
    "say it once: --dates d/m/y or --dates m/d/y, or 'dates' in the mapping";
constexpr std::string_view say_decimal = "say it once: --decimal , or --decimal . is the sign "
                                         "before decimals ('decimal' in the mapping)";

CellValue bad(std::string is, std::string kinds, std::string help) {
  return {{}, {std::move(is), std::move(kinds), std::move(help)}};
}

std::string day_in_words(Date date) {
  constexpr std::array<std::string_view, 12> months = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return fmt::format("{} {} {}", day_of(date), months[month_of(date) - 1], year_of(date));
}

CellValue date_value(const GivenCell& cell, const Writing& writing) {
  if (cell.kind == CellKind::date) return {cell.value, {}};
  const auto read = written_date(cell.text, writing.dates);
  if (read.reading == Reading::one) return {read.value, {}};
  if (read.reading == Reading::two)
    return bad(fmt::format("is {} or {}", day_in_words(read.value), day_in_words(read.other)),
               "can be read as two dates", std::string(say_dates));
  if (const auto day = date_of_serial(cell.text)) return {*day, {}};
  return bad("is no date", "are no date", "write a date as 2027-07-01 or 1-7-2027");
}

// 1.250 as the number it is when its sign parts thousands, and when it parts decimals.
std::string both_readings(const Written<Hundredths>& read, std::string_view text) {
  std::string decimals;
  for (const char c : text)
    if ((c >= '0' && c <= '9') || c == '.' || c == ',') decimals += c == ',' ? '.' : c;
  return fmt::format("is {} or {}", plain_number(read.value), decimals);
}

CellValue amount_value(const Written<Hundredths>& read, std::string_view text, bool is_days) {
  if (read.reading == Reading::one && read.value.count < 0)
    return bad("is below zero", "are below zero", "write a number from 0");
  if (read.reading == Reading::one) return {read.value, {}};
  if (read.reading == Reading::two)
    return bad(both_readings(read, text), "can be read as two numbers", std::string(say_decimal));
  if (read.reading == Reading::too_fine)
    return bad("has more than two decimals", "have more than two decimals",
               "write at most two decimals");
  if (read.reading == Reading::too_large)
    return bad("is larger than any amount", "are larger than any amount",
               "write at most 9999999999999");
  if (is_days)
    return bad("is no number of days", "are no number of days",
               "write days as a number: 2.5; hours only with --hours-a-day");
  return bad("is no amount", "are no amount", "write a number: 1250 or 1250.50");
}

// A number as a workbook stores it has more decimals than it shows: two are kept.
Hundredths rounded(std::string_view digits) {
  const bool negative = digits.starts_with('-');
  if (negative) digits.remove_prefix(1);
  const auto point = digits.find('.');
  const auto whole = digits.substr(0, point);
  auto decimals =
      point == std::string_view::npos ? std::string() : std::string(digits.substr(point + 1));
  decimals.resize(3, '0');
  auto count = parse_hundredths(whole).value_or(Hundredths{0}).count + (decimals[0] - '0') * 10 +
               (decimals[1] - '0') + (decimals[2] >= '5' ? 1 : 0);
  return {negative ? -count : count};
}

Hundredths in_days(Hundredths hours, Hundredths hours_a_day) {
  const auto day = std::max<std::int64_t>(1, hours_a_day.count);
  return {(hours.count * 100 * 2 + day) / (2 * day)};
}

CellValue days_value(const GivenCell& cell, const TypeSchema& type, const Writing& writing) {
  if (cell.kind == CellKind::number) {
    const auto read = rounded(cell.text);
    return {writing.hours_a_day ? in_days(read, *writing.hours_a_day) : read, {}};
  }
  if (type.spread && std::count(cell.text.begin(), cell.text.end(), ',') == 2) {
    ValueList three;
    for (const auto part : split(cell.text, ','))
      if (const auto number = parse_hundredths(trim_white(part))) three.push_back(*number);
    if (three.size() == 3) return {three, {}};
  }
  const auto effort = written_effort(cell.text, writing.decimal);
  auto value = amount_value(effort.amount, cell.text, true);
  const bool hours =
      effort.unit == Unit::hours || (effort.unit == Unit::none && writing.hours_a_day.has_value());
  if (!value.fault.is.empty() || !hours) return value;
  if (!writing.hours_a_day)
    return bad("is in hours, and effort is a number of days",
               "are in hours, and effort is a number of days",
               "--hours-a-day 8 says how many hours a day has");
  return {in_days(effort.amount.value, *writing.hours_a_day), {}};
}

CellValue whole_value(const GivenCell& cell) {
  if (const auto number = parse_whole(cell.text)) return {*number, {}};
  return bad("is no whole number", "are no whole number", "write plain digits: 40");
}

} // namespace

Writing writing_of(const ImportMapping& mapping, std::vector<std::string>& faults) {
  Writing writing;
  writing.hours_a_day = mapping.hours_a_day;
  if (!mapping.dates.empty()) {
    if (const auto order = date_order(mapping.dates))
      writing.dates = *order;
    else
      faults.push_back(
          fmt::format("dates '{}' is none of d-m-y, m/d/y and y-m-d", printable(mapping.dates)));
  }
  if (mapping.decimal == "," || mapping.decimal == ".")
    writing.decimal = mapping.decimal[0];
  else if (!mapping.decimal.empty())
    faults.push_back(fmt::format("decimal '{}' is neither , nor .", printable(mapping.decimal)));
  if (writing.hours_a_day && writing.hours_a_day->count <= 0)
    faults.push_back("a day of no hours: write hours_a_day: 8");
  return writing;
}

CellValue cell_value(const GivenCell& cell, const TypeSchema& type, const Writing& writing) {
  const bool own = cell.kind == CellKind::value && !cell.value.text();
  switch (type.meaning) {
  case Meaning::date: return date_value(cell, writing);
  case Meaning::money:
  case Meaning::number:
    if (own) return {cell.value, {}};
    if (cell.kind == CellKind::number) return {rounded(cell.text), {}};
    return amount_value(written_amount(cell.text, writing.decimal), cell.text, false);
  case Meaning::days:
    if (own && cell.value.list()) return {cell.value, {}};
    return days_value(cell, type, writing);
  case Meaning::whole:
  case Meaning::year: return whole_value(cell);
  case Meaning::line: return {Value(on_one_line(cell.text)), {}};
  default: return {Value(cell.text), {}};
  }
}

std::vector<std::string> cell_parts(std::string_view text) {
  text = trim_white(text);
  if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
  std::vector<std::string> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(",;|\n"), text.size());
    const auto part = trim_white(text.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

bool is_dash(std::string_view text) {
  constexpr std::array<std::string_view, 10> signs = {"-",      "--",  "---", "–",    "—",
                                                      "n.v.t.", "nvt", "n/a", "n.a.", "n.v.t"};
  const auto key = heading_key(text);
  return std::find(signs.begin(), signs.end(), key) != signs.end();
}

bool is_total_word(std::string_view text) {
  constexpr std::array<std::string_view, 10> words = {
      "totaal", "total",     "totals",   "totalen",    "som",
      "sum",    "subtotaal", "subtotal", "eindtotaal", "grand total"};
  auto key = heading_key(text);
  while (key.ends_with(':'))
    key.pop_back();
  return std::find(words.begin(), words.end(), key) != words.end();
}

} // namespace itplan
