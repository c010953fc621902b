// Texts that a spreadsheet would run, and the apostrophe that stops it.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace itplan {

// Whether a text starts, after any apostrophes, with what starts a formula (the OWASP list, with
// the full-width signs). The apostrophes count so that adding one can always be undone.
inline bool is_formula(std::string_view text) {
  constexpr std::array<std::string_view, 11> starts = {
      "=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return text.starts_with(start); });
}

} // namespace itplan
