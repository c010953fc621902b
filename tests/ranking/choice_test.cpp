// The plan's side of the choice: what takes part, what it is worth, and why it stands where it
// does.
#include "itplan/ranking/choose.hpp"
#include "itplan/ranking/valuation.hpp"

#include "plan_draft.hpp"

#include <algorithm>
#include <map>
#include <random>

using namespace itplan;

namespace {

void check_sums(const Choice& choice) {
  CHECK(choice.value <= choice.bound);
  CHECK(choice.proven == (choice.value == choice.bound));
  CHECK(choice.unique <= choice.proven);
  Hundredths chosen;
  for (const auto& request : choice.requests) {
    CAPTURE(request.id);
    if (request.standing == Standing::chosen) chosen += request.value;
    CHECK((request.above_line() || !request.quarter.has_value()));
    if (request.standing == Standing::chosen) CHECK(request.quarter.has_value());
  }
  CHECK(choice.value == chosen);
}

} // namespace

TEST_CASE("the most valuable requests that fit are above the line") {
  Draft draft;
  draft.request("big", 60, 35);
  draft.request("left", 40, 20);
  draft.request("right", 40, 20);
  const auto choice = draft.choose();
  CHECK(told(choice) == "left chosen q1 to q2, right chosen q3 to q4, big outweighed");
  CHECK(choice.value == Hundredths{8000});
  CHECK(choice.proven);
  CHECK(choice.unique);
  CHECK(choice.method == Method::value);
  CHECK(choice.method_source == MethodSource::plan);
  CHECK(choice.skills[0].used == std::array<Days, 4>{days(10), days(10), days(10), days(10)});
  CHECK(choice.skills[0].wanted == days(75));
  check_sums(choice);
}

TEST_CASE("what the law demands and what was agreed is in first, whatever they are worth") {
  Draft draft;
  draft.legal("law", 15);
  draft.agreed("promise", 10, Quarter::q3);
  draft.request("rich", 900, 20);
  draft.request("poor", 1, 10);
  const auto choice = draft.choose();
  CHECK(told(choice) == "poor chosen q1, promise agreed q3, law legal q2 to q4, rich too_big");
  CHECK(choice.value == Hundredths{100}); // legal and agreed not counted
  REQUIRE(get(choice, "rich").shortages.size() == 1);
  CHECK(get(choice, "rich").shortages[0].of == "build");
  CHECK_FALSE(get(choice, "rich").shortages[0].money);
  CHECK(get(choice, "rich").shortages[0].short_by == days(5));
  CHECK(get(choice, "rich").beside_fixed);
  check_sums(choice);
  draft.request("huge", 900, 41);
  CHECK(get(draft.choose(), "huge").beside_fixed); // their days are part of what it lacks
  Draft empty;
  empty.request("huge", 900, 41);
  CHECK(get(empty.choose(), "huge").standing == Standing::too_big);
  CHECK_FALSE(get(empty.choose(), "huge").beside_fixed);
}

TEST_CASE("agreed work stands in its promised quarter, the last promise counts") {
  for (const auto quarter : {Quarter::q1, Quarter::q2, Quarter::q3, Quarter::q4}) {
    Draft draft;
    auto& request = draft.agreed("promise", 10, Quarter::q1);
    Draft::decide(request, Outcome::agreed, quarter);
    draft.request("other", 5, 10);
    const auto choice = draft.choose();
    CHECK(get(choice, "promise").quarter == static_cast<int>(quarter));
    CHECK(get(choice, "other").quarter == (quarter == Quarter::q1 ? 1 : 0));
  }
}

TEST_CASE("legal work is placed before its day, also where others are worth more") {
  Draft draft;
  draft.request("a-rich", 900, 10);
  draft.request("b-rich", 900, 10);
  draft.legal("law", 10).legal->from = day("2027-04-01");
  CHECK(get(draft.choose(), "law").quarter == 0);
  draft.legal("law", 10).legal->from = day("2027-04-02"); // the first day of April still counts
  CHECK(get(draft.choose(), "law").quarter <= 1);
  Draft full;
  full.agreed("promise", 10, Quarter::q1);
  full.legal("law", 10).legal->from = day("2027-04-01");
  CHECK(told(full.choose()) == "law legal q1, promise agreed q1"); // shown where it is due...
  REQUIRE(full.choose().lacks.size() == 1);                        // ... and that it lacks days
  CHECK(full.choose().lacks[0].due.short_by() == days(10));
}

