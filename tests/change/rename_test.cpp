#include "itplan/base/text.hpp"
#include "itplan/change/rename.hpp"

#include "plan_files.hpp"

#include <doctest/doctest.h>

using namespace itplan;
using namespace itplan::testing;

namespace {

const std::string sections = R"(communication:
  talk: {audience: sales}
customers:
  sales: {name: sales}
  stock: {name: Stock}
requests:
  app:
    title: sales   # sales
    customer: "sales"
    notes:
      - {date: 2026-11-01, from: sales, text: sales}
  vpn:
    title: VPN
    customer: stock
    also_for: [sales]
    needs: [app]
    x_mine: sales
ballots:
  sales-2026:
    sales:
      choices:
        - {request: app, points: 1}
)";

std::string names(const Renamed& renamed) {
  std::string text;
  for (const auto& path : renamed.named)
    text += path.text() + "\n";
  return text;
}

} // namespace

TEST_CASE("a customer is renamed in every place the field table calls a reference") {
  const auto renamed =
      rename_entry(load_texts({{"itplan.yaml", head + sections}}), {"customers", "sales"}, "shop");
  REQUIRE(renamed.change.problems.empty());
  CHECK(names(renamed) == "customers.sales\ncommunication.talk.audience\nrequests.app.customer\n"
                          "requests.app.notes.0.from\nrequests.vpn.also_for.0\n"
                          "ballots.sales-2026.sales\n");
  auto expected = head + sections;
  for (const auto& [from, to] : std::initializer_list<std::pair<std::string, std::string>>{
           {"audience: sales", "audience: shop"},
           {"  sales: {name", "  shop: {name"},
           {"customer: \"sales\"", "customer: \"shop\""},
           {"from: sales", "from: shop"},
           {"[sales]", "[shop]"},
           {"    sales:\n", "    shop:\n"}})
    expected.replace(expected.find(from), from.size(), to);
  REQUIRE(renamed.change.files.size() == 1);
  CHECK(renamed.change.files[0].after == expected);
}

TEST_CASE("a request's id and a customer's are two things") {
  const auto renamed = rename_entry(load_texts({{"itplan.yaml", head + sections}}),
                                    {"requests", "app"}, "application");
  CHECK(names(renamed) == "requests.app\nrequests.vpn.needs.0\n"
                          "ballots.sales-2026.sales.choices.0.request\n");
  CHECK(renamed.change.after->plan.requests.contains("application"));
}

TEST_CASE("in folders the files get the new name, with the old one's permissions") {
  const auto renamed =
      rename_entry(load_texts({{"itplan.yaml", head},
                               {"customers/sales.yaml", "name: Sales\n"},
                               {"requests/app.yaml", "title: A\ncustomer: sales\n"},
                               {"ballots/r/sales.yaml", "choices: []\n"}}),
                   {"customers", "sales"}, "shop");
  REQUIRE(renamed.change.problems.empty());
  std::string told;
  for (const auto& file : renamed.change.files)
    told += file.relative + (file.is_new ? " new like " + file.like : "") +
            (file.is_gone ? " gone" : "") + "\n";
  CHECK(told == "ballots/r/shop.yaml new like ballots/r/sales.yaml\n"
                "ballots/r/sales.yaml gone\n"
                "customers/shop.yaml new like customers/sales.yaml\n"
                "customers/sales.yaml gone\n"
                "requests/app.yaml\n");
  CHECK(renamed.change.after->plan.ballots[0].value.contains("shop"));
}

TEST_CASE("an id written as a block text is refused with its place") {
  const auto renamed =
      rename_entry(load_texts({{"itplan.yaml", head + "customers:\n  sales: {name: S}\nrequests:\n"
                                                      "  app:\n    title: A\n    customer: |-\n"
                                                      "      sales\n"}}),
                   {"customers", "sales"}, "shop");
  REQUIRE(renamed.change.problems.size() == 1);
  CHECK(renamed.change.problems[0].code == "id-in-block");
  CHECK(renamed.change.files.empty());
}
