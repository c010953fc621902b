#include "random_instance.hpp"

#include <cstddef>

namespace itplan::test {

Shape random_shape(Random& random, int max_items) {
  Shape shape;
  shape.items = random.between(0, max_items);
  shape.resources = random.between(0, 4);
  shape.needs_percent = random.between(0, 1) * random.between(0, 40);
  shape.exclude_percent = random.between(0, 1) * random.between(0, 25);
  shape.forced_percent = random.between(0, 1) * random.between(0, 20);
  shape.max_value = random.chance(50) ? 5 : 100;
  shape.fill_percent = random.between(5, 95);
  shape.circles = random.chance(10);
  return shape;
}

namespace {

Item random_item(Random& random, const Shape& shape, int index) {
  Item item;
  item.value = random.chance(20) ? 0 : random.between(0, shape.max_value);
  item.money = random.between(0, 3);
  item.effort = random.between(0, 3);
  item.asked = random.between(0, 2);
  item.forced = random.chance(shape.forced_percent);
  for (int r = 0; r < shape.resources; ++r)
    if (random.chance(60)) item.uses.push_back({r, random.between(1, 12)});
  for (int need = 0; need < shape.items; ++need)
    if ((need < index || (shape.circles && need != index)) && random.chance(shape.needs_percent))
      item.needs.push_back(need);
  return item;
}

} // namespace

Instance random_instance(Random& random, const Shape& shape) {
  Instance instance;
  std::vector<std::int64_t> total(static_cast<std::size_t>(shape.resources), 0);
  for (int i = 0; i < shape.items; ++i) {
    instance.items.push_back(random_item(random, shape, i));
    for (const Use& use : instance.items.back().uses)
      total[static_cast<std::size_t>(use.resource)] += use.amount;
    for (int j = 0; j < i; ++j)
      if (random.chance(shape.exclude_percent)) instance.excludes.emplace_back(j, i);
    if (random.chance(shape.exclude_percent / 10)) instance.excludes.emplace_back(i, i);
  }
  for (std::int64_t sum : total)
    instance.capacity.push_back(sum * shape.fill_percent / 100);
  return instance;
}

std::vector<bool> brute_force(const Instance& instance) {
  const std::size_t n = instance.items.size();
  std::vector<bool> best = forced_items(instance);
  std::vector<bool> chosen(n, false);
  for (std::uint64_t mask = 0; mask < (std::uint64_t{1} << n); ++mask) {
    for (std::size_t i = 0; i < n; ++i)
      chosen[i] = ((mask >> i) & 1U) != 0;
    if (valid(instance, chosen) && better(instance, chosen, best)) best = chosen;
  }
  return best;
}

} // namespace itplan::test
