#include "itplan/report/calendar.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

Plan plan_with_talk() {
  Plan plan;
  plan.year = 2027;
  auto& row = plan.communication.add("talk");
  row.audience = "board";
  row.channel = "meeting";
  row.every = Every::month;
  row.starts = day("2027-01-04");
  row.owner = "manager";
  return plan;
}

std::vector<Moment> in(const Plan& plan, std::string_view from, std::string_view to,
                       bool all = false) {
  return moments(plan, day("2027-02-01"), {day(from), day(to)}, all, Language::en);
}

} // namespace

TEST_CASE("a moment that moves for a holiday is still the same moment") {
  auto plan = plan_with_talk();
  const auto before = in(plan, "2027-03-01", "2027-03-31");
  REQUIRE(before.size() == 1);
  CHECK(before[0].day == day("2027-03-04"));
  CHECK(before[0].uid == "talk-3@plan-2027.itplan");
  plan.holidays = {day("2027-03-04"), day("2027-03-05")};
  const auto after = in(plan, "2027-03-01", "2027-03-31");
  REQUIRE(after.size() == 1);
  CHECK(after[0].day == day("2027-03-08"));
  CHECK(after[0].uid == before[0].uid);
}

TEST_CASE("what was done stands where it was done, what is to come after it") {
  auto plan = plan_with_talk();
  plan.communication.back().value.done = {day("2027-01-12")};
  const auto all = in(plan, "2027-01-01", "2027-03-31");
  REQUIRE(all.size() == 3);
  CHECK(all[0].day == day("2027-01-12"));
  CHECK(all[0].done);
  CHECK(all[1].day == day("2027-02-04"));
  CHECK_FALSE(all[1].done);
  const auto events = calendar_events(all);
  REQUIRE(events.size() == 2);
  CHECK(events[0].summary == "Meeting: the board");
  CHECK(events[0].description == "manager");
}

TEST_CASE("all days that were named to somebody, each once") {
  auto plan = plan_with_talk();
  auto& request = plan.requests.add("shop");
  request.title = "The shop";
  request.customer = "sales";
  auto& agreement = request.agreements.emplace_back();
  agreement.we = "We build it.";
  agreement.we_by = day("2027-03-12");
  agreement.you = "You test it.";
  agreement.you_by = day("2027-03-12");
  CHECK(in(plan, "2027-03-05", "2027-03-31").empty());
  const auto all = in(plan, "2027-03-05", "2027-03-31", true);
  REQUIRE(all.size() == 2);
  CHECK(all[0].what == "Agreement: We build it.");
  CHECK(all[0].uid == "shop-agreement-0@plan-2027.itplan");
  CHECK(all[1].uid == "shop-agreement-0-you@plan-2027.itplan");
  CHECK(all[1].more == "The shop");
}

TEST_CASE("the usual range ends with the plan's year, or is a year") {
  const auto plan = plan_with_talk();
  CHECK(usual_range(plan, day("2026-11-23")).to == day("2027-12-31"));
  CHECK(usual_range(plan, day("2027-12-31")).to == day("2027-12-31"));
  CHECK(usual_range(plan, day("2028-02-29")).to == day("2029-02-28"));
  CHECK(usual_range(Plan{}, day("2027-02-01")).to == day("2028-02-01"));
}

TEST_CASE("a closed plan has no talks to come: those that were named are cancelled") {
  auto plan = plan_with_talk();
  plan.closed = day("2027-02-01");
  const auto all = in(plan, "2027-02-01", "2027-12-31");
  CHECK(all.size() == 11);
  for (const auto& moment : all)
    CHECK(moment.cancelled);
  CHECK(calendar_events(all).front().cancelled);
}

TEST_CASE("what was named and fell away is cancelled until its day") {
  auto plan = plan_with_talk();
  plan.plan_id = "onlythisone";
  auto& request = plan.requests.add("shop");
  request.customer = "sales";
  auto& agreement = request.agreements.emplace_back();
  agreement.we = "We build it.";
  agreement.we_by = day("2027-03-12");
  agreement.ended = day("2027-02-01");
  const auto all = in(plan, "2027-03-05", "2027-03-31", true);
  REQUIRE(all.size() == 1);
  CHECK(all[0].uid == "shop-agreement-0@onlythisone.itplan");
  CHECK(all[0].cancelled);
  CHECK(in(plan, "2027-03-13", "2027-03-31", true).empty());
}
