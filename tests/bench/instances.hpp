// Instances to measure with: the Next Release Problem's files, and random ones like a year plan.
#ifndef ITPLAN_TESTS_BENCH_INSTANCES_HPP
#define ITPLAN_TESTS_BENCH_INSTANCES_HPP

#include "itplan/engine/instance.hpp"

#include <cstdint>
#include <iosfwd>

namespace itplan::bench {

// Xuan et al., "Solving the large scale next release problem with a backbone-based multilevel
// algorithm" (2012). Requirements first, then customers: a requirement costs and has no value, a
// customer pays once all it asked for is in. The budget is floor(percent of all costs).
Instance read_nrp(std::istream& file, int percent);

// A year plan's shape: four skills and two budgets, needs mostly inside clusters of twelve, pairs
// that exclude each other (one in twenty items, fifty at most), capacity for about half.
Instance plan_like(int items, std::uint64_t seed);

// The instance as a 0-1 program in LP format: maximise value, one row per capacity, per need
// (user <= need) and per exclusion.
void write_lp(std::ostream& out, const Instance& instance);

} // namespace itplan::bench

#endif
