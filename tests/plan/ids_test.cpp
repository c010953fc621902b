#include "itplan/plan/ids.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace itplan;

namespace {

Plan plan_with(std::initializer_list<const char*> requests,
               std::initializer_list<const char*> customers = {}) {
  Plan plan;
  for (const auto* id : requests)
    plan.requests.add(id);
  for (const auto* id : customers)
    plan.customers.add(id);
  plan.requests.sort_by_id();
  plan.customers.sort_by_id();
  return plan;
}

std::string letters(std::size_t count) { return std::string(count, 'a'); }

} // namespace

TEST_CASE("an id is letters, digits and single hyphens, a letter first, at most 40 long") {
  for (const auto& text : {std::string("a"), std::string("vpn"), std::string("a1"),
                           std::string("digitale-balie"), std::string("a-1-b"), letters(40)}) {
    CAPTURE(text);
    CHECK(is_id(text));
    CHECK(id_fault(text) == "");
  }
  for (const auto& text :
       {std::string(), std::string("1a"), std::string("-a"), std::string("a-"), std::string("a--b"),
        std::string("A"), std::string("a_b"), std::string("a b"), std::string("a.b"),
        std::string("é"), std::string("a/b"), std::string("a\n"), letters(41)}) {
    CAPTURE(text);
    CHECK_FALSE(is_id(text));
    CHECK(id_fault(text).starts_with("must be lower-case letters"));
  }
}

TEST_CASE("words that mean something else cannot be an id") {
  for (const auto* text :
       {"true",   "false",    "yes",      "no",        "on",       "off",
        "null",   "y",        "n",        "it",        "board",    "staff",
        "none",   "con",      "prn",      "aux",       "nul",      "com1",
        "com9",   "lpt1",     "lpt9",     "customers", "requests", "ballots",
        "rounds", "promises", "criteria", "risks",     "glossary", "capacity",
        "budget", "choice",   "holidays", "title",     "itplan",   "communication"}) {
    CAPTURE(text);
    CHECK(is_id(text));
    CHECK(is_reserved_id(text));
    CHECK(id_fault(text) == "has another meaning and cannot be an id");
  }
  for (const auto* text : {"com", "com0", "com10", "lpt", "conn", "yes-no", "customer", "its"}) {
    CAPTURE(text);
    CHECK(id_fault(text) == "");
  }
}

TEST_CASE("requests and customers share one set of ids") {
  const auto plan = plan_with({"vpn"}, {"sales"});
  CHECK(is_taken(plan, "vpn"));
  CHECK(is_taken(plan, "sales"));
  CHECK_FALSE(is_taken(plan, "vp"));
  CHECK(new_id(plan, "Sales", "ict") == "sales-ict");
}

TEST_CASE("a new id is the title's words, then the customer's id behind them, then a number") {
  CHECK(new_id(plan_with({}), "Eén keer inloggen!", "sales") == "een-keer-inloggen");
  CHECK(new_id(plan_with({"vpn"}), "VPN", "sales") == "vpn-sales");
  CHECK(new_id(plan_with({"vpn", "vpn-sales"}), "VPN", "sales") == "vpn-sales-2");
  CHECK(new_id(plan_with({"vpn", "vpn-sales", "vpn-sales-2"}), "VPN", "sales") == "vpn-sales-3");
  CHECK(new_id(plan_with({"vpn"}), "VPN", "") == "vpn-2");
  CHECK(new_id(plan_with({}), "???", "sales") == "request-sales");
  CHECK(new_id(plan_with({}), "日本", "") == "request");
  CHECK(new_id(plan_with({}), "Yes", "sales") == "yes-sales"); // yes alone is reserved
  CHECK(new_id(plan_with({}), "COM1", "") == "com1-2");
  CHECK(new_id(plan_with({}), "VPN", "", [](const Id& id) { return id == "vpn"; }) == "vpn-2");
}

TEST_CASE("ids made from one long title are all ids and all differ") {
  const std::string long_customer = "de-afdeling-met-een-heel-lange-naam";
  for (const auto& title : {std::string(60, 'a'), std::string("yes"), std::string("--- ???"),
                            std::string("Een heel lange titel die niet in veertig tekens past")}) {
    CAPTURE(title);
    std::set<Id> given;
    for (int i = 0; i < 120; ++i) {
      const auto id = new_id(Plan{}, title, long_customer,
                             [&](const Id& other) { return given.contains(other); });
      CAPTURE(id);
      CHECK(id_fault(id) == "");
      CHECK(given.insert(id).second);
    }
  }
}

TEST_CASE("of an id that was cut to fit no hyphen is left at the cut") {
  const std::string title = "aaaa bbbb cccc dddd eeee ffff gggg hhhh"; // 39 long
  const auto plan = plan_with({"aaaa-bbbb-cccc-dddd-eeee-ffff-gggg-hhhh"});
  CHECK(new_id(plan, title, "sales") == "aaaa-bbbb-cccc-dddd-eeee-ffff-gggg-sales");
  CHECK(new_id(plan, title, "inkoop-en-facilitair-x").size() <= longest_id);
}