TEST_CASE("what the law demands and agreed work that do not fit are said, and stay in") {
  Draft draft;
  draft.agreed("one", 30, Quarter::q4);
  draft.legal("two", 25);
  draft.request("three", 9, 1);
  const auto choice = draft.choose();
  REQUIRE(choice.overloads.size() == 2); // of the year, and of the quarter in which both are due
  for (const auto& over : choice.overloads) {
    CHECK(over.of == "build");
    CHECK(over.short_by == days(15));
  }
  CHECK(choice.overloads[1].quarter == 3);
  CHECK(get(choice, "one").standing == Standing::agreed);
  CHECK(get(choice, "two").standing == Standing::legal);
  CHECK(get(choice, "three").standing == Standing::too_big);
}

TEST_CASE("the reserve is kept free of every number") {
  Draft draft;
  draft.plan.capacity.days = {};
  draft.plan.capacity.days.add("build") = {days(10), days(20), days(0), days(5)};
  draft.plan.capacity.reserve = Percent{20};
  draft.request("a", 9, 8);
  draft.request("b", 8, 16);
  draft.request("c", 7, 5);
  const auto choice = draft.choose();
  CHECK(choice.skills[0].days[1] == days(20));
  CHECK(choice.skills[0].room == std::array<Days, 4>{days(8), days(16), days(0), days(4)});
  CHECK(told(choice) == "a chosen q1, b chosen q2, c outweighed");
}

TEST_CASE("money is a limit of the year") {
  Draft draft;
  draft.plan.budget.add("capex") = Money{100000};
  draft.request("a", 9, 1).cost.add("capex") = Money{60000};
  draft.request("b", 8, 1).cost.add("capex") = Money{50000};
  draft.request("c", 99, 1).cost.add("capex") = Money{100001};
  const auto choice = draft.choose();
  CHECK(told(choice) == "a chosen q1, c too_big, b outweighed");
  CHECK(choice.budgets[0].used == Money{60000});
  CHECK(choice.budgets[0].wanted == Money{210001});
  REQUIRE(get(choice, "c").shortages.size() == 1);
  CHECK(get(choice, "c").shortages[0].money);
  CHECK(get(choice, "c").shortages[0].short_by == Money{1});
}

TEST_CASE("votes: the customer's weight times its points, of a closed round") {
  Draft draft;
  draft.plan.choice = ChoiceRule{Method::votes, "autumn"};
  draft.customer("sales", 3);
  draft.customer("depot", 1);
  draft.round("autumn", "2026-10-31");
  draft.vote("autumn", "sales", {{"vpn", 40}, {"app", 20}});
  draft.vote("autumn", "depot", {{"app", 10}});
  draft.request("vpn", 0, 1);
  draft.request("app", 0, 1);
  const auto choice = draft.choose();
  CHECK(choice.method == Method::votes);
  CHECK(choice.round == "autumn");
  CHECK(terms(get(choice, "vpn")) == "sales 3 x 40");
  CHECK(get(choice, "vpn").value == Hundredths{12000});
  CHECK(terms(get(choice, "app")) == "sales 3 x 20, depot 1 x 10");
  CHECK(get(choice, "app").value == Hundredths{7000});
  CHECK(choice.value == Hundredths{19000});
}

TEST_CASE("a customer without a weight has one voice") {
  Draft draft;
  draft.plan.choice = ChoiceRule{Method::votes, {}};
  draft.round("autumn", "2026-10-31");
  draft.request("vpn", 0, 1);
  draft.vote("autumn", "sales", {{"vpn", 40}});
  auto plan = draft.whole();
  plan.customers = {};
  plan.customers.add("sales");
  CHECK(terms(get(choose(plan, before_the_year), "vpn")) == "sales 1 x 40");
}

