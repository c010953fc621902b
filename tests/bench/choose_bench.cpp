// choose_bench: times select() on a Next Release Problem file or on a plan-like random instance,
// and writes the same instance as an LP file for another solver.
//
//   choose_bench nrp FILE PERCENT [LP-FILE]     a benchmark instance at PERCENT of its total cost
//   choose_bench plan ITEMS SEED [LP-FILE]      random: clustered needs, 6 resources, exclusions
//
// Prints one line: value, bound, proven, unique, steps, processor seconds for the value,
// for value and ties (0 unless ITPLAN_TIES is set), and for what would change the answer about
// every item (0 unless ITPLAN_EXPLAIN is set). ITPLAN_STEPS limits the work. ITPLAN_WITHIN=0.1:
// only until the bound is within so many percent, the time of all tries counted together.
#include "itplan/engine/price.hpp"
#include "itplan/engine/select.hpp"

#include "instances.hpp"

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <numeric>
#include <string>

using namespace itplan;

namespace {

double seconds(const Instance& instance, const Limits& limits, Selection& result) {
  const std::clock_t start = std::clock();
  result = select(instance, limits);
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

std::int64_t steps_allowed() {
  const char* steps = std::getenv("ITPLAN_STEPS");
  return steps != nullptr ? std::stoll(steps) : Limits{}.max_steps;
}

// Ever more steps, each time from the start, until the bound is no more than `percent` above.
int report_within(const Instance& instance, double percent) {
  double all = 0;
  for (std::int64_t steps = 10'000'000;; steps *= 2) {
    Selection found;
    all += seconds(instance, {.max_steps = steps, .max_tie_steps = 0, .interrupted = {}}, found);
    const auto distance = static_cast<double>(found.bound - found.value);
    if (distance * 100 > percent * static_cast<double>(found.bound) && steps < steps_allowed())
      continue;
    std::cout << found.value << ' ' << found.bound << ' ' << found.proven << " 0 " << found.steps
              << ' ' << all << " 0 0\n";
    return 0;
  }
}

void report(const Instance& instance) {
  Selection value_only;
  Selection full;
  const std::int64_t steps = steps_allowed();
  const double first =
      seconds(instance, {.max_steps = steps, .max_tie_steps = 0, .interrupted = {}}, value_only);
  double all = 0;
  if (std::getenv("ITPLAN_TIES") != nullptr) {
    all = seconds(instance, {.max_steps = steps, .interrupted = {}}, full);
    if (full.value != value_only.value) std::cout << "DIFFERENT VALUE WITH TIES ";
  }
  double explained = 0;
  if (std::getenv("ITPLAN_EXPLAIN") != nullptr) {
    std::vector<int> all(instance.items.size());
    std::iota(all.begin(), all.end(), 0);
    const std::clock_t start = std::clock();
    at_least(instance, value_only, {.max_steps = 200'000'000}, all);
    explained = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  }
  std::cout << value_only.value << ' ' << value_only.bound << ' ' << value_only.proven << ' '
            << full.unique << ' ' << value_only.steps << ' ' << first << ' ' << all << ' '
            << explained << '\n';
}

} // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() < 3) {
    std::cerr << "usage: choose_bench nrp FILE PERCENT [LP] | plan ITEMS SEED [LP]\n";
    return 2;
  }
  Instance instance;
  if (words[0] == "nrp") {
    std::ifstream file(words[1]);
    instance = bench::read_nrp(file, std::stoi(words[2]));
  } else {
    instance = bench::plan_like(std::stoi(words[1]), std::stoull(words[2]));
  }
  if (words.size() > 3) {
    std::ofstream lp(words[3]);
    bench::write_lp(lp, instance);
  }
  const char* within = std::getenv("ITPLAN_WITHIN");
  if (within != nullptr) return report_within(instance, std::stod(within));
  report(instance);
}
