#include "itplan/base/path.hpp"

#include "itplan/base/text.hpp"

namespace itplan {

Path::Path(std::initializer_list<std::string_view> keys) : keys_(keys.begin(), keys.end()) {}

Path Path::parse(std::string_view dotted) {
  const auto parts = split(dotted, '.');
  return Path(std::vector<std::string>(parts.begin(), parts.end()));
}

Path Path::operator/(std::string_view key) const {
  Path longer = *this;
  longer.keys_.emplace_back(key);
  return longer;
}

Path Path::operator/(std::size_t index) const { return *this / std::to_string(index); }

Path Path::parent() const {
  Path shorter = *this;
  if (!shorter.keys_.empty()) shorter.keys_.pop_back();
  return shorter;
}

Path Path::without_first(std::size_t count) const {
  const auto skipped = static_cast<std::ptrdiff_t>(std::min(count, keys_.size()));
  return Path(std::vector<std::string>(keys_.begin() + skipped, keys_.end()));
}

std::string Path::text() const { return join(keys_, "."); }

} // namespace itplan
