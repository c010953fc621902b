#include "itplan/engine/schedule.hpp"

#include "random_instance.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace itplan;
using itplan::test::Random;

namespace {

Job job(std::int64_t value, std::int64_t days, std::vector<int> needs = {}) {
  Job made{.value = value, .effort = {}, .needs = std::move(needs)};
  if (days > 0) made.effort = {{0, days}};
  return made;
}

Quarters year(std::int64_t days) { return {4, {{days, days, days, days}}}; }

Placement in(int first, int last) { return {.first = first, .last = last}; }

std::vector<Job> random_jobs(Random& random, int most) {
  std::vector<Job> jobs;
  const int count = random.between(1, most);
  for (int i = 0; i < count; ++i) {
    Job made;
    made.value = random.chance(20) ? 0 : random.between(1, 20);
    for (int skill = 0; skill < 2; ++skill)
      if (random.chance(60)) made.effort.push_back({skill, random.between(1, 15)});
    for (int need = 0; need < i; ++need)
      if (random.chance(20)) made.needs.push_back(need);
    if (random.chance(15)) made.earliest = random.between(0, 3);
    if (random.chance(15)) made.latest = random.between(0, 3);
    if (random.chance(15)) made.fixed = random.between(0, 3);
    jobs.push_back(std::move(made));
  }
  return jobs;
}

std::int64_t effort(const Job& made) {
  std::int64_t sum = 0;
  for (const Use& use : made.effort)
    sum += use.amount;
  return sum;
}

bool closed(const std::vector<Job>& jobs, unsigned set) {
  for (std::size_t i = 0; i < jobs.size(); ++i)
    if ((set >> i & 1U) != 0)
      for (int need : jobs[i].needs)
        if ((set >> need & 1U) == 0) return false;
  return true;
}

// The union of all closed sets of greatest density, by trying all.
unsigned densest(const std::vector<Job>& jobs) {
  std::int64_t value = 0;
  std::int64_t days = 1;
  unsigned all = 0;
  for (unsigned set = 1; set < 1U << jobs.size(); ++set) {
    if (!closed(jobs, set)) continue;
    std::int64_t v = 0;
    std::int64_t e = 0;
    for (std::size_t i = 0; i < jobs.size(); ++i)
      if ((set >> i & 1U) != 0) {
        v += jobs[i].value;
        e += effort(jobs[i]);
      }
    if (v * days > value * e) {
      all = set;
      value = v;
      days = e;
    } else if (v * days == value * e && value > 0) {
      all |= set;
    }
  }
  return all;
}

} // namespace

TEST_CASE("most value per day first") {
  CHECK(order_by_density({job(1, 10), job(9, 10), job(5, 1)}) == std::vector<int>{2, 1, 0});
}

TEST_CASE("a poor job comes early when a rich one needs it") {
  CHECK(order_by_density({job(5, 10), job(0, 2), job(20, 2, {1})}) == std::vector<int>{1, 2, 0});
}

TEST_CASE("without effort: as soon as what it needs is done; without value: last") {
  CHECK(order_by_density({job(0, 3), job(1, 5), job(4, 0, {1}), job(0, 0)}) ==
        std::vector<int>{3, 1, 2, 0});
}

TEST_CASE("the densest closed sets come first, by trying all sets") {
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    auto jobs = random_jobs(random, 9);
    for (Job& made : jobs)
      if (made.effort.empty()) made.effort = {{0, 1}};
    const auto order = order_by_density(jobs);
    REQUIRE(order.size() == jobs.size());
    unsigned first = densest(jobs);
    unsigned prefix = 0;
    for (std::size_t k = 0; (prefix & first) != first; ++k) {
      REQUIRE((first >> order[k] & 1U) != 0);
      prefix |= 1U << order[k];
    }
  }
}

TEST_CASE("jobs fill the first quarter that has the days") {
  const auto plan = schedule({job(9, 6), job(8, 6), job(1, 4)}, year(10));
  CHECK(plan.placement == std::vector<Placement>{in(0, 0), in(1, 1), in(0, 0)});
  CHECK(plan.left[0] == std::vector<std::int64_t>{0, 4, 10, 10});
}

