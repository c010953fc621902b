#include "itplan/engine/least_harm.hpp"

#include "random_instance.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <optional>

using namespace itplan;
using itplan::test::Random;

namespace {

Commitment promised(int due, std::int64_t days) {
  Commitment one;
  one.due = due;
  one.days = {{0, days}};
  one.points = 10;
  return one;
}

Commitment told(int due, std::int64_t days, int customer) {
  auto one = promised(due, days);
  one.told = true;
  one.customers = {customer};
  return one;
}

Commitments with_room(std::vector<std::int64_t> room, std::vector<Commitment> all) {
  Commitments made;
  made.room = {4, {std::move(room)}};
  made.all = std::move(all);
  return made;
}

LeastHarm solved(const Commitments& commitments) {
  return least_harm(commitments, {.max_steps = 100'000'000});
}

// Can all be done by these ends: by trying every first and last quarter.
bool possible(const Commitments& commitments, const std::vector<int>& ends) {
  std::vector<std::int64_t> money = commitments.money;
  std::vector<Job> jobs;
  std::vector<int> job_of(ends.size(), -1);
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const auto& one = commitments.all[i];
    for (const int need : one.needs)
      if (ends[i] != put_off && ends[need] > std::min(ends[i], int{goes_on})) return false;
    if (ends[i] >= goes_on) continue;
    for (const Use& use : one.money)
      money[use.resource] -= use.amount;
    job_of[i] = size_of(jobs);
    jobs.push_back({.effort = one.days, .latest = ends[i]});
    for (const int need : one.needs)
      jobs.back().needs.push_back(job_of[need]); // smaller indices
  }
  for (const auto& [a, b] : commitments.excludes)
    if (ends[a] != put_off && ends[b] != put_off) return false;
  if (std::any_of(money.begin(), money.end(), [](auto left) { return left < 0; })) return false;
  std::vector<Placement> placement(jobs.size());
  const std::function<bool(std::size_t)> place = [&](std::size_t i) {
    if (i == jobs.size()) return fits_quarters(jobs, commitments.room, placement);
    for (int first = commitments.now; first <= jobs[i].latest; ++first)
      for (int last = first; last <= jobs[i].latest; ++last) {
        placement[i] = {.first = first, .last = last};
        if (place(i + 1)) return true;
      }
    return false;
  };
  return place(0);
}

// What stays is done by its quarter, or earlier where something needs it.
std::vector<int> as_needed(const Commitments& commitments, std::vector<int> ends) {
  for (std::size_t i = ends.size(); i-- > 0;)
    for (const int need : commitments.all[i].needs)
      if (ends[i] < put_off) ends[need] = std::min(ends[need], ends[i]);
  return ends;
}

std::optional<Harm> by_trying_all(const Commitments& commitments) {
  std::optional<Harm> least;
  std::vector<int> ends(commitments.all.size());
  const std::function<void(std::size_t)> choose = [&](std::size_t i) {
    if (i == ends.size()) {
      const auto harm = harm_of(commitments, ends);
      if ((!least || harm < *least) && possible(commitments, ends)) least = harm;
      return;
    }
    const auto& one = commitments.all[i];
    for (int end = commitments.now; end <= put_off; ++end) {
      if (end == put_off && one.legal) continue;
      if (end == goes_on && !one.legal && !one.begun) continue;
      if (one.kept && end > one.due) continue;
      ends[i] = end;
      choose(i + 1);
    }
  };
  choose(0);
  return least;
}

