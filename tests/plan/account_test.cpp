// Worked examples: 10 days a quarter, a reserve of 2 and so a room of 8, unless it says otherwise.
#include "account_draft.hpp"

#include <doctest/doctest.h>

#include <array>
#include <functional>

using namespace itplan;

namespace {

using Row = std::array<double, 6>; // before, q1 to q4, next

const SkillWork& work_of(const Account& account, const Plan& plan, std::string_view id) {
  for (const auto& work : account.skills.front().work)
    if (plan.requests[work.request].id == id) return work;
  static const SkillWork none;
  return none;
}

Row row_of(const Cells& cells) {
  Row row{};
  const auto number = [](Days days) { return static_cast<double>(days.count) / 100; };
  row[0] = number(cells.before);
  for (std::size_t q = 0; q < 4; ++q)
    row[q + 1] = number(cells.quarters[q]);
  row[5] = number(cells.next);
  return row;
}

void check_row(const AccountDraft& draft, std::string_view day, const Row& right,
               std::string_view id = "w") {
  CAPTURE(std::string(day));
  const auto found = account(draft.plan, on(day));
  const auto row = row_of(work_of(found, draft.plan, id).cells);
  for (std::size_t i = 0; i < row.size(); ++i) {
    CAPTURE(i);
    CHECK(row[i] == doctest::Approx(right[i]));
  }
}

SkillAccount dev(const AccountDraft& draft, std::string_view day) {
  return account(draft.plan, on(day)).skills.front();
}

} // namespace

TEST_CASE("begun work keeps its days, whatever the day") {
  AccountDraft draft;
  auto& work = draft.add("w", 20);
  agree(work);
  work.started = on("2027-02-01");
  for (const auto* day : {"2027-02-15", "2027-05-15", "2027-08-15", "2027-11-15"}) {
    check_row(draft, day, {0, 3.59, 5.41, 5.5, 5.5, 0});
    CHECK(dev(draft, day).shortage == Days{});
  }
  check_row(draft, "2027-01-15", {0, 0, 4, 8, 8, 0}); // not begun yet: due by the end of the year
}

TEST_CASE("begun work that is promised goes evenly to the end of its quarter") {
  AccountDraft draft;
  auto& work = draft.add("w", 20);
  agree(work, "q3");
  work.started = on("2027-02-01");
  for (const auto* day : {"2027-05-15", "2027-08-15", "2027-11-15"})
    check_row(draft, day, {0, 4.95, 7.47, 7.58, 0, 0});
  CHECK_FALSE(work_of(account(draft.plan, on("2027-08-15")), draft.plan, "w").left_unknown);
  CHECK(work_of(account(draft.plan, on("2027-11-15")), draft.plan, "w").left_unknown);
}

TEST_CASE("what was measured holds, and an estimate that grew is to be done") {
  AccountDraft draft;
  auto& work = draft.add("w", 20);
  agree(work, "q3");
  work.started = on("2027-02-01");
  measure(work, "2027-06-30", 9, 15);
  check_row(draft, "2027-08-15", {0, 3.59, 5.41, 15, 0, 0});
  const auto skill = dev(draft, "2027-08-15");
  CHECK(skill.quarters[2].over == in_days(7));
  CHECK(skill.shortage == in_days(7));
}

TEST_CASE("unplanned work uses the reserve first") {
  AccountDraft draft(100);
  agree(draft.add("a", 80), "q1");
  auto& unplanned = draft.add("u", 15);
  unplanned.kind = WorkKind::unplanned;
  unplanned.started = on("2027-01-11");
  const auto day = "2027-02-05";
  auto quarter = dev(draft, day).quarters[0];
  CHECK(quarter.planned() == in_days(80));
  CHECK(quarter.room == in_days(80));
  CHECK(dev(draft, day).shortage == Days{});

  draft.plan = AccountDraft(100).plan;
  agree(draft.add("a", 80), "q1");
  auto& more = draft.add("u", 26);
  more.kind = WorkKind::unplanned;
  more.started = on("2027-01-11");
  agree(more, "q1");
  quarter = dev(draft, day).quarters[0];
  CHECK(quarter.unplanned == in_days(26));
  CHECK(quarter.reserve_used == in_days(20));
  CHECK(quarter.beyond == in_days(6));
  CHECK(quarter.room == in_days(74));
  CHECK(dev(draft, day).shortage == in_days(6));
}