TEST_CASE("votes for a merged request go on to where it went, over several merges") {
  Draft draft;
  draft.plan.choice = ChoiceRule{Method::votes, "autumn"};
  draft.round("autumn", "2026-10-31");
  Draft::decide(draft.request("old", 0, 1), Outcome::merged).into = "newer";
  Draft::decide(draft.request("newer", 0, 1), Outcome::merged).into = "newest";
  draft.request("newest", 0, 1);
  draft.vote("autumn", "sales", {{"old", 40}, {"newest", 5}});
  const auto choice = draft.choose();
  CHECK(told(choice) == "newest chosen q1");
  CHECK(terms(get(choice, "newest")) == "sales 1 x 40, sales 1 x 5");
  CHECK(get(choice, "newest").value == Hundredths{4500});
}

TEST_CASE("criteria: the sum of weight times score, of criteria with a weight") {
  Draft draft;
  draft.plan.choice = ChoiceRule{Method::criteria, {}};
  draft.plan.criteria.add("law");
  draft.plan.criteria.add("time").weight = 60;
  draft.plan.criteria.add("risk").weight = 40;
  auto& vpn = draft.request("vpn", 500, 1);
  vpn.scores.add("risk") = {150};
  vpn.scores.add("time") = {500};
  vpn.scores.add("law") = {500};
  draft.request("app", 500, 1).scores.add("time") = {100};
  draft.request("none", 500, 1);
  const auto choice = draft.choose();
  CHECK(terms(get(choice, "vpn")) == "time 60 x 5, risk 40 x 1.5");
  CHECK(get(choice, "vpn").value == Hundredths{36000});
  CHECK(get(choice, "app").value == Hundredths{6000});
  CHECK(get(choice, "none").standing == Standing::worthless);
}

TEST_CASE("value and cost of delay count as they stand") {
  Draft draft;
  draft.request("vpn", 40, 1).cost_of_delay = Money{350050};
  draft.request("app", 50, 1);
  CHECK(get(draft.choose(), "vpn").value == Hundredths{4000});
  CHECK(get(draft.choose(), "vpn").terms.empty());
  draft.plan.choice->method = Method::cost_of_delay;
  CHECK(get(draft.choose(), "vpn").value == Hundredths{350050});
  CHECK(get(draft.choose(), "app").standing == Standing::worthless);
  ChoiceOptions by_value;
  by_value.method = Method::value;
  const auto by_option = draft.choose(before_the_year, by_value);
  CHECK(by_option.method_source == MethodSource::option);
  CHECK(get(by_option, "app").value == Hundredths{5000});
}

TEST_CASE("without a rule the first of votes, criteria, value, cost of delay counts") {
  Draft draft;
  draft.plan.choice.reset();
  draft.capacity(10);
  auto& vpn = draft.bare("vpn");
  CHECK_FALSE(draft.choose().method.has_value());
  vpn.cost_of_delay = Money{100};
  CHECK(draft.choose().method == Method::cost_of_delay);
  vpn.value = Hundredths{100};
  CHECK(draft.choose().method == Method::value);
  vpn.scores.add("time") = {100};
  CHECK(draft.choose().method == Method::value); // no criterion has a weight
  draft.plan.criteria.add("time").weight = 100;
  CHECK(draft.choose().method == Method::criteria);
  draft.round("autumn", "2026-10-31");
  CHECK(draft.choose().method == Method::criteria); // no ballots
  draft.vote("autumn", "sales", {{"vpn", 40}});
  CHECK(draft.choose().method == Method::votes);
  CHECK(draft.choose().method_source == MethodSource::found);
  CHECK(draft.choose().round == "autumn");
}

TEST_CASE("a round counts from the day after it closes; without a name the last one that has") {
  Draft draft;
  draft.plan.choice = ChoiceRule{Method::votes, {}};
  draft.request("vpn", 0, 1);
  draft.round("spring", "2026-05-31");
  draft.round("autumn", "2026-10-31");
  draft.vote("spring", "sales", {{"vpn", 1}});
  draft.vote("autumn", "sales", {{"vpn", 2}});
  CHECK_FALSE(draft.choose(day("2026-05-31")).method.has_value());
  CHECK(told(draft.choose(day("2026-05-31"))) == "vpn unranked");
  CHECK(draft.choose(day("2026-06-01")).round == "spring");
  CHECK(draft.choose(day("2026-10-31")).round == "spring");
  CHECK(draft.choose(day("2026-11-01")).round == "autumn");
  CHECK(get(draft.choose(day("2026-11-01")), "vpn").value == Hundredths{200});
  draft.plan.choice->round = "autumn"; // named: no other one takes its place
  CHECK_FALSE(draft.choose(day("2026-10-31")).method.has_value());
}

