// What is asked about a choice: what if, what more buys, other rules, promises that no longer hold.
#include "itplan/ranking/compare.hpp"
#include "itplan/ranking/difference.hpp"
#include "itplan/ranking/gains.hpp"

#include "plan_draft.hpp"

#include <algorithm>

using namespace itplan;

namespace {

using Ids = std::vector<Id>;

Quarter q(int number) { return static_cast<Quarter>(number - 1); }

// 40 days: crm and vpn fit, app does not.
Draft three_wishes() {
  Draft draft;
  draft.request("app", 10, 20);
  draft.request("crm", 30, 20);
  draft.request("vpn", 20, 20);
  return draft;
}

ChoiceOptions wishing(Ids with, Ids without) {
  ChoiceOptions options;
  options.with = std::move(with);
  options.without = std::move(without);
  return options;
}

ChoiceOptions about(Id id) {
  ChoiceOptions options;
  options.price_for = std::move(id);
  options.exact = true;
  return options;
}

} // namespace

TEST_CASE("with a request is as if it were agreed, without as if it were not there") {
  const auto draft = three_wishes();
  CHECK(told(draft.choose(before_the_year, wishing({"app"}, {}))) ==
        "crm chosen q1 to q2, app agreed q3 to q4, vpn outweighed");
  CHECK(told(draft.choose(before_the_year, wishing({}, {"crm"}))) ==
        "vpn chosen q1 to q2, app chosen q3 to q4");
  auto promised = three_wishes();
  promised.agreed("wifi", 20, q(1));
  CHECK(told(promised.choose(before_the_year, wishing({}, {"wifi"}))) == told(draft.choose()));
}

TEST_CASE("two choices side by side: what enters, what leaves, what moves") {
  const auto draft = three_wishes();
  const auto now = draft.choose();
  const auto then = draft.choose(before_the_year, wishing({"app"}, {}));
  const auto found = difference(now, then);
  CHECK(found.enters == Ids{"app"});
  CHECK(found.leaves == Ids{"vpn"});
  CHECK(found.moves.empty());
  const auto without = difference(now, draft.choose(before_the_year, wishing({}, {"crm"})));
  REQUIRE(without.moves.size() == 1);
  CHECK(without.moves[0].id == "vpn");
  CHECK(without.moves[0].before == 3);
  CHECK(without.moves[0].after == 1);
  CHECK(difference(now, now).enters.empty());
  CHECK(difference(now, now).moves.empty());
}

TEST_CASE("a distance says how much value, or how much less of its own days, it takes") {
  const auto draft = three_wishes();
  const auto below = draft.choose(before_the_year, about("app"));
  const auto& app = get(below, "app");
  REQUIRE(app.distance);
  CHECK(app.distance->amount == Hundredths{1000}); // 10 more is as much as vpn
  CHECK(app.distance->exact);
  const auto above = draft.choose(before_the_year, about("vpn"));
  REQUIRE(get(above, "vpn").distance);
  CHECK(get(above, "vpn").distance->amount == Hundredths{1000});
  CHECK(!get(above, "crm").distance); // nobody asked
}

TEST_CASE("a lighter request is told in its own days") {
  Draft draft;
  draft.request("app", 10, 15);
  draft.request("crm", 30, 30);
  const auto choice = draft.choose(before_the_year, about("app"));
  const auto& app = get(choice, "app");
  REQUIRE(app.lighter.size() == 1);
  CHECK(app.lighter[0].of == "build");
  CHECK(!app.lighter[0].money);
  CHECK(app.lighter[0].less == days(5));
  CHECK(app.lighter[0].exact);
}

// All year 11 days are left, but only 8 of them after the base that both need.
TEST_CASE("how much lighter a request must be is told with the quarters in") {
  Draft draft;
  for (int quarter = 1; quarter <= 3; ++quarter)
    draft.agreed("law" + std::to_string(quarter), 9, q(quarter));
  draft.agreed("base", 2, q(4));
  draft.request("crm", 9, 7).needs = {"base"};
  draft.request("app", 5, 6).needs = {"base"};
  const auto choice = draft.choose(before_the_year, about("app"));
  REQUIRE(get(choice, "app").lighter.size() == 1);
  CHECK(get(choice, "app").lighter[0].less == days(5));
  CHECK(get(choice, "app").lighter[0].exact);
}

