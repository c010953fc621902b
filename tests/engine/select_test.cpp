#include "itplan/engine/select.hpp"

#include "random_instance.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

using namespace itplan;
using itplan::test::Random;

namespace {

Item item(std::int64_t value, std::vector<Use> uses = {}, std::vector<int> needs = {}) {
  return {.value = value, .uses = std::move(uses), .needs = std::move(needs)};
}

std::string letters(const std::vector<bool>& chosen) {
  std::string text;
  for (std::size_t i = 0; i < chosen.size(); ++i)
    if (chosen[i]) text += static_cast<char>('a' + i);
  return text;
}

std::uint64_t first_seed() {
  const char* seed = std::getenv("ITPLAN_SEED"); // NOLINT(concurrency-mt-unsafe)
  return seed != nullptr ? std::strtoull(seed, nullptr, 10) : 1;
}

} // namespace

TEST_CASE("nothing to choose from") {
  const Selection none = select({});
  CHECK(none.proven);
  CHECK(none.unique);
  CHECK(none.value == 0);
}

TEST_CASE("the better pair beats the best single item") {
  const Instance instance{{item(10, {{0, 6}}), item(7, {{0, 5}}), item(6, {{0, 5}})}, {10}, {}};
  const Selection best = select(instance);
  CHECK(letters(best.chosen) == "bc");
  CHECK(best.value == 13);
  CHECK(best.bound == 13);
  CHECK(best.proven);
}

TEST_CASE("what an item needs comes along and is paid for") {
  const Instance instance{{item(0, {{0, 6}}), item(9, {{0, 5}}, {0}), item(5, {{0, 9}})}, {10}, {}};
  CHECK(letters(select(instance).chosen) == "c");
}

TEST_CASE("a circle of needs is all or nothing") {
  const Instance instance{{item(1, {{0, 1}}, {1}), item(1, {{0, 9}}, {0}), item(1)}, {9}, {}};
  CHECK(letters(select(instance).chosen) == "c");
}

TEST_CASE("items that exclude each other are not both in, and a pair with itself is out") {
  const Instance instance{{item(3), item(4), item(9)}, {}, {{0, 1}, {2, 2}}};
  CHECK(letters(select(instance).chosen) == "b");
}

TEST_CASE("forced items are in whatever they cost, and the overload is said") {
  Instance instance{{item(0, {{0, 7}, {1, 1}}), item(0, {{0, 5}}), item(9, {{0, 1}}), item(1)},
                    {10, 5},
                    {{0, 1}}};
  instance.items[0].forced = instance.items[1].forced = true;
  const Selection best = select(instance);
  CHECK(letters(best.chosen) == "abd");
  CHECK(best.overloads == std::vector<Overload>{{0, 2}});
  CHECK(best.conflicts == std::vector<std::pair<int, int>>{{0, 1}});
}

TEST_CASE("ties go to less money, then less effort, then fewer, then the first") {
  Instance instance{{item(5, {{0, 1}}), item(5, {{0, 1}}), item(5, {{0, 1}}), item(0)}, {1}, {}};
  CHECK(letters(select(instance).chosen) == "a");
  instance.items[0].effort = 1;
  CHECK(letters(select(instance).chosen) == "b");
  instance.items[1].money = instance.items[0].money = 1;
  const Selection best = select(instance);
  CHECK(letters(best.chosen) == "c");
  CHECK(best.settled);
}

TEST_CASE("no work allowed still gives a valid choice and a true bound") {
  const Instance instance{{item(10, {{0, 6}}), item(7, {{0, 5}}), item(6, {{0, 5}})}, {10}, {}};
  const Selection best = select(instance, {.max_steps = 0, .max_tie_steps = 0, .interrupted = {}});
  CHECK(valid(instance, best.chosen));
  CHECK(best.bound >= 13);
}

TEST_CASE("brute force agrees on random instances") {
  const std::uint64_t first = first_seed();
  MESSAGE("seeds from " << first << " (ITPLAN_SEED)");
  const bool all = std::getenv("ITPLAN_LONG") != nullptr; // NOLINT(concurrency-mt-unsafe)
  for (std::uint64_t seed = first; seed < first + (all ? 10'000 : 3'000); ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const auto shape = test::random_shape(random, all ? 14 : 10);
    const Instance instance = test::random_instance(random, shape);
    const auto expected = test::brute_force(instance);
    const Selection best = select(instance);
    REQUIRE(best.proven);
    REQUIRE(best.settled);
    REQUIRE(best.bound == value_of(instance, expected));
    REQUIRE(letters(best.chosen) == letters(expected));
  }
}