TEST_CASE("where nothing says what counts there is no line, only what must, the rest by date") {
  Draft draft;
  draft.plan.choice.reset();
  const auto wants = [&](const Id& id, std::string_view received) {
    draft.bare(id).received = day(received);
  };
  wants("a", "2026-10-03");
  wants("b", "2026-10-01");
  wants("c", "2026-10-02");
  wants("d", "2026-10-01");
  draft.bare("law").legal = Legal{"The law", {}};
  Draft::decide(draft.bare("promise"), Outcome::agreed, Quarter::q2);
  const auto choice = draft.choose();
  CHECK_FALSE(choice.method.has_value());
  CHECK(told(choice) == "law legal q1, promise agreed q2, b unranked, d unranked, c unranked, "
                        "a unranked");
  CHECK(choice.value == Hundredths{});
}

TEST_CASE("what another needs comes with it, and no later") {
  Draft draft;
  draft.request("base", 0, 10);
  draft.request("top", 50, 10).needs = {"base"};
  draft.request("rival", 45, 10);
  draft.request("filler", 40, 20);
  const auto choice = draft.choose();
  CHECK(get(choice, "base").standing == Standing::chosen);
  CHECK(get(choice, "top").standing == Standing::chosen);
  CHECK(*get(choice, "base").quarter <= *get(choice, "top").quarter);
  CHECK(choice.value == Hundredths{9500}); // top and rival beat filler with either
  CHECK(get(choice, "filler").standing == Standing::outweighed);
}

TEST_CASE("what legal work needs is in with it, and says for what") {
  Draft draft;
  draft.request("deep", 3, 5);
  draft.request("base", 5, 5).needs = {"deep"};
  draft.legal("law", 5).needs = {"base"};
  const auto choice = draft.choose();
  for (const auto* id : {"deep", "base"}) {
    CHECK(get(choice, id).standing == Standing::needed);
    CHECK(get(choice, id).other == "law");
  }
  CHECK(choice.value == Hundredths{}); // no choice was made
  CHECK(choice.bound == Hundredths{});
}

TEST_CASE("a need that cannot be had keeps a request out, and all that needs it") {
  for (const auto outcome : {Outcome::declined, Outcome::stopped, Outcome::not_now}) {
    Draft draft;
    Draft::decide(draft.request("base", 1, 1), outcome);
    draft.request("middle", 50, 1).needs = {"base"};
    draft.request("top", 60, 1).needs = {"middle"};
    const auto choice = draft.choose();
    CHECK(told(choice) == "top needs_missing, middle needs_missing");
    CHECK(get(choice, "middle").other == "base");
    CHECK(get(choice, "top").other == "middle");
  }
  Draft draft;
  draft.request("base", 1, 1).withdrawn = day("2026-11-01");
  draft.request("top", 60, 1).needs = {"base"};
  CHECK(get(draft.choose(), "top").other == "base");
}

TEST_CASE("a need without estimate keeps a request out too; a delivered or merged one does not") {
  Draft draft;
  draft.bare("unknown").value = Hundredths{100};
  draft.request("a-top", 60, 1).needs = {"unknown"};
  auto& done = draft.request("done", 1, 1);
  done.received = day("2026-04-01");
  done.started = day("2026-05-01");
  done.delivered = day("2026-06-01");
  draft.request("b-top", 50, 1).needs = {"done"};
  Draft::decide(draft.request("old", 1, 1), Outcome::merged).into = "new";
  draft.request("new", 10, 1);
  draft.request("c-top", 40, 1).needs = {"old"};
  const auto choice = draft.choose();
  CHECK(get(choice, "a-top").standing == Standing::needs_missing);
  CHECK(get(choice, "a-top").other == "unknown");
  CHECK(get(choice, "b-top").standing == Standing::chosen);
  CHECK(get(choice, "c-top").standing == Standing::chosen);
  CHECK(choice.find("done") == nullptr);
  CHECK(choice.find("old") == nullptr);
  Draft without; // the merged one's votes are gone, and so is what it went into
  Draft::decide(without.request("old", 1, 1), Outcome::merged).into = "new";
  Draft::decide(without.request("new", 1, 1), Outcome::declined);
  without.request("top", 40, 1).needs = {"old"};
  CHECK(told(without.choose()) == "top needs_missing");
}