TEST_CASE("an overfull quarter strains the promise made last, and says whom to tell") {
  Draft draft;
  draft.customer("depot", 1);
  draft.agreed("crm", 12, q(2)); // 20 days up to its end
  auto& late = draft.agreed("vpn", 11, q(2));
  late.decisions.back().date = day("2026-11-20");
  late.also_for = {"depot", "sales"};
  const auto choice = draft.choose();
  REQUIRE(choice.strained.size() == 1);
  const auto& strained = choice.strained[0];
  CHECK(strained.request == "vpn");
  CHECK(strained.quarter == 1);
  CHECK(strained.why == Strain::too_full);
  REQUIRE(strained.short_of.size() == 1);
  CHECK(strained.short_of[0].short_by == days(3));
  CHECK(strained.tell == Ids{"sales", "depot"});
  CHECK(get(choice, "vpn").quarter == 1); // it stays where it was promised
  REQUIRE(choice.overloads.size() == 1);
  CHECK(choice.overloads[0].quarter == 1);
  CHECK(choice.overloads[0].short_by == days(3));
}

TEST_CASE("work that has begun is strained last") {
  Draft draft;
  draft.agreed("crm", 12, q(2)).decisions.back().date = day("2026-11-02");
  auto& begun = draft.agreed("vpn", 14, q(2));
  begun.started = day("2026-11-20");
  const auto choice = draft.choose();
  REQUIRE(choice.strained.size() == 1);
  CHECK(choice.strained[0].request == "crm");
}

TEST_CASE("a promised quarter that is over is said, and one that still holds is not") {
  Draft draft;
  draft.agreed("crm", 6, q(1));
  CHECK(draft.choose().strained.empty());
  const auto choice = draft.choose(day("2027-04-01"));
  REQUIRE(choice.strained.size() == 1);
  CHECK(choice.strained[0].why == Strain::passed);
  CHECK(choice.strained[0].quarter == 0);
}

TEST_CASE("equal shares stand beside the choice when votes count") {
  Draft draft;
  draft.plan.choice = ChoiceRule{Method::votes, "autumn"};
  draft.capacity(30);
  for (const Id customer : {"arch", "care", "fin", "staff"})
    draft.customer(customer, 1);
  for (const auto& [id, effort] : {std::pair{"a", 60}, {"b", 50}, {"c", 40}, {"d", 30}, {"e", 30}})
    draft.request(id, 0, effort);
  draft.round("autumn", "2026-10-31");
  draft.vote("autumn", "arch", {{"d", 60}, {"e", 40}});
  draft.vote("autumn", "care", {{"a", 70}, {"c", 30}});
  draft.vote("autumn", "fin", {{"a", 60}, {"b", 40}});
  draft.vote("autumn", "staff", {{"a", 50}, {"b", 50}});
  const auto choice = draft.choose();
  REQUIRE(choice.shares);
  CHECK(choice.shares->chosen == Ids{"a", "d", "e"});
  CHECK(choice.shares->completed == Ids{"e"});
  draft.plan.choice = ChoiceRule{Method::value, {}};
  CHECK(!draft.choose().shares);
}

TEST_CASE("what more days buy: the efficient amounts, each a choice that fits") {
  const auto draft = three_wishes();
  const auto found = gains(draft.whole(), before_the_year, {}, ResourceName{"build", false});
  CHECK(found.value == Hundredths{5000});
  REQUIRE(found.steps.size() == 1);
  CHECK(found.steps[0].more == days(20));
  CHECK(found.steps[0].value == Hundredths{6000});
  CHECK(found.steps[0].enters == Ids{"app"});
  CHECK(found.steps[0].leaves.empty());
  CHECK(found.steps[0].proven);
}

TEST_CASE("what more buys is nothing when something else runs out first") {
  auto draft = three_wishes();
  draft.plan.budget.add("invest") = Money{100000};
  const auto plan = draft.whole();
  const auto money = gains(plan, before_the_year, {}, ResourceName{"invest", true});
  CHECK(money.steps.empty());
  const auto scarcest = gains(plan, before_the_year, {}, std::nullopt);
  CHECK(scarcest.resource == ResourceName{"build", false});
  REQUIRE(scarcest.scarcest.size() == 2);
  CHECK(scarcest.scarcest[0].value == Hundredths{6000});
  CHECK(scarcest.scarcest[1].value == Hundredths{5000});
}

