#include "itplan/engine/price.hpp"

#include "random_instance.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>

using namespace itplan;
using itplan::test::Random;

namespace {

std::vector<bool> subset(std::uint64_t mask, std::size_t size) {
  std::vector<bool> set(size);
  for (std::size_t i = 0; i < size; ++i)
    set[i] = (mask >> i & 1U) != 0;
  return set;
}

// The least value that must leave `chosen` for `item` to enter with its needs; -1: never enough.
std::int64_t least_loss(const Instance& instance, const std::vector<bool>& chosen, int item) {
  const auto entering = with_needs(instance, {item});
  std::int64_t least = -1;
  for (std::uint64_t mask = 0; mask < (std::uint64_t{1} << chosen.size()); ++mask) {
    const auto after = subset(mask, chosen.size());
    std::int64_t loss = 0;
    bool fair = true;
    for (std::size_t i = 0; i < after.size(); ++i) {
      fair = fair && (!after[i] || chosen[i] || entering[i]) && (after[i] || !entering[i]);
      if (chosen[i] && !after[i]) loss += instance.items[i].value;
    }
    if (fair && valid(instance, after) && (least < 0 || loss < least)) least = loss;
  }
  return least;
}

// The greatest value of a choice with (without) the item; -1: there is none.
std::int64_t best_with(const Instance& instance, int item, bool in) {
  std::int64_t best = -1;
  for (std::uint64_t mask = 0; mask < (std::uint64_t{1} << instance.items.size()); ++mask) {
    const auto set = subset(mask, instance.items.size());
    if (set[item] == in && valid(instance, set)) best = std::max(best, value_of(instance, set));
  }
  return best;
}

void check_left_out(const Instance& instance, const Selection& best, int item) {
  const std::int64_t loss = least_loss(instance, best.chosen, item);
  const Price price = price_of_yes(instance, best.chosen, item);
  REQUIRE(price.obstacle.none() == (loss >= 0));
  const std::int64_t other = best_with(instance, item, true);
  const Margin margin = value_margin(instance, best, item);
  REQUIRE(margin.decided == (other >= 0));
  if (loss < 0) return;
  REQUIRE(price.proven);
  REQUIRE(price.loss == loss);
  REQUIRE(price.at_least == loss);
  REQUIRE(margin.exact);
  REQUIRE(margin.amount == best.value - other);
}

void check_chosen(const Instance& instance, const Selection& best, int item) {
  const Margin margin = value_margin(instance, best, item);
  const std::int64_t other = best_with(instance, item, false);
  REQUIRE(margin.decided == (other >= 0));
  if (other >= 0) REQUIRE(margin.amount == best.value - other);
}

void check_relief(Instance instance, const Selection& best, int item) {
  if (instance.items[item].uses.empty()) return;
  const int resource = instance.items[item].uses.front().resource;
  const Relief relief = use_margin(instance, best, item, resource);
  REQUIRE(relief.exact);
  std::int64_t least = -1;
  auto& uses = instance.items[item].uses;
  for (std::int64_t less = 0; least < 0; ++less) {
    if (best_with(instance, item, true) >= best.value) least = less;
    if (uses.empty() || uses.front().resource != resource) break;
    if (--uses.front().amount == 0) uses.erase(uses.begin());
  }
  REQUIRE(relief.possible == (least >= 0));
  if (least >= 0) REQUIRE(relief.less == least);
}

} // namespace

TEST_CASE("the price of a yes names who must leave") {
  Instance instance;
  instance.capacity = {10};
  instance.items = {{.value = 9, .uses = {{0, 6}}},
                    {.value = 3, .uses = {{0, 2}}},
                    {.value = 2, .uses = {{0, 2}}},
                    {.value = 4, .uses = {{0, 4}}}};
  const Selection best = select(instance);
  REQUIRE(best.chosen == std::vector<bool>{true, true, true, false});
  const Price price = price_of_yes(instance, best.chosen, 3);
  CHECK(price.leaves == std::vector<int>{1, 2});
  CHECK(price.enters == std::vector<int>{3});
  CHECK(price.loss == 5);
  CHECK(price.gain == 4);
  CHECK(value_margin(instance, best, 3).amount == 1);
  CHECK(value_margin(instance, best, 0).amount == 5);
}

TEST_CASE("what can never be in says what is in its way") {
  Instance instance;
  instance.capacity = {10};
  instance.items = {{.value = 0, .uses = {{0, 6}}, .forced = true},
                    {.value = 9, .uses = {{0, 7}}},
                    {.value = 9},
                    {.value = 9, .needs = {2}},
                    {.value = 1}};
  instance.excludes = {{0, 4}, {2, 3}};
  CHECK(obstacle(instance, 1).short_of == std::vector<Overload>{{0, 3}});
  CHECK(obstacle(instance, 3).impossible);
  CHECK(obstacle(instance, 4).excluded_by == std::vector<int>{0});
  CHECK(obstacle(instance, 2).none());
  CHECK_FALSE(value_margin(instance, select(instance), 1).decided);
}