TEST_CASE("of two that exclude each other one is in, and the other says which") {
  for (const bool turned : {false, true}) {
    Draft draft;
    auto& rich = draft.request("rich", 9, 1);
    auto& poor = draft.request("poor", 8, 1);
    (turned ? rich : poor).excludes = {turned ? "poor" : "rich"};
    const auto choice = draft.choose();
    CHECK(told(choice) == "rich chosen q1, poor excluded");
    CHECK(get(choice, "poor").other == "rich");
    CHECK(get(choice, "poor").price_of_yes == std::vector<Id>{"rich"});
  }
  Draft draft;
  draft.legal("law", 1);
  draft.request("rich", 9, 1).excludes = {"law"};
  const auto choice = draft.choose();
  CHECK(told(choice) == "law legal q4, rich excluded");
  CHECK(get(choice, "rich").other == "law");
  CHECK(get(choice, "rich").price_of_yes.empty());
}

TEST_CASE("what needs two that exclude each other can never be in, and says which two") {
  Draft draft;
  draft.request("left", 1, 1).excludes = {"right"};
  draft.request("right", 1, 1);
  draft.request("both", 99, 1).needs = {"left", "right"};
  const auto choice = draft.choose();
  CHECK(get(choice, "both").standing == Standing::needs_clash);
  CHECK(get(choice, "both").clashing == std::vector<Id>{"left", "right"});
  CHECK(get(choice, "both").price_of_yes.empty());
}

TEST_CASE("work runs on into the next quarter where no quarter has all its days left") {
  Draft draft;
  for (const auto* id : {"a", "b", "c", "d", "e", "f"})
    draft.request(id, 5, 6);
  const auto choice = draft.choose();
  CHECK(choice.value == Hundredths{3000});
  CHECK(choice.proven);
  for (const auto& request : choice.requests)
    CHECK(request.quarter.has_value());
}

TEST_CASE("what fits the year but not its quarters says what is short") {
  Draft draft;
  Draft::decide(draft.request("late", 0, 2), Outcome::agreed, Quarter::q4);
  draft.request("after", 9, 10).needs = {"late"};
  const auto choice = draft.choose();
  CHECK(told(choice) == "late agreed q4, after no_quarter");
  const Shortage short_of = get(choice, "after").shortages.at(0);
  CHECK(short_of.of == "build");
  CHECK(short_of.short_by == days(2));
  CHECK(choice.proven);
}

TEST_CASE("the price of a yes is the least valuable set that would have to leave") {
  Draft draft;
  draft.capacity(5); // 20 in the year
  draft.request("a", 90, 5);
  draft.request("b", 30, 5);
  draft.request("c", 40, 5);
  draft.request("d", 50, 5);
  draft.request("small", 10, 5);
  draft.request("large", 20, 10);
  const auto choice = draft.choose();
  CHECK(get(choice, "small").standing == Standing::outweighed);
  CHECK(get(choice, "small").price_of_yes == std::vector<Id>{"b"});
  CHECK(get(choice, "small").price_proven);
  CHECK(get(choice, "large").price_of_yes == std::vector<Id>{"b", "c"});
  CHECK(get(choice, "a").price_of_yes.empty());
  ChoiceOptions one;
  one.most_prices = 1;
  one.price_for = "large";
  const auto one_price = draft.choose(before_the_year, one);
  CHECK(get(one_price, "large").price_of_yes.size() == 2);
  CHECK(get(one_price, "small").price_of_yes.empty());
}

