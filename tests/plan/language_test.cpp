#include "itplan/plan/language.hpp"

#include <doctest/doctest.h>

using namespace itplan;

TEST_CASE("a customer is spoken to as it asks, else as the plan says") {
  Plan plan;
  plan.customers.add("none");
  CHECK(language_of(plan) == Language::en);
  CHECK(language_of(plan, "none") == Language::en);
  CHECK(form_of_address(plan, "none") == FormOfAddress::u);
  plan.language = Language::nl;
  plan.form_of_address = FormOfAddress::je;
  auto& own = plan.customers.add("own");
  own.language = Language::en;
  own.form_of_address = FormOfAddress::u;
  CHECK(language_of(plan, "own") == Language::en);
  CHECK(form_of_address(plan, "own") == FormOfAddress::u);
  for (const auto* other : {"none", "unknown"}) {
    CHECK(language_of(plan, other) == Language::nl);
    CHECK(form_of_address(plan, other) == FormOfAddress::je);
  }
}
