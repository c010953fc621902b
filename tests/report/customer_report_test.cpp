#include "itplan/plan/language.hpp"
#include "itplan/ranking/choose.hpp"
#include "itplan/render/json.hpp"
#include "itplan/report/customer_report.hpp"

#include "letter_sample.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

std::string text_of(const Plan& plan, const Choice& choice, std::string_view customer, Date day) {
  const auto language = language_of(plan, customer);
  return filled("customer", customer_report(plan, choice, customer, day, language), language);
}

} // namespace

TEST_CASE("report customer: real customers, with u, with je and in English") {
  const auto day = make_date(2027, 6, 15);
  const auto dutch = real_plan(Language::nl);
  const auto choice = choose(dutch, day);
  for (const auto* customer : {"burgerzaken", "klantcontact", "bedrijfsvoering"})
    check_golden("customer-" + std::string(customer) + ".nl.md",
                 text_of(dutch, choice, customer, day));
  const auto english = real_plan(Language::en);
  check_golden("customer-warehouse.en.md",
               text_of(english, choose(english, day), "warehouse", day));
}

TEST_CASE("report customer: its data") {
  auto plan = sample_plan(Language::nl);
  const auto data =
      customer_report(plan, sample_choice(), "burgerzaken", sample_today(), Language::nl);
  check_golden("customer.nl.json", to_json(data) + "\n");
}

TEST_CASE("report customer: one of whom the plan says nothing") {
  Plan plan;
  plan.year = 2027;
  plan.customers.add("k").name = "Klant";
  for (const auto language : {Language::nl, Language::en})
    check_golden(
        "customer-empty." + std::string(word(language)) + ".md",
        filled("customer", customer_report(plan, {}, "k", sample_today(), language), language));
}

TEST_CASE("report customer: nothing of a decision that was not told") {
  auto plan = letter_plan(LetterKind::no, "Xx");
  decision_of(plan).fact = "Geheim";
  const auto shown = [&] {
    const auto data = customer_report(plan, letter_choice(), "k", letter_today(), Language::nl);
    return to_json(data) + filled("customer", data, Language::nl);
  };
  const auto before = shown();
  CHECK(before.find("Besloten; u hoort het van ons") != std::string::npos);
  CHECK(before.find("Geheim") == std::string::npos);
  CHECK(before.find("declined") == std::string::npos);
  decision_of(plan).told = Told{letter_today(), "x", "x"};
  const auto after = shown();
  CHECK(after.find("Besloten; u hoort het van ons") == std::string::npos);
  CHECK(after.find("Geheim") != std::string::npos);
}

TEST_CASE("report customer: points count when their round has closed") {
  const auto plan = sample_plan(Language::nl);
  const auto rounds = [&](Date day) {
    return customer_report(plan, sample_choice(), "burgerzaken", day, Language::nl)
        .find("rounds")
        ->list()
        ->size();
  };
  CHECK(rounds(make_date(2026, 10, 31)) == 0);
  CHECK(rounds(make_date(2026, 11, 1)) == 1);
}

TEST_CASE("report customer: user text stays in its cell or line") {
  const auto lines = [](const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
  };
  const auto calm = plan_of("rustig");
  const auto same = text_of(calm, choice_of(calm), "k", sample_today());
  for (const auto& hostile : std::vector<std::string>{"a|b", "<script>x</script>", "een\n\n# twee",
                                                      "```\nuit", "::error::x", "[u|je] {{x}}"}) {
    CAPTURE(hostile);
    const auto plan = plan_of(hostile);
    const auto text = text_of(plan, choice_of(plan), "k", sample_today());
    CHECK(lines(text) == lines(same));
    CHECK(text.find("\n::") == std::string::npos);
    CHECK(text.find("\n```") == std::string::npos);
    CHECK(text.find("\n# twee") == std::string::npos);
  }
}
