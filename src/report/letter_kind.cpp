#include "itplan/report/letter_kind.hpp"

#include <algorithm>
#include <array>

namespace itplan {
namespace {

struct Row {
  std::string_view word;
  std::vector<std::string_view> points;
};

// In the order of the enumerators.
const std::array<Row, 6>& rows() {
  static const std::array<Row, 6> all = {
      {{"receipt", {"understood", "next"}},
       {"yes", {"when", "result", "not_included", "reason", "agreed", "otherwise", "contact"}},
       {"not-now", {"heard", "reason", "room", "price", "possible", "change", "again"}},
       {"no", {"asked", "heard", "impact", "reason", "price", "possible", "change", "again"}},
       {"done", {"asked", "agreed", "went_well", "lesson", "works"}},
       {"late", {"agreed", "date", "cause", "act", "possible", "contact"}}}};
  return all;
}

} // namespace

std::span<const std::string_view> letter_words() {
  static const auto words = [] {
    std::array<std::string_view, 6> all;
    std::transform(rows().begin(), rows().end(), all.begin(),
                   [](const Row& row) { return row.word; });
    return all;
  }();
  return words;
}

std::string_view word(LetterKind kind) { return rows()[static_cast<std::size_t>(kind)].word; }

std::optional<LetterKind> letter_kind(std::string_view word) {
  for (std::size_t i = 0; i < rows().size(); ++i)
    if (rows()[i].word == word) return static_cast<LetterKind>(i);
  return std::nullopt;
}

std::span<const std::string_view> point_names(LetterKind kind) {
  return rows()[static_cast<std::size_t>(kind)].points;
}

} // namespace itplan
