#include "itplan/plan/names.hpp"
#include "itplan/plan/schema.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

Plan small_plan() {
  Plan plan;
  auto& seh = plan.customers.add("spoedeisende-hulp");
  seh.name = "Spoedeisende hulp";
  seh.also_called = {"SEH", "Spoed"};
  plan.customers.add("finance").name = "Financi\u00EBn & Inkoop";
  plan.customers.add("lab-a").name = "Lab";
  plan.customers.add("lab-b").name = "LAB";
  plan.customers.sort_by_id();
  auto& portal = plan.requests.add("portal");
  portal.title = "The Portal";
  portal.ref = "P-12";
  plan.requests.sort_by_id();
  return plan;
}

} // namespace

TEST_CASE("a customer is found by id, name and nickname, whatever the case and diacritics") {
  const auto plan = small_plan();
  for (const auto* said :
       {"spoedeisende-hulp", "Spoedeisende Hulp", "SEH", "seh", " spoed ", "SPOEDEISENDE  HULP"})
    CHECK_MESSAGE(find_customer(plan, said).id == "spoedeisende-hulp", said);
  for (const auto* said : {"financien & inkoop", "FINANCI\u00CBN & INKOOP", "Financien, Inkoop"})
    CHECK_MESSAGE(find_customer(plan, said).id == "finance", said);
  CHECK(find_customer(plan, "spoedeisende-hulp").as_typed);
  CHECK_FALSE(find_customer(plan, "SEH").as_typed);
}

TEST_CASE("a name of several names them all, and one of nobody none") {
  const auto plan = small_plan();
  CHECK(find_customer(plan, "lab").id.empty());
  CHECK(find_customer(plan, "lab").candidates == std::vector<Id>{"lab-a", "lab-b"});
  CHECK(find_customer(plan, "Poli").id.empty());
  CHECK(find_customer(plan, "Poli").candidates.empty());
  CHECK(find_customer(plan, "").id.empty());
}

TEST_CASE("a request is found by id, title and number") {
  const auto plan = small_plan();
  for (const auto* said : {"portal", "the portal", "p-12"})
    CHECK_MESSAGE(find_request(plan, said).id == "portal", said);
}

TEST_CASE("fixed words are taken in any case, with spaces, in Dutch and English") {
  const auto& claimed = request_schema().find("claimed")->type;
  for (const auto* said : {"high", "High", "hoog", "HOOG"})
    CHECK_MESSAGE(find_word(claimed, said).value_or("") == "high", said);
  CHECK_FALSE(find_word(claimed, "P1"));
  const auto& kind = request_schema().find("kind")->type;
  CHECK(find_word(kind, "ongepland werk") == find_word(kind, "unplanned"));
  CHECK(find_status("niet nu") == Status::not_now);
  CHECK(find_status("Not_now") == Status::not_now);
}
