#include "itplan/change/typed.hpp"

#include "itplan/base/text.hpp"
#include "itplan/base/written.hpp"
#include "itplan/plan/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

// What has one reading; else the text, so that what is wrong is said where it is read again.
Value typed_scalar(const TypeSchema& type, std::string_view text) {
  switch (type.meaning) {
  case Meaning::date:
    if (const auto date = written_date(text); date.reading == Reading::one) return date.value;
    break;
  case Meaning::money:
  case Meaning::days:
  case Meaning::number:
    if (const auto number = parse_hundredths(text)) return *number;
    if (const auto read = written_amount(text); read.reading == Reading::one) return read.value;
    break;
  case Meaning::word:
    if (const auto word = find_word(type, text)) return *word;
    break;
  case Meaning::whole:
  case Meaning::year:
    if (const auto number = parse_whole(text)) return *number;
    break;
  default: break;
  }
  return text;
}

Value typed_list(const TypeSchema& element, std::string_view text) {
  ValueList list;
  for (const auto part : split(text, ','))
    if (!trim(part).empty()) list.push_back(typed(element, trim(part)));
  return list;
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

// key=value pairs; a value's own commas are told from those between pairs by the missing "=".
// Nothing when the text does not start with a pair.
Pairs pairs_in(std::string_view text) {
  Pairs pairs;
  for (const auto part : split(text, ',')) {
    const auto equals = part.find('=');
    if (equals == std::string_view::npos && pairs.empty()) return {};
    if (equals == std::string_view::npos) {
      pairs.back().second += "," + std::string(trim(part));
    } else {
      pairs.emplace_back(trim(part.substr(0, equals)), trim(part.substr(equals + 1)));
    }
  }
  return pairs;
}

Value typed_table(const TypeSchema& element, std::string_view text) {
  ValueMap map;
  for (const auto& [key, value] : pairs_in(text))
    map.emplace_back(key, typed(element, value));
  return map.empty() ? Value(text) : Value(map);
}

// In the order of the format; a key that the record does not have comes last, to be refused.
Value typed_record(const RecordSchema& record, std::string_view text) {
  const auto pairs = pairs_in(text);
  ValueMap map;
  for (const auto& field : record.fields)
    for (const auto& [key, value] : pairs)
      if (key == field.info.key) map.emplace_back(key, typed(field.type, value));
  for (const auto& [key, value] : pairs)
    if (!record.find(key)) map.emplace_back(key, Value(value));
  return map.empty() ? Value(text) : Value(map);
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// 2-10-2026, 02/10/2026 or 02.10.2026, day first.
std::string iso_from_dutch(std::string_view text) {
  const char separator = text.find('/') != text.npos   ? '/'
                         : text.find('.') != text.npos ? '.'
                                                       : '-';
  const auto parts = split(text, separator);
  const bool three = parts.size() == 3 && is_digits(parts[0]) && is_digits(parts[1]) &&
                     is_digits(parts[2]) && parts[0].size() <= 2 && parts[1].size() <= 2 &&
                     parts[2].size() == 4;
  if (!three) return std::string(text);
  return fmt::format("{}-{:0>2}-{:0>2}", parts[2], parts[1], parts[0]);
}

// With a decimal comma the points are thousands. More commas stand between numbers: a spread.
std::string plain_from_dutch(std::string_view text) {
  if (std::count(text.begin(), text.end(), ',') != 1) return std::string(text);
  std::string plain;
  for (const char c : text)
    if (c != '.') plain += c == ',' ? '.' : c;
  return plain;
}

} // namespace

Value typed(const TypeSchema& type, std::string_view text) {
  if (type.shape == Shape::list) return typed_list(*type.element, text);
  if (type.shape == Shape::table) return typed_table(*type.element, text);
  if (type.shape == Shape::record) return typed_record(*type.record, text);
  if (type.spread && text.find(',') != std::string_view::npos) {
    const TypeSchema days{Shape::scalar, Meaning::days, false, {}, nullptr, nullptr};
    return typed_list(days, text);
  }
  return typed_scalar(type, text);
}

std::string as_in_plan(const TypeSchema& type, std::string_view text) {
  if (type.shape != Shape::scalar) return std::string(text);
  switch (type.meaning) {
  case Meaning::date: return iso_from_dutch(trim(text));
  case Meaning::money:
  case Meaning::days:
  case Meaning::number: return plain_from_dutch(trim(text));
  case Meaning::currency:
  case Meaning::address:
  case Meaning::whole:
  case Meaning::year:
  case Meaning::word:
  case Meaning::quarter:
  case Meaning::percent:
  case Meaning::id: return std::string(trim(text));
  default: return std::string(text);
  }
}

Path full_path(const Plan& plan, std::string_view dotted) {
  auto path = Path::parse(dotted);
  if (plan_schema().find(path[0])) return path;
  const bool customer = !plan.requests.contains(path[0]) && plan.customers.contains(path[0]);
  std::vector<std::string> keys{customer ? "customers" : "requests"};
  keys.insert(keys.end(), path.keys().begin(), path.keys().end());
  return Path(std::move(keys));
}

} // namespace itplan