// Values near each other and every item with its few enemies: what makes a tree grow.
Instance many_excludes(int items, std::uint64_t seed) {
  Random random(seed);
  Instance instance;
  instance.capacity = {std::int64_t{items} * 10};
  for (int i = 0; i < items; ++i) {
    instance.items.push_back(item(90 + random.between(0, 19), {{0, 10 + random.between(0, 39)}}));
    for (int k = 0; i > 0 && k < 4; ++k)
      instance.excludes.emplace_back(random.between(0, i - 1), i);
  }
  return instance;
}

TEST_CASE("with room for one waiting part the search goes deep and proves the same") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    const Instance instance = many_excludes(24, seed);
    const Selection wide = select(instance);
    const Selection deep = select(instance, {.max_bytes = 1});
    CHECK(deep.proven);
    CHECK(deep.chosen == wide.chosen);
  }
}

TEST_CASE("many excludes: the best so far and a true bound when the work ends") {
  const Selection best = select(many_excludes(120, 1), {.max_steps = 3'000'000});
  CHECK(best.value > 0);
  CHECK(best.bound >= best.value);
  CHECK(best.steps < 6'000'000);
}

TEST_CASE("more of anything never lowers the value") {
  for (std::uint64_t seed = first_seed(); seed < first_seed() + 200; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Instance instance = test::random_instance(random, test::random_shape(random, 30));
    if (instance.capacity.empty()) continue;
    const Selection before = select(instance, {.max_tie_steps = 0});
    const auto last = static_cast<int>(instance.capacity.size()) - 1;
    instance.capacity[static_cast<std::size_t>(random.between(0, last))] += random.between(1, 9);
    const Selection after = select(instance, {.max_tie_steps = 0});
    REQUIRE(before.proven);
    REQUIRE(after.proven);
    REQUIRE(after.value >= before.value);
  }
}

TEST_CASE("a higher value of its own never takes an item out") {
  for (std::uint64_t seed = first_seed(); seed < first_seed() + 200; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Instance instance = test::random_instance(random, test::random_shape(random, 24));
    if (instance.items.empty()) continue;
    const Selection before = select(instance);
    const auto last = static_cast<int>(instance.items.size()) - 1;
    const auto raised = static_cast<std::size_t>(random.between(0, last));
    if (!before.chosen[raised]) continue;
    instance.items[raised].value += random.between(1, 9);
    const Selection after = select(instance);
    REQUIRE(after.settled);
    REQUIRE(after.chosen[raised]);
  }
}

TEST_CASE("a rule that is no sum is learned, and what it leaves is proven") {
  Instance instance{{item(5), item(4), item(3), item(2)}, {}, {}};
  const Rule at_most_two = [](const std::vector<bool>& chosen) {
    Clash clash;
    for (int i = 0; i < 4; ++i)
      if (chosen[static_cast<std::size_t>(i)] && clash.items.size() < 3) clash.items.push_back(i);
    return clash.items.size() < 3 ? Clash{} : clash;
  };
  const Selection best = select(instance, at_most_two);
  CHECK(letters(best.chosen) == "ab");
  CHECK(best.proven);
  CHECK(best.settled);
  CHECK_FALSE(instance.never_all.empty());
}

TEST_CASE("a rule that is not sure leaves the bound where it was") {
  Instance instance{{item(5), item(4), item(3)}, {}, {}};
  const Rule unsure = [](const std::vector<bool>& chosen) {
    return chosen == std::vector<bool>(3, true) ? Clash{{0, 1, 2}, false} : Clash{};
  };
  const Selection best = select(instance, unsure);
  CHECK(best.value == 9);
  CHECK(best.bound == 12);
  CHECK_FALSE(best.proven);
  CHECK(instance.never_all.empty());
}

TEST_CASE("what is forced stays in, also where a rule that is not sure could not fit it") {
  Instance instance{{item(5), item(4), item(3)}, {}, {}};
  instance.items[2].forced = true;
  const Rule unsure = [](const std::vector<bool>& chosen) {
    return chosen[0] ? Clash{{0, 2}, false, {2}} : Clash{};
  };
  const Selection best = select(instance, unsure, {.max_clashes = 0});
  CHECK(letters(best.chosen) == "bc");
  CHECK_FALSE(best.proven);
}
