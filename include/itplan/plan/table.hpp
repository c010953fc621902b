// Entries under ids, in an order that means something.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace itplan {

using Id = std::string;

// A map from id to T that keeps the order of the file, or is sorted by id. Look-ups are O(log n)
// when sorted, else O(n): for the short sections of a plan.
template <class T> class Table {
public:
  struct Entry {
    Id id;
    T value;
  };

  auto begin() const { return entries_.begin(); }
  auto end() const { return entries_.end(); }
  std::size_t size() const { return entries_.size(); }
  bool empty() const { return entries_.empty(); }
  const Entry& operator[](std::size_t i) const { return entries_[i]; }
  Entry& back() { return entries_.back(); }

  const T* find(std::string_view id) const {
    const auto found = sorted_ ? std::lower_bound(entries_.begin(), entries_.end(), id, before)
                               : std::find_if(entries_.begin(), entries_.end(),
                                              [id](const Entry& e) { return e.id == id; });
    return found != entries_.end() && found->id == id ? &found->value : nullptr;
  }
  bool contains(std::string_view id) const { return find(id) != nullptr; }

  void reserve(std::size_t count) { entries_.reserve(count); }
  T& add(Id id) {
    sorted_ = false;
    return entries_.emplace_back(Entry{std::move(id), T{}}).value;
  }
  void sort_by_id() {
    const auto less = [](const Entry& a, const Entry& b) { return a.id < b.id; };
    // Entries are large and mostly come in order: looking is cheaper than moving them about.
    if (!std::is_sorted(entries_.begin(), entries_.end(), less))
      std::stable_sort(entries_.begin(), entries_.end(), less);
    sorted_ = true;
  }

private:
  static bool before(const Entry& entry, std::string_view id) { return entry.id < id; }

  std::vector<Entry> entries_;
  bool sorted_ = false;
};

// All ids, table after table, in their order: views into the tables.
template <class... T> std::vector<std::string_view> ids_of(const Table<T>&... tables) {
  std::vector<std::string_view> ids;
  ids.reserve((tables.size() + ...));
  const auto add = [&](const auto& table) {
    for (const auto& entry : table)
      ids.push_back(entry.id);
  };
  (add(tables), ...);
  return ids;
}

} // namespace itplan
