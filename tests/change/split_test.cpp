#include "itplan/base/text.hpp"
#include "itplan/change/split.hpp"

#include "plan_files.hpp"

#include <doctest/doctest.h>

using namespace itplan;
using namespace itplan::testing;

namespace {

const std::string plan_text = head + R"(# Who may ask.
customers:   # departments
  sales: {name: Sales}
  # The oldest.
  stock:
    name: Stock   # below
requests: {}
budget: {capex: 5}
)";

const FileChange& file(const Change& change, std::string_view relative) {
  for (const auto& one : change.files)
    if (one.relative == relative) return one;
  FAIL("no file " << relative);
  return change.files.front();
}

} // namespace

TEST_CASE("each entry gets a file with its own bytes, dedented, and its comments") {
  const auto change = split_plan(load_texts({{"itplan.yaml", plan_text}}));
  REQUIRE(change.problems.empty());
  REQUIRE(change.files.size() == 3);
  CHECK(file(change, "itplan.yaml").after ==
        head + "# Who may ask.\n# departments\nbudget: {capex: 5}\n");
  CHECK(file(change, "customers/sales.yaml").after == "{name: Sales}\n");
  CHECK(file(change, "customers/stock.yaml").after == "# The oldest.\nname: Stock   # below\n");
  CHECK(file(change, "customers/stock.yaml").is_new);
  CHECK(file(change, "customers/stock.yaml").like == "itplan.yaml");
  CHECK(change.after->plan.customers.size() == 2);
}

TEST_CASE("a plan in folders has nothing to split") {
  const auto change = split_plan(load_texts({{"itplan.yaml", head}}));
  CHECK(change.files.empty());
  CHECK(change.problems.empty());
}

TEST_CASE("what cannot be moved as it is, is refused with its place") {
  const auto refused = [](const std::string& sections) {
    const auto change = split_plan(load_texts({{"itplan.yaml", head + sections}}));
    REQUIRE(change.problems.size() == 1);
    CHECK(change.files.empty());
    CHECK(change.problems[0].place.source);
    return std::string(change.problems[0].code);
  };
  CHECK(refused("customers:\n  sales:\n") == "nothing-to-take-out");
  CHECK(refused("ballots:\n  r: {sales: {cast: 2026-10-20}}\n") == "branch-not-on-lines");
  CHECK(refused("customers: {\n  sales: {name: S}, # lost\n  stock: {name: T}}\n") ==
        "not-taken-out");
}
