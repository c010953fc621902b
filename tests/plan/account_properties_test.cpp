// What holds of the account of any plan on any day.
#include "random_plan.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace itplan;

namespace {

constexpr std::uint64_t first_seed = 1;
constexpr std::uint64_t plans = 400;

template <class F> void for_random_plans(F check) {
  for (std::uint64_t seed = first_seed; seed < first_seed + plans; ++seed) {
    CAPTURE(seed);
    RandomPlan random(seed);
    const auto plan = random.plan();
    check(random, plan);
  }
}

std::vector<Date> days_of(RandomPlan& random) {
  std::vector<Date> days;
  for (int n = 0; n < 4; ++n)
    days.push_back(random.day("2026-12-15", 399));
  std::sort(days.begin(), days.end());
  return days;
}

bool is_fact_between(const Plan& plan, Date after, Date upto) {
  const auto is = [&](const OptionalDate& date) { return date && after < *date && *date <= upto; };
  for (const auto& [id, request] : plan.requests) {
    for (const auto& date : {request.received, request.confirmed, request.started,
                             request.delivered, request.withdrawn})
      if (is(date)) return true;
    for (const auto& decision : request.decisions)
      if (is(decision.date)) return true;
    for (const auto& row : request.progress)
      if (is(row.date)) return true;
  }
  return false;
}

Days sum(const std::vector<SkillWork>& work, std::size_t quarter) {
  Days all;
  for (const auto& one : work)
    all += one.cells.quarters[quarter];
  return all;
}

// Hall: of the quarters from the current one on, what is due by each of them against their room.
Days shortage_by_prefixes(const Account& account, const SkillAccount& skill) {
  Days worst;
  Days room;
  for (int q = account.current; q < 4; ++q) {
    room += skill.quarters[static_cast<std::size_t>(q)].open;
    Days due;
    for (const auto& work : skill.work)
      if (work.due <= q) due += std::accumulate(work.placed.begin(), work.placed.end(), Days{});
    worst = std::max(worst, due - room);
  }
  return worst;
}

void check_skill(const Account& account, const SkillAccount& skill) {
  Days over;
  for (std::size_t q = 0; q < 4; ++q) {
    const auto& quarter = skill.quarters[q];
    CHECK(sum(skill.work, q) == quarter.planned() + quarter.unplanned);
    CHECK(quarter.reserve_used + quarter.beyond == quarter.unplanned);
    CHECK(quarter.reserve_used <= quarter.reserve);
    CHECK(quarter.room >= Days{});
    if (static_cast<int>(q) >= account.current) over += quarter.over - quarter.done_over;
  }
  for (const auto& work : skill.work) {
    CHECK(work.cells.before >= Days{});
    CHECK(work.cells.next >= Days{});
    for (const auto days : work.cells.quarters)
      CHECK(days >= Days{});
  }
  CHECK(over == skill.shortage);
  CHECK(shortage_by_prefixes(account, skill) == skill.shortage);
}

} // namespace

TEST_CASE("cells add up, nothing is below zero, and what is over is what is short") {
  for_random_plans([](RandomPlan& random, const Plan& plan) {
    for (const auto day : days_of(random)) {
      CAPTURE(iso_date(day));
      const auto found = account(plan, day);
      for (const auto& skill : found.skills)
        check_skill(found, skill);
    }
  });
}

TEST_CASE("without a new fact totals and passed quarters stay as they are") {
  for_random_plans([](RandomPlan& random, const Plan& plan) {
    const auto days = days_of(random);
    for (std::size_t n = 1; n < days.size(); ++n) {
      if (is_fact_between(plan, days[n - 1], days[n])) continue;
      const auto then = account(plan, days[n - 1]);
      const auto now = account(plan, days[n]);
      for (std::size_t r = 0; r < plan.requests.size(); ++r) {
        const auto old = then.cells(r);
        const auto cells = now.cells(r);
        CHECK(old.total() == cells.total());
        CHECK(old.before == cells.before);
        for (int q = 0; q < then.current; ++q)
          CHECK(old.quarters[static_cast<std::size_t>(q)] ==
                cells.quarters[static_cast<std::size_t>(q)]);
      }
    }
  });
}