TEST_CASE("a yes counts what comes with it") {
  Draft draft;
  draft.capacity(5);
  draft.request("a", 90, 10);
  draft.request("b", 30, 10);
  draft.request("base", 0, 5);
  draft.request("top", 20, 5).needs = {"base"};
  const auto choice = draft.choose();
  CHECK(get(choice, "top").standing == Standing::outweighed);
  CHECK(get(choice, "top").together_with == std::vector<Id>{"base"});
  CHECK(get(choice, "top").price_of_yes == std::vector<Id>{"b"});
  CHECK(get(choice, "base").standing == Standing::worthless);
}

TEST_CASE("what is not estimated stands apart only where the plan counts days") {
  Draft draft;
  draft.request("vpn", 5, 1);
  draft.bare("app").value = Hundredths{900};
  CHECK(told(draft.choose()) == "vpn chosen q1, app not_estimated");
  draft.plan.capacity.days = {};
  CHECK(told(draft.choose()) == "app chosen q1, vpn chosen q1");
  draft.capacity(10);
  draft.bare("app").legal = Legal{"The law", {}}; // the law asks for no estimate
  CHECK(get(draft.choose(), "app").standing == Standing::legal);
}

TEST_CASE("declined, withdrawn and not yet reviewed requests take no part") {
  Draft draft;
  Draft::decide(draft.request("no", 9, 1), Outcome::declined);
  draft.request("gone", 9, 1).withdrawn = day("2026-11-01");
  auto& later = Draft::decide(draft.request("later", 9, 1), Outcome::not_now);
  later.review_on = day("2026-11-24");
  draft.request("vpn", 5, 1);
  CHECK(told(draft.choose()) == "vpn chosen q1");
  CHECK(told(draft.choose(day("2026-11-24"))) == "later chosen q1, vpn chosen q1");
}

TEST_CASE("what is asked of the year is the same after a no") {
  Draft draft;
  draft.request("a", 9, 30);
  draft.request("b", 5, 20).cost.add("capex") = Money{100};
  draft.plan.budget.add("capex") = Money{5000};
  const auto wanted = [&] {
    const auto choice = draft.choose();
    return std::pair{choice.skills[0].wanted, choice.budgets[0].wanted};
  };
  const auto before = wanted();
  CHECK(before == std::pair{days(50), Money{100}});
  for (const auto outcome : {Outcome::declined, Outcome::not_now, Outcome::stopped}) {
    Draft::decide(draft.request("b", 5, 20), outcome).date = day("2026-11-20");
    CHECK(wanted() == before);
  }
  draft.request("b", 5, 20).withdrawn = day("2026-11-21");
  CHECK(wanted() == std::pair{days(30), Money{}});
}

TEST_CASE("what was delivered before the year takes nothing of it") {
  Draft draft;
  const auto deliver = [&](std::string_view on) {
    auto& done = draft.agreed("done", 40, Quarter::q1);
    done.effort = {};
    done.effort.add("build") = {days(40), days(40), days(40)};
    done.decisions.resize(1);
    done.delivered = day(on);
  };
  draft.request("vpn", 5, 40);
  deliver("2026-12-31");
  CHECK(get(draft.choose(day("2027-01-01")), "vpn").standing == Standing::chosen);
  CHECK(draft.choose(day("2027-01-01")).find("done") == nullptr);
  deliver("2027-01-01");
  CHECK(get(draft.choose(day("2027-01-01")), "vpn").standing == Standing::too_big);
  CHECK(draft.choose(day("2027-01-01")).find("done") != nullptr);
}

TEST_CASE("no new work in a quarter that has passed") {
  Draft draft;
  draft.request("a", 9, 10);
  draft.request("b", 8, 10);
  draft.request("c", 7, 10);
  CHECK(told(draft.choose(day("2027-03-31"))) == "a chosen q1, b chosen q2, c chosen q3");
  CHECK(told(draft.choose(day("2027-04-01"))) == "a chosen q2, b chosen q3, c chosen q4");
  CHECK(told(draft.choose(day("2027-07-01"))) == "a chosen q3, b chosen q4, c outweighed");
  CHECK(told(draft.choose(day("2028-02-01"))) == "a too_big, b too_big, c too_big");
}

TEST_CASE("a promised quarter that passed without delivery moves to now") {
  Draft draft;
  draft.agreed("late", 10, Quarter::q1);
  draft.request("vpn", 9, 10);
  CHECK(told(draft.choose(day("2027-05-01"))) == "late agreed q2, vpn chosen q3");
}

