#include "import_faults.hpp"

#include "itplan/base/text.hpp"
#include "itplan/base/white_space.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace itplan {
namespace {

constexpr std::size_t most_named = 12; // rows of a kind, and different cells

std::string quoted(const RowFault& fault) {
  if (fault.quote.empty()) return {};
  return fmt::format("'{}' ", shorten(printable(on_one_line(fault.quote)), 40));
}

} // namespace

void ImportFaults::add(RowFault fault, std::size_t row, Span span) {
  const auto [at, is_new] = kind_numbers_.try_emplace(fault.kind, kinds_.size());
  if (is_new) kinds_.emplace_back();
  kinds_[at->second].push_back({std::move(fault), row, span});
}

std::string ImportFaults::row_name(std::size_t row) const {
  return fmt::format("{} {}", row_word_, row);
}

Problem ImportFaults::problem_of(const std::vector<Found>& found, std::string_view code,
                                 Severity severity) const {
  const auto& first = found.front().fault;
  const Place place{source_, found.front().span};
  if (found.size() == 1) return {severity, code, first.one, first.help, {}, place, {}};
  auto message = fmt::format("{} {}: {}", found.size(), first.kind, rows_of(found));
  return {severity, code, std::move(message), first.help, {}, place, {}};
}

// "lines 3, 5" of what has no quote; else "'SEH' lines 3, 5; 'Lab' line 7".
std::string ImportFaults::rows_of(const std::vector<Found>& found) const {
  std::vector<std::pair<std::string, std::vector<std::size_t>>> by_quote;
  for (const auto& [fault, row, span] : found) {
    const auto quote = quoted(fault);
    auto its = std::find_if(by_quote.begin(), by_quote.end(),
                            [&](const auto& each) { return each.first == quote; });
    if (its == by_quote.end()) {
      if (by_quote.size() == most_named) break;
      its = by_quote.insert(its, {quote, {}});
    }
    its->second.push_back(row);
  }
  std::size_t named = 0;
  std::vector<std::string> parts;
  for (const auto& [quote, rows] : by_quote) {
    std::vector<std::string> numbers;
    for (std::size_t i = 0; i < rows.size() && i < most_named; ++i)
      numbers.push_back(std::to_string(rows[i]));
    named += numbers.size();
    parts.push_back(fmt::format("{}{}{} {}", quote, row_word_, rows.size() == 1 ? "" : "s",
                                join(numbers, ", ")));
  }
  auto text = join(parts, "; ");
  if (named < found.size()) text += fmt::format(" and {} more", found.size() - named);
  return text;
}

std::vector<Problem> ImportFaults::problems(std::string_view code, Severity severity) const {
  std::vector<Problem> all;
  for (const auto& kind : kinds_)
    all.push_back(problem_of(kind, code, severity));
  return all;
}

} // namespace itplan