Commitments random_commitments(Random& random) {
  Commitments made;
  made.now = random.between(0, 3);
  made.room.count = 4;
  const int skills = random.between(1, 2);
  for (int skill = 0; skill < skills; ++skill) {
    auto& room = made.room.capacity.emplace_back(4, 0);
    for (int quarter = made.now; quarter < 4; ++quarter)
      room[quarter] = random.between(0, 12);
  }
  made.money = {random.between(5, 30)};
  const int count = random.between(1, 4);
  for (int i = 0; i < count; ++i) {
    Commitment one;
    one.due = random.between(made.now, 3);
    one.told = random.chance(60);
    one.begun = random.chance(30);
    one.kept = random.chance(5);
    one.points = random.between(0, 3) * 100;
    one.legal = random.chance(25);
    if (one.legal && random.chance(80)) one.law_by = random.between(0, 3);
    for (int skill = 0; skill < skills; ++skill)
      if (random.chance(70)) one.days.push_back({skill, random.between(1, 10)});
    if (random.chance(40)) one.money = {{0, random.between(1, 12)}};
    for (int need = 0; need < i; ++need)
      if (random.chance(20)) one.needs.push_back(need);
    one.customers = {random.between(0, 2)};
    if (random.chance(20)) one.customers.push_back(3);
    made.all.push_back(one);
  }
  if (count > 1 && random.chance(20)) made.excludes.emplace_back(0, count - 1);
  return made;
}

} // namespace

TEST_CASE("what fits does no harm") {
  const auto least = solved(with_room({10, 10, 10, 10}, {told(0, 10, 0), told(3, 30, 1)}));
  CHECK(least.harm == Harm{});
  CHECK(least.proven);
  CHECK(least.ends == std::vector<int>{0, 3});
}

TEST_CASE("untold work moves before told work") {
  const auto least = solved(with_room({10, 10, 0, 0}, {told(0, 10, 0), promised(0, 10)}));
  CHECK(least.ends == std::vector<int>{0, 1});
  CHECK(least.harm == Harm{.quiet = 2});
}

TEST_CASE("the law goes before our word") {
  auto law = promised(0, 10);
  law.legal = true;
  law.law_by = 0;
  const auto least = solved(with_room({10, 0, 0, 0}, {told(0, 10, 0), law}));
  CHECK(least.ends == std::vector<int>{put_off, 0});
  CHECK(least.harm.word == 1);
  CHECK(least.harm.law == 0);
}

TEST_CASE("begun work goes on in the next year before it is stopped") {
  auto begun = told(3, 10, 0);
  begun.begun = true;
  const auto least = solved(with_room({0, 0, 0, 5}, {begun}));
  CHECK(least.ends == std::vector<int>{goes_on});
  CHECK(least.harm == Harm{.customers = 1, .delay = 1, .quiet = 1});
}

TEST_CASE("what is to stay stays, at whatever harm to others") {
  auto kept = promised(0, 10);
  kept.kept = true;
  const auto least = solved(with_room({10, 10, 0, 0}, {told(0, 10, 0), kept}));
  CHECK(least.ends == std::vector<int>{1, 0});
  CHECK(least.possible);
}

TEST_CASE("what must stay and has no days is said to be impossible") {
  auto kept = promised(0, 11);
  kept.kept = true;
  CHECK_FALSE(solved(with_room({10, 10, 0, 0}, {kept})).possible);
}

TEST_CASE("of two that exclude each other one gives way") {
  auto both = with_room({10, 10, 10, 10}, {promised(0, 1), told(0, 1, 0)});
  both.excludes = {{0, 1}};
  CHECK(solved(both).ends == std::vector<int>{put_off, 0});
}

TEST_CASE("points beyond what the engine counts at once are counted roughly, and that is said") {
  auto large = promised(0, 10);
  large.points = std::int64_t{1} << 45;
  auto larger = large;
  larger.points += 1;
  auto both = with_room({10, 0, 0, 0}, {large, larger, told(0, 0, 0)});
  both.all[2].days.clear();
  const auto least = solved(both);
  CHECK(least.harm.word == 0);
  CHECK_FALSE(least.proven);
}

TEST_CASE("the least harm is that of trying everything") {
  Random random(2027);
  for (int round = 0; round < 400; ++round) {
    const auto commitments = random_commitments(random);
    const auto least = solved(commitments);
    const auto judged = by_trying_all(commitments);
    CAPTURE(round);
    REQUIRE(least.possible == judged.has_value());
    if (!judged) continue;
    CHECK(least.harm == *judged);
    CHECK(least.proven);
    CHECK(possible(commitments, as_needed(commitments, least.ends)));
  }
}
