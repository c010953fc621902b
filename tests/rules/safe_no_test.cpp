#include "itplan/rules/safe_no.hpp"

#include "draft.hpp"

#include <doctest/doctest.h>

using namespace itplan;
using namespace itplan::testing;

namespace {

const PointOfNo* find(const SafeNo& test, NoPoint point) {
  for (const auto& one : test.points)
    if (one.point == point) return &one;
  return nullptr;
}

NoVerdict verdict_on(const SafeNo& test, NoPoint point) {
  const auto* found = find(test, point);
  REQUIRE(found);
  return found->verdict;
}

// The last decision on the shop, tested in the plan as the draft has it.
SafeNo test_shop(Draft& draft) {
  draft.check(); // puts customers and requests into the plan
  const auto& shop = *draft.plan.requests.find("shop");
  return safe_no(draft.plan, shop, shop.decisions.size() - 1);
}

} // namespace

TEST_CASE("a no that says everything is safe") {
  Draft d;
  d.declined("shop");
  const auto test = test_shop(d);
  CHECK(test.verdict() == NoVerdict::safe);
  CHECK_FALSE(test.refuses());
  CHECK_FALSE(find(test, NoPoint::rule)); // the plan has no criteria
  CHECK_FALSE(find(test, NoPoint::review));
  CHECK_FALSE(find(test, NoPoint::quarter));
  CHECK_FALSE(find(test, NoPoint::talk));
}

TEST_CASE("a yes is not tested") {
  Draft d;
  d.promised("shop");
  CHECK(test_shop(d).points.empty());
}

TEST_CASE("a decline cannot do without voice, rule, fact and alternative") {
  Draft d;
  d.criterion("law");
  auto& no = d.declined("shop");
  no.criterion = "law";
  CHECK(test_shop(d).verdict() == NoVerdict::safe);
  no.heard.clear();
  no.criterion.clear();
  no.fact.clear();
  no.alternative.clear();
  const auto test = test_shop(d);
  for (const auto point : {NoPoint::heard, NoPoint::rule, NoPoint::fact, NoPoint::alternative}) {
    CHECK(verdict_on(test, point) == NoVerdict::mind);
    CHECK(find(test, point)->necessary);
  }
  CHECK(test.refuses());
}

TEST_CASE("a not now is advised to say them, and cannot do without a day to look again") {
  Draft d;
  auto& no = Draft::decide(d.request("shop"), Outcome::not_now);
  CHECK(test_shop(d).verdict() == NoVerdict::mind);
  CHECK_FALSE(test_shop(d).refuses());
  no.review_on.reset();
  CHECK(test_shop(d).refuses());
}

TEST_CASE("an open promise asks to talk first, one that was kept, ended or came later does not") {
  Draft d;
  d.declined("shop");
  auto& agreement = d.request("shop").agreements.emplace_back(Draft::agreement());
  const auto test = test_shop(d);
  CHECK(verdict_on(test, NoPoint::promise) == NoVerdict::talk_first);
  CHECK(find(test, NoPoint::promise)->agreements == std::vector<std::size_t>{0});
  CHECK(test.refuses());
  agreement.ended = day("2026-11-18");
  CHECK_FALSE(test_shop(d).refuses());
  agreement.ended.reset();
  agreement.we_did = day("2026-11-18");
  CHECK_FALSE(test_shop(d).refuses());
  agreement.we_did.reset();
  agreement.date = day("2026-11-19"); // the day of the no: the alternative
  CHECK_FALSE(test_shop(d).refuses());
}

TEST_CASE("a promised quarter needs a warning after it was promised") {
  Draft d;
  auto& shop = d.promised("shop");
  shop.agreements.clear();
  Draft::decide(shop, Outcome::stopped);
  Draft::note(shop, "2026-11-04", NoteKind::warning);
  CHECK(verdict_on(test_shop(d), NoPoint::quarter) == NoVerdict::talk_first);
  CHECK(test_shop(d).refuses());
  Draft::note(shop, "2026-11-05", NoteKind::warning);
  CHECK(verdict_on(test_shop(d), NoPoint::quarter) == NoVerdict::safe);
}

