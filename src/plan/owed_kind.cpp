#include "itplan/plan/owed_kind.hpp"

#include <array>

namespace itplan {

std::string_view word(OwedKind kind) {
  static constexpr std::array<std::string_view, 19> all = {
      "receipt",      "decision", "told",      "review", "news",     "promised", "legal",
      "replan",       "progress", "agreement", "moved",  "reworded", "brought",  "acceptance",
      "confirmation", "ballot",   "ask",       "back",   "talk"};
  return all[static_cast<std::size_t>(kind)];
}

} // namespace itplan
