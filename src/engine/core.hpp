// What is left to choose after reduction: a closure graph with rows of limited room.
//
// A row is a capacity, or a set of items of which at most one may be in (room 1, amounts 1): to
// the search they are the same thing. Nodes are numbered topologically, what needs before what
// is needed, ties by smallest item, so the numbering does not depend on how the core came about.
#pragma once

#include "itplan/engine/instance.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace itplan::engine {

// Rows of numbers behind each other: row i is data[start[i] .. start[i + 1]).
template <class T> struct Rows {
  std::vector<int> start{0};
  std::vector<T> data;

  void push_row(std::span<const T> row) {
    data.insert(data.end(), row.begin(), row.end());
    start.push_back(size_of(data));
  }
  std::span<const T> operator[](int i) const {
    return {data.data() + start[i], data.data() + start[i + 1]};
  }
};

// The other end of a need, seen from what is needed, and the number of that need.
struct User {
  int node = 0;
  int arc = 0;
};

struct Core {
  std::vector<std::int64_t> value; // by node
  std::vector<std::int64_t> room;  // by row
  Rows<Use> uses;                  // Use::resource is a row
  Rows<Use> closure_uses;          // of a node with all it needs
  Rows<int> needs;                 // arc a leads to needs.data[a]
  Rows<User> users;
  Rows<int> members;      // the items a node stands for
  std::vector<int> taken; // items in for certain
  std::int64_t base = 0;  // their value
  int own_rows = 0;       // rows before those added for ties

  [[nodiscard]] int size() const { return size_of(value); }
  [[nodiscard]] int row_count() const { return size_of(room); }
  [[nodiscard]] int arc_count() const { return size_of(needs.data); }
};

} // namespace itplan::engine
