#include "itplan/base/similar_titles.hpp"

#include "letter_pairs.hpp"

namespace itplan {

std::vector<SimilarTitles::Key> SimilarTitles::keys_of(std::string_view title) {
  std::vector<Key> keys;
  Key before = 0;
  for (const auto pair : letter_pairs(title)) {
    const bool again = !keys.empty() && keys.back() >> 16 == pair;
    before = again ? before + 1 : 0;
    if (before <= 0xFFFF) keys.push_back(static_cast<Key>(pair) << 16 | before);
  }
  return keys;
}

void SimilarTitles::add(std::string_view title) {
  const auto number = static_cast<std::uint32_t>(sizes_.size());
  const auto keys = keys_of(title);
  for (const auto key : keys)
    titles_with_[key].push_back(number);
  sizes_.push_back(keys.size());
}

std::vector<std::size_t> SimilarTitles::like(std::string_view title, int percent) const {
  const auto keys = keys_of(title);
  std::vector<std::size_t> shared(sizes_.size());
  for (const auto key : keys)
    if (const auto found = titles_with_.find(key); found != titles_with_.end())
      for (const auto number : found->second)
        ++shared[number];
  std::vector<std::size_t> alike;
  for (std::size_t i = 0; i < shared.size(); ++i)
    if (shared[i] > 0 &&
        200 * shared[i] / (keys.size() + sizes_[i]) >= static_cast<std::size_t>(percent))
      alike.push_back(i);
  return alike;
}

} // namespace itplan
