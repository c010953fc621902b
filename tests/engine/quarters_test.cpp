#include "itplan/engine/price.hpp"
#include "itplan/engine/quarters.hpp"

#include "random_instance.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <optional>

using namespace itplan;
using itplan::test::Random;

namespace {

Job job(std::int64_t days, std::vector<int> needs = {}) {
  Job made{.value = 1, .effort = {}, .needs = std::move(needs)};
  if (days > 0) made.effort = {{0, days}};
  return made;
}

Quarters year(std::int64_t days) { return {4, {{days, days, days, days}}}; }

// All ways to give every job a first and a last quarter, judged by fits_quarters() alone.
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

// Items to choose from, with the quarters that their work must find.
struct Wishes {
  std::vector<Job> jobs;
  Quarters quarters;

  [[nodiscard]] Instance instance() const {
    Instance made;
    for (const auto& days : quarters.capacity)
      made.capacity.push_back(days[0] + days[1] + days[2]);
    for (const Job& one : jobs)
      made.items.push_back({.value = one.value, .uses = one.effort, .needs = one.needs});
    return made;
  }
  [[nodiscard]] QuarterRule rule() const {
    return {jobs, std::vector<bool>(jobs.size(), false), quarters};
  }
  // The jobs of these items, numbered anew.
  [[nodiscard]] std::vector<Job> part(const std::vector<bool>& chosen) const {
    std::vector<int> job_of;
    std::vector<Job> made;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      job_of.push_back(static_cast<int>(made.size()));
      if (chosen[i]) made.push_back(jobs[i]);
    }
    for (Job& one : made) {
      one.latest = -1;
      for (int& need : one.needs)
        need = job_of[static_cast<std::size_t>(need)];
    }
    return made;
  }
};

Wishes random_wishes(Random& random, int most) {
  auto jobs = random_jobs(random, most);
  return {std::move(jobs), random_quarters(random)};
}

// The most that chosen items can be worth, `with` among them (-1: none in particular), in the
// year and in their quarters, by trying all sets; -1: no set will do.
std::int64_t best_in_quarters(const Wishes& wishes, const QuarterRule& rule, int with = -1) {
  const Instance instance = wishes.instance();
  std::int64_t best = -1;
  for (std::uint64_t mask = 0; mask < (std::uint64_t{1} << instance.items.size()); ++mask) {
    std::vector<bool> chosen;
    for (std::size_t i = 0; i < instance.items.size(); ++i)
      chosen.push_back((mask >> i & 1U) != 0);
    if (with >= 0 && !chosen[static_cast<std::size_t>(with)]) continue;
    if (!valid(instance, chosen) || value_of(instance, chosen) <= best) continue;
    const bool fits = possible(wishes.part(chosen), wishes.quarters);
    REQUIRE(fits == rule(chosen).items.empty());
    if (fits) best = value_of(instance, chosen);
  }
  return best;
}

Wishes lighter(Wishes wishes, int item, int skill, std::int64_t less) {
  lighten(wishes.jobs[static_cast<std::size_t>(item)].effort, skill, less);
  return wishes;
}

// The least reduction of the item's own days at which it is as good to have it, day by day.
std::optional<std::int64_t> least_relief(const Wishes& wishes, const QuarterRule& rule,
                                         std::int64_t best, int item, Use use) {
  for (std::int64_t less = 0; less <= use.amount; ++less) {
    const auto changed = rule.lightened(item, use.resource, less);
    if (best_in_quarters(lighter(wishes, item, use.resource, less), changed, item) >= best)
      return less;
  }
  return std::nullopt;
}

Relief relief_found(const Wishes& wishes, const QuarterRule& rule, const Selection& best, int item,
                    Use use, const Limits& limits = {}) {
  const auto lightened = [&](std::int64_t less) {
    Lightened made{lighter(wishes, item, use.resource, less).instance(), {}};
    const auto changed = rule.lightened(item, use.resource, less);
    changed.tighten(made.instance);
    made.rule = changed;
    return made;
  };
  return use_margin({item, use.amount, lightened}, best, 0, limits);
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
    const Wishes wishes = random_wishes(random, 6);
    const QuarterRule rule = wishes.rule();
    Instance tightened = wishes.instance();
    rule.tighten(tightened);
    const Selection found = select(tightened, std::cref(rule));
    REQUIRE(found.proven);
    REQUIRE(found.value == best_in_quarters(wishes, rule));
    taught += tightened.never_all.empty() ? 0 : 1;
  }
  CHECK(taught > 20);
}

TEST_CASE("how much lighter a wish must be in quarters agrees with trying every day less") {
  int quarters_asked_more = 0;
  int unsure = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Wishes wishes = random_wishes(random, 5);
    const QuarterRule rule = wishes.rule();
    const Instance instance = wishes.instance();
    Instance tightened = instance;
    rule.tighten(tightened);
    const Selection best = select(tightened, std::cref(rule));
    for (int item = 0; item < static_cast<int>(instance.items.size()); ++item) {
      if (best.chosen[item]) continue;
      for (const Use& use : instance.items[item].uses) {
        CAPTURE(item);
        CAPTURE(use.resource);
        const auto least = least_relief(wishes, rule, best.value, item, use);
        const Relief found = relief_found(wishes, rule, best, item, use);
        REQUIRE(found.exact);
        REQUIRE(found.possible == least.has_value());
        if (least) REQUIRE(found.less == *least);
        const Relief hasty = relief_found(wishes, rule, best, item, use, {.max_steps = 1});
        if (least) REQUIRE((hasty.possible && hasty.less <= *least));
        unsure += hasty.exact ? 0 : 1;
        const Relief year = use_margin(instance, best, item, use.resource);
        if (least) REQUIRE(year.less <= *least);
        quarters_asked_more += least && year.less < *least ? 1 : 0;
      }
    }
  }
  CHECK(quarters_asked_more > 20);
  CHECK(unsure > 20);
}