TEST_CASE("work delivered in a quarter that has passed takes nothing of what is left") {
  Draft draft;
  draft.agreed("done", 10, Quarter::q1).delivered = day("2027-03-20");
  draft.request("a", 9, 10);
  draft.request("b", 8, 10);
  const auto choice = draft.choose(day("2027-08-01"));
  CHECK(told(choice) == "done agreed q1, a chosen q3, b chosen q4");
  CHECK(choice.skills[0].used == std::array<Days, 4>{days(10), days(0), days(10), days(10)});
  CHECK(choice.overloads.empty());
}

TEST_CASE("delivered work stands where it was delivered, not where it was promised") {
  Draft draft;
  draft.agreed("early", 10, Quarter::q4).delivered = day("2027-05-20");
  auto& unpromised = draft.request("unpromised", 0, 10);
  unpromised.started = day("2027-01-10");
  unpromised.delivered = day("2027-02-20");
  draft.request("a", 9, 10);
  draft.request("b", 8, 10);
  CHECK(told(draft.choose(day("2027-08-01"))) ==
        "unpromised agreed q1, early agreed q2, a chosen q3, b chosen q4");
}

TEST_CASE("what was delivered and opened again is work to come") {
  Draft draft;
  auto& again = draft.request("again", 5, 10);
  again.delivered = day("2027-02-20");
  Draft::decide(again, Outcome::reopened).date = day("2027-05-01");
  draft.request("a", 9, 10);
  CHECK(told(draft.choose(day("2027-08-01"))) == "again chosen q3, a chosen q3 to q4");
}

TEST_CASE("votes asked for while no round has closed make no line") {
  Draft draft;
  draft.request("a", 1, 1);
  ChoiceOptions votes;
  votes.method = Method::votes;
  CHECK(told(draft.choose(before_the_year, votes)) == "a unranked");
  CHECK(draft.choose(before_the_year, votes).method_source == MethodSource::option);
  CHECK(draft.choose(before_the_year, votes).no_line.awaited.empty());
  draft.round("spring", "2026-05-31");
  draft.round("summer", "2026-08-31");
  CHECK(draft.choose(before_the_year, votes).no_line.silent == "summer"); // it closed last
  draft.round("winter", "2026-12-15");
  draft.round("advent", "2026-12-01");
  CHECK(draft.choose(before_the_year, votes).no_line.awaited == "advent"); // it closes first
  CHECK(draft.choose(before_the_year, votes).no_line.silent.empty());
  draft.plan.choice = ChoiceRule{Method::votes, "winter"};
  CHECK(draft.choose().no_line.awaited == "winter");
  draft.plan.choice->round.clear();
  draft.round("autumn", "2026-10-31");
  draft.vote("autumn", "sales", {{"a", 3}});
  CHECK(get(draft.choose(before_the_year, votes), "a").value == Hundredths{300});
  CHECK(draft.choose(before_the_year, votes).no_line.awaited.empty()); // there is a line
}

TEST_CASE("a wish for a day is kept where it can be, and gives way where not") {
  Draft draft;
  draft.request("rich", 90, 10);
  draft.request("soon", 10, 10).wanted_by = day("2027-04-01");
  CHECK(told(draft.choose()) == "soon chosen q1, rich chosen q2");
  draft.agreed("promise", 10, Quarter::q1);
  const auto choice = draft.choose();
  CHECK(get(choice, "promise").quarter == 0);
  CHECK(get(choice, "soon").above_line());
}

TEST_CASE("claims are told beside what a customer chose itself") {
  Draft draft;
  draft.plan.choice = ChoiceRule{Method::votes, "autumn"};
  draft.round("autumn", "2026-10-31");
  draft.customer("depot", 1);
  for (const auto* id : {"a", "b", "c", "d", "e", "f", "g"})
    draft.request(id, 0, 1).claimed = Claim::highest;
  draft.request("g", 0, 1).claimed = Claim::low;
  Draft::decide(draft.request("no", 0, 1), Outcome::declined);
  draft.vote("autumn", "sales", {{"a", 1}, {"b", 20}, {"c", 30}, {"d", 15}, {"e", 12}, {"g", 22}});
  const auto choice = draft.choose();
  REQUIRE(choice.claims.size() == 2);
  CHECK(choice.claims[0].customer == "depot");
  CHECK_FALSE(choice.claims[0].voted);
  CHECK(choice.claims[1].voted);
  CHECK(choice.claims[1].requests == 8); // a no changes nothing of what was asked
  CHECK(choice.claims[1].claimed_highest == 6);
  CHECK(choice.claims[1].chosen_first == 4); // c, b, d, e; a is its sixth and f got nothing
}

