#include "itplan/ranking/quarters.hpp"

#include "random_instance.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

using namespace itplan;
using itplan::test::Random;

namespace {

Job job(std::int64_t days, std::vector<int> needs = {}) {
  Job made{.value = 1, .effort = {}, .needs = std::move(needs)};
  if (days > 0) made.effort = {{0, days}};
  return made;
}

Quarters year(std::int64_t days) { return {4, {{days, days, days, days}}}; }

/// All ways to give every job a first and a last quarter, judged by fits_quarters() alone.
bool possible(const std::vector<Job>& jobs, const Quarters& quarters) {
  std::vector<Placement> placement(jobs.size());
  const std::function<bool(std::size_t)> place = [&](std::size_t i) {
    if (i == jobs.size()) return fits_quarters(jobs, quarters, placement);
    for (int first = jobs[i].earliest; first < quarters.count; ++first)
      for (int last = first; last < quarters.count; ++last) {
        if (jobs[i].fixed >= 0 && last != jobs[i].fixed) continue;
        if (jobs[i].latest >= 0 && last > jobs[i].latest) continue;
        placement[i] = {.first = first, .last = last};
        if (place(i + 1)) return true;
      }
    return false;
  };
  return place(0);
}

std::vector<Job> random_jobs(Random& random, int most) {
  std::vector<Job> jobs;
  const int count = random.between(1, most);
  for (int i = 0; i < count; ++i) {
    Job made;
    made.value = random.between(0, 9);
    for (int skill = 0; skill < 2; ++skill)
      if (random.chance(60)) made.effort.push_back({skill, random.between(1, 12)});
    for (int need = 0; need < i; ++need)
      if (random.chance(30)) made.needs.push_back(need);
    if (random.chance(15)) made.earliest = random.between(0, 2);
    if (random.chance(15)) made.latest = random.between(made.earliest, 2);
    jobs.push_back(std::move(made));
  }
  return jobs;
}

Quarters random_quarters(Random& random) {
  Quarters quarters{3, {{}, {}}};
  for (auto& row : quarters.capacity)
    for (int q = 0; q < 3; ++q)
      row.push_back(random.between(0, 15));
  return quarters;
}

/// The most that chosen items can be worth, in the year and in their quarters, by trying all sets.
std::int64_t best_in_quarters(const Instance& instance, const QuarterRule& rule,
                              const std::vector<Job>& jobs, const Quarters& quarters) {
  std::int64_t best = -1;
  for (std::uint64_t mask = 0; mask < (std::uint64_t{1} << instance.items.size()); ++mask) {
    std::vector<bool> chosen;
    std::vector<int> job_of;
    std::vector<Job> part;
    for (std::size_t i = 0; i < instance.items.size(); ++i) {
      chosen.push_back((mask >> i & 1U) != 0);
      job_of.push_back(static_cast<int>(part.size()));
      if (chosen[i]) part.push_back(jobs[i]);
    }
    if (!valid(instance, chosen) || value_of(instance, chosen) <= best) continue;
    for (Job& made : part) {
      made.latest = -1;
      for (int& need : made.needs)
        need = job_of[static_cast<std::size_t>(need)];
    }
    const bool fits = possible(part, quarters);
    REQUIRE(fits == rule(chosen).items.empty());
    if (fits) best = value_of(instance, chosen);
  }
  return best;
}

} // namespace

TEST_CASE("work that no order places undivided runs on into the next quarter") {
  const auto table = find_timetable({job(6), job(6), job(6), job(6), job(6), job(6)}, year(9));
  REQUIRE(table.found);
  CHECK(table.left[0] == std::vector<std::int64_t>{0, 0, 0, 0});
}

TEST_CASE("a need that ends late leaves too few days for what needs it") {
  const auto table = find_timetable({job(30), job(11, {0})}, year(10));
  CHECK_FALSE(table.found);
  CHECK(table.proven);
}

TEST_CASE("timetables agree with trying all quarters") {
  int found = 0;
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const auto jobs = random_jobs(random, 5);
    const auto quarters = random_quarters(random);
    const auto table = find_timetable(jobs, quarters);
    REQUIRE(table.proven);
    REQUIRE(table.found == possible(jobs, quarters));
    if (!table.found) continue;
    ++found;
    REQUIRE(fits_quarters(jobs, quarters, table.placement));
    for (std::size_t i = 0; i < jobs.size(); ++i)
      if (jobs[i].latest >= 0) REQUIRE(table.placement[i].last <= jobs[i].latest);
  }
  CHECK(found > 300);
}

TEST_CASE("choosing in quarters agrees with trying all sets in all quarters") {
  int taught = 0;
  for (std::uint64_t seed = 1; seed <= 600; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const auto jobs = random_jobs(random, 6);
    const auto quarters = random_quarters(random);
    Instance instance;
    for (const auto& days : quarters.capacity)
      instance.capacity.push_back(days[0] + days[1] + days[2]);
    for (const Job& made : jobs) {
      std::int64_t days = 0;
      for (const Use& use : made.effort)
        days += use.amount;
      instance.items.push_back(
          {.value = made.value, .effort = days, .uses = made.effort, .needs = made.needs});
    }
    const QuarterRule rule(jobs, std::vector<bool>(jobs.size(), false), quarters);
    const std::int64_t best = best_in_quarters(instance, rule, jobs, quarters);
    Instance tightened = instance;
    rule.tighten(tightened);
    const Selection found = select(tightened, std::cref(rule));
    REQUIRE(found.proven);
    REQUIRE(found.value == best);
    taught += tightened.never_all.empty() ? 0 : 1;
  }
  CHECK(taught > 20);
}
