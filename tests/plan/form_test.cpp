#include "itplan/plan/form.hpp"
#include "itplan/plan/form_words.hpp"
#include "itplan/plan/language.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

Request& add(Plan& plan, const Id& id, const Id& customer) {
  auto& request = plan.requests.add(id);
  request.title = id;
  request.customer = customer;
  return request;
}

} // namespace

TEST_CASE("a form holds a customer's open requests, then what others want for them too") {
  Plan plan;
  const auto today = make_date(2026, 10, 5);
  add(plan, "own", "sales");
  add(plan, "shared", "depot").also_for = {"sales"};
  add(plan, "others", "depot");
  add(plan, "gone", "sales").withdrawn = today;
  const auto asked = requests_to_ask(plan, "sales", today);
  REQUIRE(asked.size() == 2);
  CHECK(asked[0]->id == "own");
  CHECK(asked[1]->id == "shared");
}

TEST_CASE("the round to ask in is the open one, else the one that counts, else the last") {
  Plan plan;
  const auto today = make_date(2026, 10, 5);
  CHECK(round_to_ask(plan, today) == nullptr);
  plan.rounds.add("spring").closes = make_date(2026, 4, 1);
  plan.rounds.add("summer").closes = make_date(2026, 7, 1);
  CHECK(round_to_ask(plan, today)->id == "summer");
  plan.choice.emplace().round = "spring";
  CHECK(round_to_ask(plan, today)->id == "spring");
  plan.rounds.add("autumn").opens = make_date(2026, 10, 5);
  CHECK(round_to_ask(plan, today)->id == "autumn");
}

TEST_CASE("a customer is spoken to as they want, else as the plan says") {
  Plan plan;
  auto& customer = plan.customers.add("k");
  CHECK(language_of(plan, "k") == Language::en);
  CHECK(form_of_address(plan, "k") == FormOfAddress::u);
  plan.language = Language::nl;
  plan.form_of_address = FormOfAddress::je;
  CHECK(addressed(form::heading, language_of(plan, "k"), form_of_address(plan, "k")) ==
        "Wat komt bij jullie echt eerst?");
  customer.form_of_address = FormOfAddress::u;
  CHECK(addressed(form::heading, Language::nl, form_of_address(plan, "k")) ==
        "Wat komt bij u echt eerst?");
}