TEST_CASE("half a quarter: what was measured takes its room, and what is left too") {
  AccountDraft draft;
  auto& begun = draft.add("a", 4);
  agree(begun, "q3");
  begun.started = on("2027-07-01");
  measure(begun, "2027-08-13", 3.5, 1.5);
  agree(draft.add("b", 4), "q3");
  check_row(draft, "2027-08-15", {0, 0, 0, 5, 0, 0}, "a");
  check_row(draft, "2027-08-15", {0, 0, 0, 4, 0, 0}, "b");
  CHECK(dev(draft, "2027-08-15").shortage == in_days(1));
}

TEST_CASE("stopped work keeps the days it took") {
  AccountDraft draft;
  auto& work = draft.add("w", 20);
  agree(work, "q4");
  decide(work, Outcome::stopped, "2027-06-30");
  work.started = on("2027-02-01");
  check_row(draft, "2027-08-15", {0, 3.59, 5.41, 0, 0, 0});
  measure(work, "2027-06-30", 5.5);
  check_row(draft, "2027-08-15", {0, 2.19, 3.31, 0, 0, 0});
}

TEST_CASE("delivered early, and late with more days than was thought") {
  AccountDraft early;
  auto& quick = early.add("w", 8);
  agree(quick, "q2");
  quick.started = on("2027-02-01");
  quick.delivered = on("2027-02-26");
  check_row(early, "2027-02-15", {0, 3.19, 4.81, 0, 0, 0});
  check_row(early, "2027-03-15", {0, 8, 0, 0, 0, 0});

  AccountDraft late;
  auto& slow = late.add("w", 8);
  agree(slow, "q2");
  slow.started = on("2027-02-01");
  slow.delivered = on("2027-07-20");
  measure(slow, "2027-06-30", 8, 3);
  measure(slow, "2027-07-20", 10.5);
  check_row(late, "2027-06-15", {0, 3.19, 4.81, 0, 0, 0});
  check_row(late, "2027-07-05", {0, 3.19, 4.81, 3, 0, 0});
  check_row(late, "2027-08-15", {0, 3.19, 4.81, 2.5, 0, 0});
}

TEST_CASE("work over the end of a year, on both sides") {
  AccountDraft from_last_year;
  auto& old = from_last_year.add("w", 20);
  agree(old, "q1");
  old.started = on("2026-11-02");
  measure(old, "2026-12-31", 12, 7);
  for (const auto* day : {"2027-01-15", "2027-05-15"})
    check_row(from_last_year, day, {12, 7, 0, 0, 0, 0});

  AccountDraft into_the_next;
  auto& goes_on = into_the_next.add("w", 20);
  agree(goes_on, "q1-2028");
  goes_on.started = on("2027-11-01");
  check_row(into_the_next, "2027-11-15", {0, 0, 0, 0, 8, 12});
  CHECK(dev(into_the_next, "2027-11-15").shortage == Days{});
}

TEST_CASE("handed over after the year: each part stands where it fell") {
  AccountDraft draft;
  auto& work = draft.add("w", 20);
  agree(work);
  work.started = on("2027-02-01");
  work.delivered = on("2028-01-10");
  check_row(draft, "2028-01-12", {0, 3.5, 5.29, 5.36, 5.37, 0.48});
  CHECK(account(draft.plan, on("2028-01-12")).current == 4);
  CHECK(dev(draft, "2028-01-12").shortage == Days{});
}

