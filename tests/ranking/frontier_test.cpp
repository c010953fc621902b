#include "itplan/ranking/frontier.hpp"
#include "itplan/ranking/select.hpp"

#include "random_instance.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace itplan;
using itplan::test::Random;

namespace {

struct Point {
  std::int64_t used;
  std::int64_t value;
};

/// Corners of the upper hull of all closed sets that hold the forced items, by trying all.
std::vector<Point> hull(const Instance& instance) {
  std::vector<Point> points;
  const std::size_t n = instance.items.size();
  for (std::uint64_t mask = 0; mask < (std::uint64_t{1} << n); ++mask) {
    std::vector<bool> set(n);
    for (std::size_t i = 0; i < n; ++i)
      set[i] = (mask >> i & 1U) != 0;
    if (valid(instance, set))
      points.push_back({used_by(instance, set)[0], value_of(instance, set)});
  }
  std::sort(points.begin(), points.end(), [](Point a, Point b) {
    return a.used != b.used ? a.used < b.used : a.value > b.value;
  });
  std::vector<Point> corners;
  for (Point p : points) {
    if (!corners.empty() && p.value <= corners.back().value) continue;
    while (corners.size() >= 2) {
      const Point a = corners[corners.size() - 2];
      const Point b = corners.back();
      if ((b.value - a.value) * (p.used - b.used) > (p.value - b.value) * (b.used - a.used)) break;
      corners.pop_back();
    }
    corners.push_back(p);
  }
  return corners;
}

} // namespace

TEST_CASE("the best bargains come first, each with what it needs") {
  Instance instance;
  instance.capacity = {0};
  instance.items = {{.value = 5, .uses = {{0, 10}}},
                    {.value = 0, .uses = {{0, 2}}},
                    {.value = 20, .uses = {{0, 2}}, .needs = {1}},
                    {.value = 3},
                    {.value = 0, .uses = {{0, 7}}}};
  const auto steps = frontier(instance, 0);
  REQUIRE(steps.size() == 3);
  CHECK(steps[0].entered == std::vector<int>{3});
  CHECK(steps[1].entered == std::vector<int>{1, 2});
  CHECK(steps[2].entered == std::vector<int>{0});
  CHECK(steps[2].used == 14);
  CHECK(steps[2].value == 28);
}

TEST_CASE("the steps are the corners of the hull of all closed sets") {
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    test::Shape shape = test::random_shape(random, 9);
    shape.resources = 1;
    Instance instance = test::random_instance(random, shape);
    instance.excludes.clear();
    instance.capacity = {1000};
    const auto steps = frontier(instance, 0);
    const auto corners = hull(instance);
    REQUIRE(steps.size() == corners.size());
    for (std::size_t k = 0; k < steps.size(); ++k) {
      REQUIRE(steps[k].used == corners[k].used);
      REQUIRE(steps[k].value == corners[k].value);
    }
  }
}
