// "Did you mean": the nearest known word.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace itplan {

// Optimal string alignment distance (insert, delete, replace, swap of neighbours), on bytes.
// O(|a| * |b|). Source: Boytsov, Indexing methods for approximate dictionary searching, 2011.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidate nearest to `word`, case ignored, at most max(1, length / 3) edits away; on a tie
// the first. Else the first that contains the word, when it has four letters or more. Else empty.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

// "did you mean 'x'?" or, when nothing is near, "known: a, b, c" (at most 12, then "...").
std::string suggest(std::string_view word, std::span<const std::string_view> candidates);

} // namespace itplan
