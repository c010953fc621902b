#include "itplan/base/suggestion.hpp"

#include "itplan/base/text.hpp"

#include <algorithm>
#include <vector>

namespace itplan {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> two_up(b.size() + 1);
  std::vector<std::size_t> up(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    two_up.swap(up);
    up.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = up[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({up[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], two_up[j - 2] + 1);
    }
  }
  return row[b.size()];
}

namespace {

// What an id is remembered by: 'verhuizing' for 'verhuizing-online-doorgeven'.
std::string_view containing(std::string_view wanted, std::span<const std::string_view> candidates) {
  constexpr std::size_t shortest_part = 4;
  if (wanted.size() < shortest_part) return {};
  for (const auto candidate : candidates)
    if (lower(candidate).find(wanted) != std::string::npos) return candidate;
  return {};
}

} // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t longest_word = 64; // no name is longer; keeps hostile input cheap
  if (word.size() > longest_word) return {};
  const auto wanted = lower(word);
  std::size_t best = std::max<std::size_t>(1, word.size() / 3) + 1;
  std::string_view found;
  for (const auto candidate : candidates) {
    const auto distance = edit_distance(wanted, lower(candidate));
    if (distance < best) {
      best = distance;
      found = candidate;
    }
  }
  return found.empty() ? containing(wanted, candidates) : found;
}

std::string suggest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t most_listed = 12;
  const auto near = nearest(word, candidates);
  if (!near.empty()) return "did you mean '" + std::string(near) + "'?";
  if (candidates.empty()) return {};
  std::string text = "known: ";
  for (std::size_t i = 0; i < candidates.size() && i < most_listed; ++i) {
    if (i > 0) text += ", ";
    text += candidates[i];
  }
  return candidates.size() > most_listed ? text + ", ..." : text;
}

} // namespace itplan