TEST_CASE("prices and margins agree with trying everything") {
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Instance instance = test::random_instance(random, test::random_shape(random, 8));
    const Selection best = select(instance);
    for (int item = 0; item < static_cast<int>(instance.items.size()); ++item) {
      CAPTURE(item);
      if (best.chosen[item]) {
        check_chosen(instance, best, item);
      } else {
        check_left_out(instance, best, item);
        check_relief(instance, best, item);
      }
    }
  }
}

namespace {

void check_at_least(const Instance& instance, const Selection& best, int item, std::int64_t least) {
  const bool in = best.chosen[item];
  const std::int64_t other = best_with(instance, item, !in);
  const std::int64_t here = best_with(instance, item, in);
  if (other >= 0) REQUIRE(least <= here - other);
  if (least < 0) REQUIRE(other < 0);
}

} // namespace

namespace {

std::vector<int> all_items(const Instance& instance) {
  std::vector<int> items(instance.items.size());
  std::iota(items.begin(), items.end(), 0);
  return items;
}

} // namespace

TEST_CASE("what would change the answer at the least is never too much") {
  std::int64_t told = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Instance instance = test::random_instance(random, test::random_shape(random, 7));
    const Selection best = select(instance);
    const auto least = at_least(instance, best, {}, all_items(instance));
    REQUIRE(least.size() == instance.items.size());
    for (int item = 0; item < static_cast<int>(instance.items.size()); ++item) {
      CAPTURE(item);
      told += std::max<std::int64_t>(least[item], 0);
      check_at_least(instance, best, item, least[item]);
    }
  }
  CHECK(told > 300); // it says something
}

namespace {

// Items where each pair is unrelated, one needing the other, or excluding: `relations` tells which
// by its digits to the base 3. Numbers are drawn from both arguments.
Instance related(int items, std::uint64_t relations, std::uint64_t numbers) {
  Random random(relations * 1000 + numbers);
  Instance instance;
  for (int i = 0; i < items; ++i) {
    Item made{.value = random.between(0, 4), .money = random.between(0, 2)};
    for (int resource = 0; resource < 2; ++resource)
      if (random.chance(70)) made.uses.push_back({resource, random.between(1, 3)});
    made.effort = random.between(0, 1);
    made.forced = random.chance(8);
    for (int other = 0; other < i; ++other, relations /= 3) {
      if (relations % 3 == 1) made.needs.push_back(other);
      if (relations % 3 == 2) instance.excludes.emplace_back(other, i);
    }
    instance.items.push_back(std::move(made));
  }
  instance.capacity = {random.between(0, 2 * items), random.between(0, 2 * items)};
  return instance;
}

std::uint64_t relations_of(int items) {
  std::uint64_t count = 1;
  for (int pairs = items * (items - 1) / 2; pairs > 0; --pairs)
    count *= 3;
  return count;
}

void check_all(const Instance& instance) {
  const Selection best = select(instance);
  REQUIRE(best.proven);
  REQUIRE(best.settled);
  REQUIRE(best.chosen == test::brute_force(instance));
  for (int item = 0; item < static_cast<int>(instance.items.size()); ++item) {
    CAPTURE(item);
    if (best.chosen[item])
      check_chosen(instance, best, item);
    else
      check_left_out(instance, best, item);
  }
}

} // namespace

// Every relation for up to four items; of those of five to eight an even spread, as there are 3 to
// the power of 28. ITPLAN_LONG makes it all of five and a thousand times the spread.
TEST_CASE("every way that items need and exclude each other agrees with trying everything") {
  const bool all = std::getenv("ITPLAN_LONG") != nullptr; // NOLINT(concurrency-mt-unsafe)
  for (int items = 1; items <= 8; ++items) {
    const std::uint64_t count = relations_of(items);
    const std::uint64_t most = items <= 4 ? count : items == 5 && all ? count : all ? 20'000 : 60;
    const std::uint64_t stride = std::max<std::uint64_t>(count / most, 1);
    for (std::uint64_t relations = 0; relations < count; relations += stride)
      for (std::uint64_t numbers = 0; numbers < (all ? 8 : 2); ++numbers) {
        CAPTURE(items);
        CAPTURE(relations);
        CAPTURE(numbers);
        check_all(related(items, relations, numbers));
      }
  }
}
