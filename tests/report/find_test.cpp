#include "itplan/report/find.hpp"

#include <doctest/doctest.h>

using namespace itplan;

namespace {

const Date today = make_date(2027, 3, 1);

Date day(std::string_view text) { return parse_date(text).value(); }

// One request with a note of each side, a decision and an agreement, and a ballot.
Plan sample() {
  Plan plan;
  plan.customers.add("sales").name = "Verkoop";
  auto& shop = plan.requests.add("shop");
  shop.title = "De winkel";
  shop.customer = "sales";
  shop.received = day("2027-01-04");
  shop.problem = "Eén kassa werkt op papier.";
  shop.notes.push_back({day("2027-01-06"), "it", NoteKind::receipt, "brief", {}, "Ontvangen."});
  shop.notes.push_back({day("2027-01-08"), "sales", {}, {}, {}, "Het papier raakt zoek."});
  auto& no = shop.decisions.emplace_back();
  no.date = day("2027-02-01");
  no.by = "directie";
  no.fact = "Het kost 80 dagen.";
  no.heard = "Papier raakt zoek.";
  auto& agreement = shop.agreements.emplace_back();
  agreement.date = day("2027-02-03");
  agreement.we = "Wij drukken het papier af.";
  agreement.you = "U telt de bonnen.";
  plan.rounds.add("autumn").closes = day("2027-02-10");
  auto& ballot = plan.ballots.add("autumn").add("sales");
  ballot.cast = day("2027-02-05");
  ballot.choices.push_back({"shop", 40, "Papier kost ons geld."});
  return plan;
}

std::string found(const Plan& plan, const FindFilter& filter, Date on = today) {
  std::string text;
  for (const auto& hit : find_said(plan, filter, on))
    text += hit.at.text() + "\n";
  return text;
}

FindFilter words(std::vector<std::string> all) { return {std::move(all), {}, {}, {}, {}}; }

} // namespace

TEST_CASE("every place where it was said is found, newest first") {
  CHECK(found(sample(), words({"papier"})) == "ballots.autumn.sales.choices.0.why\n"
                                              "requests.shop.agreements.0.we\n"
                                              "requests.shop.decisions.0.heard\n"
                                              "requests.shop.notes.1.text\n"
                                              "requests.shop.problem\n");
}

TEST_CASE("a part of a word is found, a short one only at the beginning of a word") {
  const auto says = [](const char* problem, const char* word) {
    Plan plan;
    plan.requests.add("desk").problem = problem;
    return !found(plan, words({word})).empty();
  };
  CHECK(says("In mei staan er drie loketten.", "oket"));
  CHECK(says("In het domein staan in mei drie loketten.", "mei"));
  CHECK(says("Het Domein", "dom"));
  CHECK(says("WMO-melding", "wmo"));
  CHECK(!says("Het Domein", "mei"));
  CHECK(!says("Het Domein", "ein"));
}

TEST_CASE("case and accents do not matter, and all words must be there") {
  CHECK(found(sample(), words({"EEN", "Kassa"})) == "requests.shop.problem\n");
  CHECK(found(sample(), words({"kassa", "bonnen"})).empty());
}

TEST_CASE("words may be spread over a record, its title and its customer's name") {
  CHECK(found(sample(), words({"80", "zoek"})) ==
        "requests.shop.decisions.0.fact\nrequests.shop.decisions.0.heard\n");
  CHECK(found(sample(), words({"winkel", "verkoop", "bonnen"})) ==
        "requests.shop.agreements.0.you\n");
}

TEST_CASE("only what was said by one, to one, or between two days") {
  auto filter = words({"papier"});
  filter.from = "it";
  CHECK(found(sample(), filter) ==
        "requests.shop.agreements.0.we\nrequests.shop.decisions.0.heard\n");
  filter = words({"papier"});
  filter.since = day("2027-01-08");
  filter.until = day("2027-02-01");
  CHECK(found(sample(), filter) == "requests.shop.decisions.0.heard\nrequests.shop.notes.1.text\n");
  filter = words({"papier"});
  filter.customer = "finance";
  CHECK(found(sample(), filter).empty());
}

TEST_CASE("a ballot is sealed until its round is over") {
  CHECK(found(sample(), words({"geld"}), day("2027-02-10")).empty());
  CHECK(found(sample(), words({"geld"}), day("2027-02-11")) ==
        "ballots.autumn.sales.choices.0.why\n");
}

TEST_CASE("the text around the words fits the width") {
  auto plan = sample();
  const auto filter = words({"zoek"});
  const auto text = hits_text(plan, find_said(plan, filter, today), filter, Language::nl, 60);
  CHECK(text == "2027-02-01  IT aan Verkoop (besluit, directie)  shop.decisions.0.heard\n"
                "    Papier raakt zoek.\n"
                "2027-01-08  Verkoop aan IT (bericht)  shop.notes.1.text\n"
                "    Het papier raakt zoek.\n");
}