namespace {

// A random plan whose tables, but for those sorted by id, come in the order that `shuffle` gives.
Plan random_plan(std::uint32_t seed, std::uint32_t shuffle) {
  std::mt19937 random(seed);
  std::mt19937 order(shuffle);
  const auto below = [&](unsigned count) { return static_cast<std::int64_t>(random() % count); };
  Plan plan;
  plan.year = 2027;
  plan.choice = ChoiceRule{Method::votes, "autumn"};
  plan.rounds.add("autumn").closes = day("2026-10-31");
  std::vector<std::pair<Id, QuarterDays>> skills;
  for (const auto* skill : {"build", "test", "link"})
    skills.push_back({skill, {days(below(30)), days(below(30)), days(below(30)), days(below(30))}});
  std::shuffle(skills.begin(), skills.end(), order);
  for (const auto& [id, quarters] : skills)
    plan.capacity.days.add(id) = quarters;
  plan.budget.add("capex") = Money{5000000};
  std::vector<std::pair<Id, Request>> requests;
  for (int i = 0; i < 14; ++i) {
    Request request;
    request.customer = "sales";
    for (const auto* skill : {"build", "test", "link"})
      if (below(2) == 0) {
        const auto likely = days(1 + below(20));
        request.effort.add(skill) = {likely, likely, likely};
      }
    if (below(3) == 0) request.cost.add("capex") = Money{below(2000000)};
    if (i > 0 && below(3) == 0)
      request.needs = {"r" + std::to_string(10 + below(static_cast<unsigned>(i)))};
    if (i > 0 && below(6) == 0)
      request.excludes = {"r" + std::to_string(10 + below(static_cast<unsigned>(i)))};
    if (below(10) == 0) request.legal = Legal{"The law", {}};
    if (below(5) == 0) request.wanted_by = day("2027-07-01");
    requests.emplace_back("r" + std::to_string(10 + i), request);
  }
  std::vector<std::pair<Id, Ballot>> ballots;
  for (const auto* voter : {"depot", "sales", "yard"}) {
    Ballot ballot;
    for (const auto& [id, request] : requests)
      if (below(2) == 0) ballot.choices.push_back({id, below(40), {}});
    ballots.emplace_back(voter, ballot);
    plan.customers.add(voter).weight = 1 + below(4);
  }
  std::shuffle(requests.begin(), requests.end(), order);
  std::shuffle(ballots.begin(), ballots.end(), order);
  for (const auto& [id, request] : requests)
    plan.requests.add(id) = request;
  plan.ballots.add("autumn");
  for (const auto& [id, ballot] : ballots)
    plan.ballots.back().value.add(id) = ballot;
  plan.requests.sort_by_id();
  plan.customers.sort_by_id();
  return plan;
}

std::string all_of(const Choice& choice) {
  auto text = told(choice) + " worth " + plain_number(choice.value);
  for (const auto& request : choice.requests) {
    text += "\n" + request.id + " " + plain_number(request.value) + " for " + request.other + ":";
    for (const auto& id : request.price_of_yes)
      text += " " + id;
  }
  return text;
}

} // namespace

TEST_CASE("the order of entries is no matter, and value, bound and proof agree") {
  std::size_t above = 0;
  std::size_t below = 0;
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const auto first = choose(random_plan(seed, 1), before_the_year);
    check_sums(first);
    for (const std::uint32_t shuffle : {2u, 3u})
      CHECK(all_of(choose(random_plan(seed, shuffle), before_the_year)) == all_of(first));
    for (const auto& request : first.requests)
      ++(request.above_line() ? above : below);
  }
  CHECK(above > 60);
  CHECK(below > 60);
}
