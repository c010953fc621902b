#include "instances.hpp"

#include <algorithm>
#include <istream>
#include <ostream>
#include <set>

namespace itplan::bench {
namespace {

std::int64_t number(std::istream& file) {
  std::int64_t value = 0;
  file >> value;
  return value;
}

// splitmix64, as in the ranking tests.
class Random {
public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  int between(int low, int high) {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return low + static_cast<int>((z ^ (z >> 31U)) % static_cast<std::uint64_t>(high - low + 1));
  }
  bool chance(int percent) { return between(1, 100) <= percent; }

private:
  std::uint64_t state_;
};

constexpr int skills = 4;
constexpr int budgets = 2;
constexpr int cluster = 12;

Item plan_item(Random& random, int index) {
  Item item;
  item.value = random.between(1, 100);
  for (int skill = 0; skill < skills; ++skill)
    if (random.chance(45)) item.uses.push_back({skill, std::int64_t{50} * random.between(1, 80)});
  for (int budget = skills; budget < skills + budgets; ++budget)
    if (random.chance(50))
      item.uses.push_back({budget, std::int64_t{10'000} * random.between(1, 400)});
  for (const Use& use : item.uses)
    (use.resource < skills ? item.effort : item.money) += use.amount;
  const int first = index - index % cluster;
  if (index > first && random.chance(75)) item.needs.push_back(random.between(first, index - 1));
  if (index > first && random.chance(20)) item.needs.push_back(random.between(first, index - 1));
  if (index > 0 && random.chance(5)) item.needs.push_back(random.between(0, index - 1));
  std::sort(item.needs.begin(), item.needs.end());
  item.needs.erase(std::unique(item.needs.begin(), item.needs.end()), item.needs.end());
  return item;
}

} // namespace

Instance read_nrp(std::istream& file, int percent) {
  Instance instance;
  std::int64_t total = 0;
  for (std::int64_t levels = number(file); levels > 0; --levels)
    for (std::int64_t count = number(file); count > 0; --count) {
      Item& item = instance.items.emplace_back();
      const std::int64_t cost = number(file);
      total += cost;
      item.money = cost;
      if (cost > 0) item.uses.push_back({0, cost});
    }
  for (std::int64_t needs = number(file); needs > 0; --needs) {
    const auto need = static_cast<int>(number(file)) - 1;
    instance.items[static_cast<std::size_t>(number(file) - 1)].needs.push_back(need);
  }
  for (std::int64_t customers = number(file); customers > 0; --customers) {
    Item& item = instance.items.emplace_back();
    item.value = number(file);
    for (std::int64_t count = number(file); count > 0; --count)
      item.needs.push_back(static_cast<int>(number(file)) - 1);
  }
  instance.capacity = {total * percent / 100};
  return instance;
}

Instance plan_like(int items, std::uint64_t seed) {
  Random random(seed);
  Instance instance;
  instance.capacity.assign(skills + budgets, 0);
  for (int i = 0; i < items; ++i) {
    instance.items.push_back(plan_item(random, i));
    for (const Use& use : instance.items.back().uses)
      instance.capacity[use.resource] += use.amount;
  }
  for (std::int64_t& capacity : instance.capacity)
    capacity = capacity * random.between(35, 60) / 100;
  for (int k = std::min(items / 20, 50); k > 0; --k) {
    const int a = random.between(0, items - 2);
    const int b = random.between(a + 1, items - 1);
    instance.excludes.emplace_back(a, b);
  }
  return instance;
}

void write_lp(std::ostream& out, const Instance& instance) {
  const int n = static_cast<int>(instance.items.size());
  out << "Maximize\n obj:";
  for (int i = 0; i < n; ++i)
    if (instance.items[i].value > 0) out << " + " << instance.items[i].value << " x" << i << "\n";
  out << "Subject To\n";
  for (int r = 0; r < static_cast<int>(instance.capacity.size()); ++r) {
    out << " c" << r << ":";
    for (int i = 0; i < n; ++i)
      for (const Use& use : instance.items[i].uses)
        if (use.resource == r) out << " + " << use.amount << " x" << i << "\n";
    out << " <= " << instance.capacity[r] << "\n";
  }
  for (int i = 0; i < n; ++i) {
    const std::set<int> needs(instance.items[i].needs.begin(), instance.items[i].needs.end());
    for (int need : needs)
      out << " d" << i << "_" << need << ": x" << i << " - x" << need << " <= 0\n";
  }
  int pair = 0;
  for (auto [a, b] : instance.excludes)
    out << " e" << pair++ << ": x" << a << " + x" << b << " <= 1\n";
  out << "Binaries\n";
  for (int i = 0; i < n; ++i)
    out << " x" << i << "\n";
  out << "End\n";
}

} // namespace itplan::bench