TEST_CASE("a job larger than a quarter goes on in the next ones") {
  const auto plan = schedule({job(9, 25), job(1, 5)}, year(10));
  CHECK(plan.placement == std::vector<Placement>{in(0, 2), in(2, 2)});
}

TEST_CASE("what a job needs is done before it starts or in that quarter") {
  auto jobs = std::vector<Job>{job(0, 15), job(9, 3, {0})};
  CHECK(schedule(jobs, year(10)).placement == std::vector<Placement>{in(0, 1), in(1, 1)});
}

TEST_CASE("a promise keeps its quarter, with what it needs, and what that overloads is said") {
  auto jobs = std::vector<Job>{job(0, 8), job(1, 8, {0}), job(99, 9)};
  jobs[1].fixed = 0;
  const auto plan = schedule(jobs, year(10));
  CHECK(plan.placement == std::vector<Placement>{in(0, 0), in(0, 0), in(1, 1)});
  CHECK(plan.overloads == std::vector<QuarterOverload>{{0, 0, 6}});
  CHECK(plan.left[0][0] == 0);
}

TEST_CASE("a large promise starts early enough to be done in its quarter") {
  auto jobs = std::vector<Job>{job(1, 25)};
  jobs[0].fixed = 3;
  CHECK(schedule(jobs, year(10)).placement == std::vector<Placement>{in(1, 3)});
}

TEST_CASE("a need promised later than what needs it is said, and both stay") {
  auto jobs = std::vector<Job>{job(1, 1), job(1, 1, {0})};
  jobs[0].fixed = 2;
  jobs[1].fixed = 1;
  const auto plan = schedule(jobs, year(10));
  CHECK(plan.placement[0] == in(2, 2));
  CHECK(plan.placement[1] == Placement{1, 1, Unplaced::need_too_late, -1, 0, 0});
}

TEST_CASE("why a job finds no quarter") {
  auto jobs = std::vector<Job>{job(9, 41), job(1, 1, {0}), job(5, 1)};
  jobs[2].earliest = 2;
  jobs[2].latest = 1;
  const auto plan = schedule(jobs, year(10));
  CHECK(plan.placement[0] == Placement{-1, -1, Unplaced::too_big, 0, -1, 1});
  CHECK(plan.placement[1] == Placement{-1, -1, Unplaced::need_unplaced, -1, 0, 0});
  CHECK(plan.placement[2] == Placement{-1, -1, Unplaced::window_empty, -1, -1, 0});
  const auto full = schedule({job(9, 6), job(9, 6), job(9, 6), job(9, 6), job(1, 7)}, year(10));
  CHECK(full.placement[4] == Placement{-1, -1, Unplaced::skill_short, 0, -1, 3});
}

TEST_CASE("random schedules keep every rule") {
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const auto jobs = random_jobs(random, 14);
    Quarters quarters{4, {{}, {}}};
    for (auto& row : quarters.capacity)
      for (int q = 0; q < 4; ++q)
        row.push_back(random.between(0, 25));
    const auto plan = schedule(jobs, quarters);
    std::int64_t took = 0;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      const Placement& at = plan.placement[i];
      if (jobs[i].fixed >= 0) REQUIRE(at.last == jobs[i].fixed);
      if (at.first < 0) {
        REQUIRE(at.why != Unplaced::no);
        continue;
      }
      took += effort(jobs[i]);
      REQUIRE(at.first <= at.last);
      if (at.why == Unplaced::no)
        for (int need : jobs[i].needs) {
          REQUIRE(plan.placement[need].last >= 0);
          REQUIRE(plan.placement[need].last <= at.last);
        }
    }
    std::int64_t given = 0;
    for (int skill = 0; skill < 2; ++skill)
      for (int q = 0; q < 4; ++q)
        given += quarters.capacity[skill][q] - plan.left[skill][q];
    for (const QuarterOverload& over : plan.overloads)
      given += over.over;
    REQUIRE(took == given);
  }
}
