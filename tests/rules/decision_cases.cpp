// Decisions, the safe no, reasons, agreements.
#include "draft.hpp"

namespace itplan::testing {
namespace {

const Case cases[] = {
    {"decision-without-decider", "requests.shop.decisions.0",
     [](Draft& d, bool bad) { d.declined("shop").by = bad ? "" : "board"; }},
    {"decision-without-fact", "requests.shop.decisions.0",
     [](Draft& d, bool bad) { d.declined("shop").fact = bad ? "" : "Only 4 of 90 shops ask."; }},
    {"no-review-date", "requests.shop.decisions.0",
     [](Draft& d, bool bad) {
       auto& decision = Draft::decide(d.request("shop"), Outcome::not_now);
       if (bad) decision.review_on.reset();
     }},
    {"review-passed", "requests.shop.decisions.0.review_on",
     [](Draft& d, bool bad) {
       auto& decision = Draft::decide(d.request("shop"), Outcome::not_now);
       decision.review_on = day(bad ? "2026-11-20" : "2026-11-23");
     }},
    {"merged-nowhere", "requests.shop.decisions.0",
     [](Draft& d, bool bad) {
       d.request("till");
       Draft::decide(d.request("shop"), Outcome::merged).into = bad ? "" : "till";
     }},
    {"misplaced-key", "requests.shop.decisions.0.quarter",
     [](Draft& d, bool bad) {
       auto& decision = Draft::decide(d.request("shop"), Outcome::not_now);
       if (bad) decision.quarter = Quarter::q3;
     }},
    {"not-told", "requests.shop.decisions.0",
     [](Draft& d, bool bad) { // five or three working days ago
       const auto date = bad ? "2026-11-16" : "2026-11-18";
       Draft::decide(d.request("shop"), Outcome::not_now, date).told.reset();
     }},
    {"not-told", "requests.shop.decisions.0",
     [](Draft& d, bool bad) {
       d.promise(Measure::working_days_to_told, bad ? 1 : 2);
       Draft::decide(d.request("shop"), Outcome::not_now).told.reset();
     }},
    {"no-without-voice", "requests.shop.decisions.0",
     [](Draft& d, bool bad) {
       auto& no = d.declined("shop");
       no.heard.clear();
       if (!bad) no.override_reason = "The board heard them in person.";
     }},
    {"no-without-criterion", "requests.shop.decisions.0",
     [](Draft& d, bool bad) {
       d.criterion("law");
       d.declined("shop").criterion = bad ? "" : "law";
     }},
    {"no-without-alternative", "requests.shop.decisions.0",
     [](Draft& d, bool bad) { d.declined("shop").alternative = bad ? "" : "none"; }},
    {"no-without-way-back", "requests.shop.decisions.0",
     [](Draft& d, bool bad) {
       auto& no = d.declined("shop");
       if (bad) no.ask_again->before.reset();
     }},
    {"same-judge", "requests.shop.decisions.0.ask_again.with",
     [](Draft& d, bool bad) { d.declined("shop").ask_again->with = bad ? "Board" : "director"; }},
    {"owner-declines", "requests.shop.decisions.0.by",
     [](Draft& d, bool bad) {
       d.declined("shop");
       d.request("shop").owner = bad ? "Board" : "adviser";
     }},
    {"promise-against-the-no", "requests.shop.agreements.0.we",
     [](Draft& d, bool bad) {
       d.declined("shop");
       auto& agreement = d.request("shop").agreements.emplace_back(Draft::agreement());
       if (!bad) agreement.date = day("2026-11-19"); // the alternative
     }},
    {"quarter-against-the-no", "requests.shop.decisions.1",
     [](Draft& d, bool bad) {
       auto& shop = d.promised("shop");
       shop.agreements.clear();
       Draft::note(shop, bad ? "2026-11-04" : "2026-11-18", NoteKind::warning);
       Draft::decide(shop, Outcome::not_now);
     }},
    {"big-no-untalked", "requests.shop.decisions.0",
     [](Draft& d, bool bad) {
       d.capacity(50);
       auto& shop = d.request("shop");
       Draft::effort(shop, 10); // of 200 days
       Draft::decide(shop, Outcome::not_now).told.reset();
       if (!bad) Draft::note(shop, "2026-11-18", NoteKind::warning);
     }},
    {"unlike-others", "requests.shop.decisions.0.criterion",
     [](Draft& d, bool bad) {
       d.capacity(5000);
       d.criterion("law");
       Draft::effort(d.promised("till"), 10);
       d.request("till").decisions[0].criterion = "law";
       auto& shop = d.request("shop");
       Draft::effort(shop, bad ? 20 : 21);
       auto& no = Draft::decide(shop, Outcome::not_now);
       no.criterion = "law";
       no.told.reset();
     }},
    {"expectation-unanswered", "requests.shop.notes.0",
     [](Draft& d, bool bad) {
       auto& notes = d.request("shop").notes;
       notes.push_back(
           {day("2026-11-12"), "sales", NoteKind::expectation, {}, Outcome::agreed, {}});
       if (!bad) notes.push_back({day("2026-11-16"), "it", NoteKind::warning, {}, {}, {}});
       d.declined("shop").told.reset();
     }},
    {"empty-reason", "requests.shop.decisions.0.fact",
     [](Draft& d, bool bad) {
       d.declined("shop").fact = bad ? "Er is geen capaciteit." : "Er zijn 12 dagen te weinig.";
     }},
    {"empty-reason", "requests.shop.decisions.0.fact",
     [](Draft& d, bool bad) {
       d.declined("shop").fact = bad ? "Conform beleid." : "De beleidsmedewerker doet dit zelf.";
     }},
    {"repeated-reason", "requests.till.decisions.0.fact",
     [](Draft& d, bool bad) {
       d.declined("shop").fact = "Only 4 of 90 shops ask.";
       d.declined("stock").fact = "Only 4 of 90 shops ask.";
       d.declined("till").fact = bad ? "only 4 of 90 shops ask. " : "Only 5 of 90 shops ask.";
     }},
    {"agreement-without-date", "customers.sales.agreements.0.we",
     [](Draft& d, bool bad) {
       auto& agreement = d.agreed_with_sales();
       if (bad) agreement.we_by.reset();
     }},
    {"agreement-overdue", "customers.sales.agreements.0.we_by",
     [](Draft& d, bool bad) {
       d.agreed_with_sales().we_by = day(bad ? "2026-11-22" : "2026-11-23");
     }},
    {"agreement-overdue", "customers.sales.agreements.0.you_by",
     [](Draft& d, bool bad) {
       auto& agreement = d.agreed_with_sales();
       agreement.you = "You test it.";
       agreement.you_by = day("2026-11-20");
       if (!bad)
         agreement.moved.push_back({day("2026-11-20"), day("2026-12-04"), day("2026-11-19"), {}});
     }},
    {"move-from-nowhere", "customers.sales.agreements.0.moved.0.from",
     [](Draft& d, bool bad) {
       d.agreed_with_sales().moved.push_back(
           {day(bad ? "2027-06-02" : "2027-06-01"), day("2027-07-01"), day("2026-11-20"), {}});
     }},
    {"moved-in-silence", "customers.sales.agreements.0.moved.0",
     [](Draft& d, bool bad) {
       auto& agreement = d.agreed_with_sales();
       agreement.we_by = day("2026-11-20");
       auto& move = agreement.moved.emplace_back();
       move.from = agreement.we_by;
       move.to = day("2027-07-01");
       if (!bad) move.told = day("2026-11-20");
     }},
    {"moved-again", "customers.sales.agreements.0.moved",
     [](Draft& d, bool bad) {
       auto& moved = d.agreed_with_sales().moved;
       moved.push_back({day("2027-06-01"), day("2027-07-01"), day("2026-11-18"), {}});
       if (bad) moved.push_back({day("2027-07-01"), day("2027-08-01"), day("2026-11-20"), {}});
     }},
};

} // namespace

std::span<const Case> decision_cases() { return cases; }

} // namespace itplan::testing
