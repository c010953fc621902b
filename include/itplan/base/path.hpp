// The address of a thing in the plan's tree: requests.digitale-balie.needs.0
#pragma once

#include <compare>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

// Keys from the root of the plan; an element of a list is its index from 0, in decimal digits.
class Path {
public:
  Path() = default;
  Path(std::initializer_list<std::string_view> keys);
  explicit Path(std::vector<std::string> keys) : keys_(std::move(keys)) {}

  // Splits at the dots. An empty part stays an empty key: no key of the plan is empty, so the
  // look-up fails where a message can be given.
  static Path parse(std::string_view dotted);

  Path operator/(std::string_view key) const;
  Path operator/(std::size_t index) const;

  const std::vector<std::string>& keys() const { return keys_; }
  bool empty() const { return keys_.empty(); }
  std::size_t size() const { return keys_.size(); }
  const std::string& operator[](std::size_t i) const { return keys_[i]; }
  const std::string& back() const { return keys_.back(); }
  // Without its last key; the parent of the root is the root.
  Path parent() const;
  // Without its first `count` keys.
  Path without_first(std::size_t count) const;

  std::string text() const; // keys with dots between

  friend auto operator<=>(const Path&, const Path&) = default;

private:
  std::vector<std::string> keys_;
};

} // namespace itplan
