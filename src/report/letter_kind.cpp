#include "itplan/report/letter_kind.hpp"

#include <algorithm>
#include <array>

namespace itplan {
namespace {

struct Row {
  std::string_view word;
  std::vector<std::string_view> points;
};

constexpr std::size_t kinds = 11;

// In the order of the enumerators.
const std::array<Row, kinds>& rows() {
  static const std::array<Row, kinds> all = {
      {{"receipt", {"understood", "wanted", "right", "next"}},
       {"yes", {"result", "when", "reason", "ours", "yours", "otherwise", "contact"}},
       {"not-now", {"heard", "reason", "price", "possible", "change", "again"}},
       {"no", {"heard", "reason", "price", "possible", "change", "again"}},
       {"done", {"promised", "yours", "went_well", "lesson", "works", "rating"}},
       {"late", {"sorry", "promised", "cause", "act", "possible", "contact"}},
       {"moved", {"sorry", "reason", "possible", "ours", "yours", "result"}},
       {"taken-back", {"sorry", "reason", "possible", "yours", "next", "again"}},
       {"merged", {"reason", "heard", "means", "next"}},
       {"review", {"said", "change", "ask", "next"}},
       {"reminder", {"understood", "wanted", "ask", "why"}}}};
  return all;
}

} // namespace

std::span<const std::string_view> letter_words() {
  static const auto words = [] {
    std::array<std::string_view, kinds> all;
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
