#include "itplan/plan/going_on.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

const Date year_end = make_date(2027, 12, 20);

Decision decided(Outcome outcome, Date date) {
  Decision decision;
  decision.outcome = outcome;
  decision.date = date;
  return decision;
}

// A request with one decision, and what became of the work.
Request& add(Plan& plan, const Id& id, std::optional<Outcome> outcome) {
  auto& request = plan.requests.add(id);
  request.received = make_date(2026, 10, 1);
  if (outcome) request.decisions.push_back(decided(*outcome, make_date(2026, 12, 10)));
  return request;
}

std::string going(Plan& plan, Date today = year_end) {
  plan.requests.sort_by_id();
  const GoingOn going(plan, today);
  std::string ids;
  for (std::size_t i = 0; i < plan.requests.size(); ++i)
    if (going.goes(i)) ids += (ids.empty() ? "" : " ") + plan.requests[i].id;
  return ids;
}

} // namespace

TEST_CASE("what is open, promised, running or to be looked at again goes on") {
  Plan plan;
  add(plan, "asked", std::nullopt);
  add(plan, "clear", std::nullopt).confirmed = make_date(2026, 10, 9);
  add(plan, "promised", Outcome::agreed);
  add(plan, "running", Outcome::agreed).started = make_date(2027, 2, 1);
  add(plan, "handed-over", Outcome::agreed).delivered = make_date(2027, 6, 1);
  add(plan, "not-now", Outcome::not_now);
  add(plan, "reopened", Outcome::reopened);
  CHECK(going(plan) == "asked clear handed-over not-now promised reopened running");
}

TEST_CASE("what is done or off stays") {
  Plan plan;
  add(plan, "accepted", Outcome::agreed).accepted = make_date(2027, 6, 1);
  add(plan, "declined", Outcome::declined);
  add(plan, "stopped", Outcome::stopped);
  add(plan, "merged", Outcome::merged);
  add(plan, "withdrawn", std::nullopt).withdrawn = make_date(2026, 11, 1);
  CHECK(going(plan) == "");
}

TEST_CASE("a declined request goes on while it may be asked again") {
  Plan plan;
  add(plan, "again", Outcome::declined).decisions[0].ask_again =
      AskAgain{make_date(2028, 2, 1), {}};
  CHECK(going(plan) == "again");
  CHECK(going(plan, make_date(2028, 2, 1)) == "again");
  CHECK(going(plan, make_date(2028, 2, 2)) == "");
}

TEST_CASE("what a request was once merged into goes with it") {
  Plan plan;
  auto& back = add(plan, "back", Outcome::merged);
  back.decisions[0].into = "done";
  back.decisions.push_back(decided(Outcome::reopened, make_date(2027, 5, 1)));
  auto& done = add(plan, "done", Outcome::merged);
  done.decisions[0].into = "older";
  add(plan, "older", Outcome::agreed).accepted = make_date(2027, 6, 1);
  CHECK(going(plan) == "back done older");
}

TEST_CASE("a name of a request is followed through merges, and each is named once") {
  Plan plan;
  add(plan, "a", Outcome::merged).decisions[0].into = "b";
  add(plan, "b", Outcome::merged).decisions[0].into = "c";
  add(plan, "c", Outcome::agreed);
  add(plan, "done", Outcome::agreed).accepted = make_date(2027, 6, 1);
  add(plan, "x", Outcome::merged).decisions[0].into = "y";
  add(plan, "y", Outcome::merged).decisions[0].into = "x";
  plan.requests.sort_by_id();
  const GoingOn going(plan, year_end);
  CHECK(going.followed("a") == "c");
  CHECK(going.followed("done") == "");
  CHECK(going.followed("x") == "");
  CHECK(going.followed("nobody") == "");
  CHECK(going.followed(std::vector<Id>{"a", "done", "c", "x"}) == std::vector<Id>{"c"});
}
