#include "itplan/plan/merged_customers.hpp"
#include "itplan/plan/status.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

Customer merged_into(const Id& other, std::string_view from) {
  Customer customer;
  customer.into = MergedInto{other, day(from)};
  return customer;
}

Plan two_that_go_on_in_one() {
  Plan plan;
  plan.customers.add("clinic");
  plan.customers.add("er") = merged_into("clinic", "2027-03-01");
  plan.customers.add("ward") = merged_into("er", "2027-06-01");
  auto& lamp = plan.requests.add("lamp");
  lamp.customer = "ward";
  lamp.also_for = {"er", "clinic"};
  auto& round = plan.ballots.add("autumn");
  round.add("clinic").choices = {{"lamp", 20, "It is dark."}, {"bed", 15, {}}};
  round.add("er").choices = {{"bed", 40, "We need it."}, {"lamp", 5, "Dark."}};
  return plan;
}

} // namespace

TEST_CASE("customers: one goes on in another from its day on, through others too") {
  const auto plan = two_that_go_on_in_one();
  CHECK(goes_on_in(plan, "er", day("2027-02-28")) == "er");
  CHECK(goes_on_in(plan, "er", day("2027-03-01")) == "clinic");
  CHECK(goes_on_in(plan, "ward", day("2027-05-31")) == "ward");
  CHECK(goes_on_in(plan, "ward", day("2027-06-01")) == "clinic");
  CHECK(goes_on_in(plan, "nobody", day("2027-06-01")) == "nobody");
  CHECK(is_gone(*plan.customers.find("er"), day("2027-03-01")));
  CHECK_FALSE(is_gone(*plan.customers.find("er"), day("2027-02-28")));
}

TEST_CASE("customers: a circle leads nowhere") {
  Plan plan;
  plan.customers.add("a") = merged_into("b", "2027-01-01");
  plan.customers.add("b") = merged_into("a", "2027-01-01");
  plan.customers.add("c") = merged_into("c", "2027-01-01");
  for (const auto* id : {"a", "b", "c"})
    CHECK(goes_on_in(plan, id, day("2027-06-01")) == id);
}

TEST_CASE("customers: requests, shares and points of merged ones are the other's") {
  const auto plan = two_that_go_on_in_one();
  const auto seen = with_merged(plan, merged_customers(plan, day("2027-07-01")));
  const auto& lamp = *seen.requests.find("lamp");
  CHECK(lamp.customer == "clinic");
  CHECK(lamp.also_for.empty());
  const auto& round = *seen.ballots.find("autumn");
  REQUIRE(round.size() == 1);
  const auto& choices = round.find("clinic")->choices;
  REQUIRE(choices.size() == 2);
  CHECK(choices[0].request == "bed");
  CHECK(choices[0].points == 55);
  CHECK(choices[1].points == 25);
  CHECK(choices[1].why == "It is dark.\nDark.");
}
