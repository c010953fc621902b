// Small random choosing problems with every kind of constraint, and their exhaustive solution.
#pragma once

#include "itplan/engine/select.hpp"

#include <cstdint>
#include <vector>

namespace itplan::test {

// splitmix64: the same numbers on every machine, unlike the distributions of <random>.
class Random {
public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
  }
  // From low to high, both included.
  int between(int low, int high) {
    return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool chance(int percent) { return between(1, 100) <= percent; }

private:
  std::uint64_t state_;
};

struct Shape {
  int items = 8;
  int resources = 2;
  int needs_percent = 20;   // chance of each need
  int exclude_percent = 10; // chance of each pair
  int forced_percent = 5;
  int max_value = 9; // low values make many ties
  int fill_percent = 50;
  bool circles = false; // needs may point forward too
};

// A shape drawn from the seed too, so that one number tells a whole failing case.
Shape random_shape(Random& random, int max_items);
Instance random_instance(Random& random, const Shape& shape);

// The best of all 2^n choices, by valid() and better() alone.
std::vector<bool> brute_force(const Instance& instance);

} // namespace itplan::test