TEST_CASE("who counts on a yes is called first; a warning or a lower hope settles it") {
  Draft d;
  d.declined("shop");
  auto& notes = d.request("shop").notes;
  notes.push_back({day("2026-11-12"), "sales", NoteKind::expectation, {}, Outcome::agreed, "Yes?"});
  const auto test = test_shop(d);
  CHECK(verdict_on(test, NoPoint::expectation) == NoVerdict::talk_first);
  CHECK(find(test, NoPoint::expectation)->note == 0);
  CHECK_FALSE(test.refuses());
  notes.push_back({day("2026-11-13"), "it", NoteKind::warning, {}, {}, "Hardly."});
  CHECK(verdict_on(test_shop(d), NoPoint::expectation) == NoVerdict::safe);
  notes.push_back({day("2026-11-14"), "sales", NoteKind::expectation, {}, Outcome::agreed, "Yes!"});
  CHECK(verdict_on(test_shop(d), NoPoint::expectation) == NoVerdict::talk_first);
  notes.push_back({day("2026-11-15"), "sales", NoteKind::expectation, {}, Outcome::not_now, "Ah."});
  CHECK(verdict_on(test_shop(d), NoPoint::expectation) == NoVerdict::safe);
}

TEST_CASE("a twentieth of the year's days is big, less is not") {
  for (const auto& [days, big] : {std::pair{10, true}, std::pair{9, false}}) {
    Draft d;
    d.capacity(50);
    Draft::effort(d.request("shop"), days);
    d.declined("shop");
    CHECK((find(test_shop(d), NoPoint::talk) != nullptr) == big);
  }
}

TEST_CASE("up to three alike with another answer, the nearest in days first") {
  Draft d;
  d.capacity(5000);
  d.criterion("law");
  Draft::effort(d.request("shop"), 20);
  d.declined("shop").criterion = "law";
  for (const auto& [id, days] : {std::pair{"a", 9}, std::pair{"b", 10}, std::pair{"c", 40},
                                 std::pair{"d", 41}, std::pair{"e", 21}, std::pair{"f", 19}}) {
    Draft::effort(d.promised(id), days);
    d.request(id).decisions[0].criterion = "law";
  }
  const auto test = test_shop(d);
  CHECK(verdict_on(test, NoPoint::alike) == NoVerdict::mind);
  CHECK(find(test, NoPoint::alike)->others == std::vector<Id>{"e", "f", "b"});
}

TEST_CASE("the same answer, or another criterion, is no comparison") {
  Draft d;
  d.criterion("law");
  d.criterion("cost");
  Draft::effort(d.request("shop"), 20);
  d.declined("shop").criterion = "law";
  Draft::effort(d.request("same"), 20);
  d.declined("same").criterion = "law";
  Draft::effort(d.promised("other"), 20);
  d.request("other").decisions[0].criterion = "cost";
  CHECK(verdict_on(test_shop(d), NoPoint::alike) == NoVerdict::safe);
}

TEST_CASE("who looks again or speaks for it should not be the one who declines") {
  Draft d;
  auto& no = d.declined("shop");
  CHECK(verdict_on(test_shop(d), NoPoint::other_judge) == NoVerdict::safe);
  no.ask_again->with = "Board";
  CHECK(verdict_on(test_shop(d), NoPoint::other_judge) == NoVerdict::mind);
  no.ask_again->with = "director";
  CHECK_FALSE(find(test_shop(d), NoPoint::not_alone)); // nobody speaks for it
  d.request("shop").owner = "board";
  CHECK(verdict_on(test_shop(d), NoPoint::not_alone) == NoVerdict::mind);
}
