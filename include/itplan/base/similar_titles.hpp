// The titles like another one, among thousands.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace itplan {

class SimilarTitles {
public:
  void add(std::string_view title);

  // The numbers, from 0 in the order added, of those whose likeness (text.hpp) to this title is at
  // least so many percent, 1 or more. A title without two letters beside each other is like none.
  // O(titles with a pair of letters of this one), not letters of all titles.
  std::vector<std::size_t> like(std::string_view title, int percent) const;

private:
  // A pair of letters and how often it stood in the title before: each key once in a title.
  using Key = std::uint32_t;
  static std::vector<Key> keys_of(std::string_view title);

  std::unordered_map<Key, std::vector<std::uint32_t>> titles_with_;
  std::vector<std::size_t> sizes_; // keys of each title
};

} // namespace itplan