TEST_CASE("more money never lowers the value, and each step gains less for the same") {
  Draft draft;
  draft.plan.budget.add("invest") = Money{30000};
  const std::int64_t worth[] = {9, 14, 5, 11, 7};
  for (std::int64_t i = 0; i < 5; ++i)
    draft.request("r" + std::to_string(i), worth[i], 2).cost.add("invest") = Money{10000 * (i + 1)};
  const auto found = gains(draft.whole(), before_the_year, {}, ResourceName{"invest", true});
  REQUIRE(!found.steps.empty());
  CHECK(found.steps.back().value == Hundredths{4600});
  Hundredths value = found.value;
  Hundredths more;
  double rate = 1e18;
  for (const auto& step : found.steps) {
    CHECK(step.value > value);
    const auto now = static_cast<double>((step.value - value).count) /
                     static_cast<double>((step.more - more).count);
    CHECK(now <= rate);
    rate = now;
    value = step.value;
    more = step.more;
  }
}

TEST_CASE("compare: criteria in steps of ten, each request counted in every weighting") {
  Draft draft;
  draft.plan.choice = ChoiceRule{Method::criteria, {}};
  draft.plan.criteria.add("people").weight = 50;
  draft.plan.criteria.add("money").weight = 50;
  const auto score = [&](const Id& id, std::int64_t people, std::int64_t money) {
    auto& request = draft.bare(id);
    request.effort.add("build") = {days(20), days(20), days(20)};
    request.scores.add("people") = Hundredths{people * 100};
    request.scores.add("money") = Hundredths{money * 100};
  };
  score("always", 5, 5);
  score("never", 0, 0);
  score("people-only", 4, 0);
  score("money-only", 0, 4);
  const auto found = compare(draft.whole(), before_the_year);
  CHECK(found.grid.method == Method::criteria);
  CHECK(found.grid.step == 10);
  CHECK(found.grid.weightings == 11);
  const auto times = [&](std::string_view id) {
    const auto one = std::find_if(found.requests.begin(), found.requests.end(),
                                  [&](const auto& request) { return request.id == id; });
    REQUIRE(one != found.requests.end());
    return one->times_above;
  };
  CHECK(times("always") == 11);
  CHECK(times("never") == 0);
  CHECK(times("people-only") + times("money-only") == 11);
  CHECK(times("people-only") >= 5);
  CHECK(times("money-only") >= 5);
  CHECK(std::count_if(found.requests.begin(), found.requests.end(),
                      [&](const auto& request) { return found.in_doubt(request); }) == 2);
}

TEST_CASE("compare: the methods the plan has data for, its own first; legal work in all") {
  auto draft = three_wishes();
  draft.legal("law", 5);
  draft.bare("vpn").cost_of_delay = Money{1000};
  draft.bare("app").cost_of_delay = Money{5000};
  const auto found = compare(draft.whole(), before_the_year);
  REQUIRE(found.methods.size() == 2);
  CHECK(found.methods[0].method == Method::value);
  CHECK(found.methods[1].method == Method::cost_of_delay);
  CHECK(!found.grid.method); // a value has no weights
  CHECK(!found.has_shares);
  for (const auto& request : found.requests) {
    REQUIRE(request.above.size() == 2);
    if (request.id == "law") CHECK((request.fixed && request.above[0] && request.above[1]));
    if (request.id == "app") CHECK((!request.above[0] && request.above[1]));
  }
}

TEST_CASE("compare: customers' weights as they are, silent, halved, doubled, in pairs and equal") {
  Draft draft;
  draft.plan.choice = ChoiceRule{Method::votes, "autumn"};
  draft.customer("depot", 3);
  draft.request("crm", 0, 30);
  draft.request("vpn", 0, 30);
  draft.round("autumn", "2026-10-31");
  draft.vote("autumn", "depot", {{"crm", 40}});
  draft.vote("autumn", "sales", {{"vpn", 60}});
  const auto found = compare(draft.whole(), before_the_year);
  CHECK(found.grid.method == Method::votes);
  CHECK(found.grid.weightings == 2 + 2 * 3 + 2); // and two pairs
  CHECK(found.requests[0].times_above + found.requests[1].times_above == found.grid.weightings);
}