TEST_CASE("more days never lack more") {
  for_random_plans([](RandomPlan& random, const Plan& plan) {
    auto more = plan;
    more.capacity.days = {};
    for (const auto& [skill, days] : plan.capacity.days)
      more.capacity.days.add(skill) = {
          days.q1 + Days{random.upto(0, 500)}, days.q2 + Days{random.upto(0, 500)},
          days.q3 + Days{random.upto(0, 500)}, days.q4 + Days{random.upto(0, 500)}};
    const auto day = random.day("2026-12-15", 399);
    const auto found = account(plan, day);
    const auto with_more = account(more, day);
    for (std::size_t k = 0; k < found.skills.size(); ++k)
      CHECK(with_more.skills[k].shortage <= found.skills[k].shortage);
  });
}

TEST_CASE("an unplanned day within the free reserve makes no shortage") {
  int tried = 0;
  for_random_plans([&](RandomPlan& random, const Plan& plan) {
    const bool others =
        std::any_of(plan.requests.begin(), plan.requests.end(),
                    [](const auto& entry) { return entry.value.kind == WorkKind::unplanned; });
    const auto day = random.day("2027-01-01", 364);
    const auto found = account(plan, day);
    const auto quarter = static_cast<std::size_t>(found.current);
    const auto free = found.skills[0].quarters[quarter].reserve;
    if (others || free == Days{}) return;
    auto with = plan;
    auto& incident = with.requests.add("zz");
    incident.received = on("2026-06-01");
    incident.kind = WorkKind::unplanned;
    incident.started = incident.delivered = day;
    const Days days{random.upto(1, free.count)};
    incident.effort.add("dev") = {days, days, days};
    with.requests.sort_by_id();
    CHECK(account(with, day).skills[0].shortage == found.skills[0].shortage);
    ++tried;
  });
  CHECK(tried > 20);
}

TEST_CASE("measured up to the end: a new estimate changes nothing") {
  int tried = 0;
  for_random_plans([&](RandomPlan&, const Plan& plan) {
    for (std::size_t r = 0; r < plan.requests.size(); ++r) {
      const auto& rows = plan.requests[r].value.progress;
      const auto measured = [](const ProgressRow& row) { return row.spent.contains("dev"); };
      if (!plan.requests[r].value.delivered || rows.empty() || !measured(rows.back()) ||
          !rows.back().left.contains("dev") || !std::all_of(rows.begin(), rows.end(), measured))
        continue;
      auto changed = plan;
      changed.requests = {};
      for (std::size_t i = 0; i < plan.requests.size(); ++i) {
        auto& copy = changed.requests.add(plan.requests[i].id) = plan.requests[i].value;
        if (i != r) continue;
        copy.effort = {};
        copy.effort.add("dev") = {Days{77}, Days{7777}, Days{7777}};
      }
      changed.requests.sort_by_id();
      const auto day = on("2029-06-01");
      for (std::size_t q = 0; q < 4; ++q)
        CHECK(account(plan, day).skills[0].quarters[q].done ==
              account(changed, day).skills[0].quarters[q].done);
      ++tried;
    }
  });
  CHECK(tried > 20);
}

namespace {

// As it stands in a plan that goes on: each promise with its year.
Plan with_years(Plan plan) {
  Table<Request> requests;
  for (const auto& [id, request] : plan.requests) {
    auto& one = requests.add(id) = request;
    for (auto& decision : one.decisions) {
      if (decision.outcome != Outcome::agreed) continue;
      auto promised = decision.quarter.value_or(Quarter::q4);
      promised.year = promised.year.value_or(2027);
      decision.quarter = promised;
    }
  }
  requests.sort_by_id();
  plan.requests = std::move(requests);
  return plan;
}

} // namespace

TEST_CASE("over two years: the old plan's last cell is the new plan's year") {
  for_random_plans([](RandomPlan& random, const Plan& drawn) {
    const auto plan = with_years(drawn);
    auto next = plan;
    next.year = 2028;
    const auto day = random.day("2028-01-01", 300);
    const auto old = account(plan, day);
    const auto now = account(next, day);
    for (std::size_t r = 0; r < plan.requests.size(); ++r) {
      const auto& request = plan.requests[r].value;
      if (request.decisions.empty() && request.legal) continue; // open legal work: due in its year
      const auto first = old.cells(r);
      const auto second = now.cells(r);
      CHECK(first.before + first.year() == second.before);
      CHECK(first.next == second.year() + second.next);
    }
  });
}