TEST_CASE("somebody leaves: work moves within its time, and the rest is short") {
  AccountDraft draft;
  const Days full = in_days(10), half = in_days(4);
  draft.plan.capacity.days = {};
  draft.plan.capacity.days.add("dev") = {full, full, half, half};
  agree(draft.add("a", 6), "q3");
  agree(draft.add("b", 5), "q4");
  agree(draft.add("n", 4), "q2");
  check_row(draft, "2027-05-15", {0, 0, 2.8, 3.2, 0, 0}, "a");
  check_row(draft, "2027-05-15", {0, 0, 1.2, 0, 3.8, 0}, "b");
  CHECK(dev(draft, "2027-05-15").quarters[3].over == in_days(0.6));
  CHECK(dev(draft, "2027-05-15").shortage == in_days(0.6));
}

TEST_CASE("a budget that was cut: what is paid and what is still to be paid") {
  AccountDraft draft;
  draft.plan.budget.add("inv") = in_days(50000);
  auto& begun = draft.add("a", 2);
  begun.cost.add("inv") = in_days(30000);
  begun.started = on("2027-02-01");
  agree(begun, "q3");
  auto& row = begun.progress.emplace_back();
  row.date = on("2027-05-01");
  row.paid.add("inv") = in_days(12000);
  auto& second = draft.add("b", 2);
  second.cost.add("inv") = in_days(25000);
  agree(second, "q4");
  auto& next_year = draft.add("c", 2);
  next_year.cost.add("inv") = in_days(10000);
  agree(next_year, "q1-2028");
  const auto found = account(draft.plan, on("2027-05-15"));
  const auto& money = found.budgets.front();
  CHECK(money.paid == in_days(12000));
  CHECK(money.to_pay == in_days(18000 + 25000));
  CHECK(money.next == in_days(10000));
  CHECK(money.over == in_days(5000));
  CHECK(found.is_overloaded());
}

TEST_CASE("what is asked and not decided takes nothing, but for the law") {
  AccountDraft draft;
  draft.add("w", 5);
  CHECK(dev(draft, "2027-01-15").work.empty());
  draft.plan = AccountDraft().plan;
  draft.add("w", 5).legal = Legal{"law", on("2027-10-01")};
  check_row(draft, "2027-01-15", {0, 0, 0, 5, 0, 0});
}

TEST_CASE("a fact of a later day is not known yet") {
  AccountDraft draft;
  auto& work = draft.add("w", 8);
  agree(work, "q2");
  decide(work, Outcome::stopped, "2027-03-01");
  check_row(draft, "2027-02-15", {0, 0, 8, 0, 0, 0});
  CHECK(dev(draft, "2027-03-01").work.empty());
}

TEST_CASE("supposed: with a request that is not agreed, without one that is") {
  AccountDraft draft;
  draft.add("asked", 5);
  agree(draft.add("promised", 8), "q1");
  const auto planned = [&](const Supposed& supposed) {
    Days sum;
    const auto counted = account(draft.plan, on("2027-01-15"), supposed);
    for (const auto& quarter : counted.skills[0].quarters)
      sum += quarter.planned();
    return sum;
  };
  CHECK(planned({}) == in_days(8));
  CHECK(planned({.with = {"asked"}, .without = {}}) == in_days(13));
  CHECK(planned({.with = {}, .without = {"promised"}}) == Days{});
}

TEST_CASE("no working day at all is no reason to hang") {
  AccountDraft draft;
  auto& work = draft.add("w", 20);
  agree(work, "q2");
  work.started = on("2027-02-01");
  for (Date day = on("2025-01-01"); day < on("2040-01-01"); day += std::chrono::days(1))
    draft.plan.holidays.push_back(day);
  CHECK(work_of(account(draft.plan, on("2027-05-15")), draft.plan, "w").cells.total() ==
        in_days(20));
}
