#include "itplan/engine/select.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

Instance three() {
  Instance instance;
  instance.capacity = {10};
  instance.items.resize(3);
  instance.items[0].uses = {{0, 6}};
  instance.items[1].uses = {{0, 5}};
  instance.items[2].needs = {0};
  return instance;
}

} // namespace

TEST_CASE("valid sees each broken rule") {
  Instance instance = three();
  CHECK(valid(instance, {true, false, true}));
  CHECK_FALSE(valid(instance, {true, true, false})); // 11 of 10
  CHECK_FALSE(valid(instance, {false, true, true})); // need missing
  CHECK_FALSE(valid(instance, {true, false}));       // not a choice about these items
  instance.excludes = {{0, 2}};
  CHECK_FALSE(valid(instance, {true, false, true}));
}

TEST_CASE("valid keeps forced items in and lets only them go over") {
  Instance instance = three();
  instance.items[0].forced = instance.items[1].forced = true;
  CHECK_FALSE(valid(instance, {false, true, false}));
  CHECK(valid(instance, {true, true, false}));
  instance.items[2].uses = {{0, 1}};
  CHECK_FALSE(valid(instance, {true, true, true}));
}

TEST_CASE("what a forced item needs is forced too") {
  Instance instance = three();
  instance.items[2].forced = true;
  CHECK(forced_items(instance) == std::vector<bool>{true, false, true});
  CHECK_FALSE(valid(instance, {false, false, true}));
}
