// The life cycle of a request, what follows from a yes, and answers that are waited for.
#include "draft.hpp"

namespace itplan::testing {
namespace {

const Case cases[] = {
    {"step-out-of-order", "requests.shop.confirmed",
     [](Draft& d, bool bad) {
       auto& shop = d.request("shop");
       shop.confirmed = day(bad ? "2026-11-01" : "2026-11-02");
       shop.if_never = "Orders stay late.";
     }},
    {"step-out-of-order", "requests.shop.decisions.0.told.date",
     [](Draft& d, bool bad) {
       auto& told = Draft::decide(d.request("shop"), Outcome::not_now).told;
       told->date = day(bad ? "2026-11-18" : "2026-11-19");
     }},
    {"step-missing", "requests.shop.started",
     [](Draft& d, bool bad) {
       auto& shop = d.request("shop");
       shop.started = day("2026-11-16");
       if (!bad) shop.kind = WorkKind::unplanned;
     }},
    {"step-missing", "requests.shop.delivered",
     [](Draft& d, bool bad) {
       auto& shop = d.promised("shop");
       shop.delivered = day("2026-11-20");
       if (!bad) shop.started = day("2026-11-16");
     }},
    {"agreed-unconfirmed", "requests.shop.decisions.0",
     [](Draft& d, bool bad) {
       d.promised("shop").confirmed = day(bad ? "2026-11-06" : "2026-11-05");
       d.request("shop").if_never = "Orders stay late.";
     }},
    {"not-reopened", "requests.shop.decisions.1",
     [](Draft& d, bool bad) {
       auto& shop = d.request("shop");
       d.declined("shop");
       if (!bad) Draft::decide(shop, Outcome::reopened);
       Draft::decide(shop, Outcome::not_now);
     }},
    {"step-missing", "requests.shop.started",
     [](Draft& d, bool bad) { // a yes, and then another answer
       d.plan.board = "board";
       auto& shop = d.promised("shop", Quarter::q2);
       shop.decisions[0].quarter.reset();
       shop.agreements.clear();
       Draft::decide(shop, Outcome::not_now, "2026-11-16");
       if (!bad) Draft::decide(shop, Outcome::agreed, "2026-11-17").quarter = Quarter::q2;
       if (!bad) shop.agreements.push_back(Draft::agreement());
       shop.started = day("2026-11-18");
     }},
    {"decision-out-of-place", "requests.shop.decisions.0",
     [](Draft& d, bool bad) {
       Draft::decide(d.request("shop"), bad ? Outcome::stopped : Outcome::not_now);
     }},
    {"decision-out-of-place", "requests.shop.decisions.1",
     [](Draft& d, bool bad) {
       auto& shop = d.promised("shop");
       Draft::decide(shop, bad ? Outcome::reopened : Outcome::agreed).quarter.reset();
       if (!bad) shop.decisions[1].quarter = Quarter::q3;
       if (bad) shop.if_never = "Orders stay late.";
     }},
    {"decision-out-of-place", "requests.shop.decisions.1",
     [](Draft& d, bool bad) {
       auto& shop = d.request("shop");
       Draft::decide(shop, Outcome::not_now, "2026-11-18").review_on =
           day(bad ? "2026-11-20" : "2026-11-19");
       Draft::decide(shop, Outcome::not_now, "2026-11-19");
     }},
    {"decision-out-of-place", "requests.shop.decisions.1",
     [](Draft& d, bool bad) {
       auto& shop = d.promised("shop");
       Draft::decide(shop, Outcome::agreed).quarter = bad ? shop.decisions[0].quarter : Quarter::q4;
       if (bad) shop.if_never = "Orders stay late.";
     }},
    {"decision-out-of-place", "requests.shop.decisions.0",
     [](Draft& d, bool bad) {
       auto& shop = d.request("shop");
       Draft::withdraw(shop, bad ? "2026-11-18" : "2026-11-19");
       Draft::decide(shop, Outcome::not_now, "2026-11-19").told.reset();
       if (bad) shop.decisions[0].told = Told{day("2026-11-20"), {}, {}};
     }},
    {"broken-by-another", "requests.shop.decisions.1.by",
     [](Draft& d, bool bad) {
       d.plan.board = "the management team";
       auto& shop = d.promised("shop", Quarter::q2);
       auto& again = Draft::decide(shop, Outcome::agreed);
       again.quarter = bad ? Quarter::q3 : Quarter::q1;
       again.by = "IT manager";
     }},
    {"broken-by-another", "requests.shop.decisions.1.by",
     [](Draft& d, bool bad) {
       d.plan.board = "the management team";
       auto& shop = d.promised("shop");
       shop.decisions[0].by = "management team";
       shop.agreements.clear();
       Draft::note(shop, "2026-11-18", NoteKind::warning);
       Draft::decide(shop, Outcome::not_now).by = bad ? "head of IT" : "Management team";
     }},
    {"not-their-word", "requests.shop.withdrawn",
     [](Draft& d, bool bad) {
       Draft::withdraw(d.request("shop"), "2026-11-18");
       d.request("shop").notes[0].from = bad ? "it" : "sales";
     }},
    {"not-their-word", "requests.shop.accepted",
     [](Draft& d, bool bad) {
       auto& shop = d.promised("shop");
       shop.started = day("2026-11-10");
       shop.delivered = day("2026-11-18");
       shop.accepted = day("2026-11-20");
       Draft::note(shop, bad ? "2026-11-19" : "2026-11-20", NoteKind::feedback, "sales");
     }},
    {"decisions-out-of-order", "requests.shop.decisions.1.date",
     [](Draft& d, bool bad) {
       auto& shop = d.promised("shop");
       const auto* date = bad ? "2026-11-04" : "2026-11-05";
       Draft::decide(shop, Outcome::agreed, date).quarter = Quarter::q4;
     }},
    {"legal-without-date", "requests.shop.legal",
     [](Draft& d, bool bad) {
       auto& legal = d.request("shop").legal.emplace();
       legal.rule = "Food Act section 9";
       if (!bad) legal.from = day("2027-07-01");
     }},
    {"deadline-without-cause", "requests.shop.wanted_by",
     [](Draft& d, bool bad) {
       d.request("shop").wanted_by = day("2027-05-01");
       if (!bad) d.request("shop").because = "The lease ends.";
     }},
    {"ready-without-if-never", "requests.shop",
     [](Draft& d, bool bad) {
       d.request("shop").confirmed = day("2026-11-04");
       if (!bad) d.request("shop").if_never = "Orders stay late.";
     }},
    {"agreed-without-agreement", "requests.shop.decisions.0",
     [](Draft& d, bool bad) {
       if (bad) d.promised("shop").agreements.clear();
       if (!bad) d.promised("shop");
     }},
    {"agreed-without-quarter", "requests.shop.decisions.0",
     [](Draft& d, bool bad) {
       auto& shop = d.promised("shop");
       if (bad) shop.decisions[0].quarter.reset();
     }},
    {"agreed-without-effort", "requests.shop.decisions.0",
     [](Draft& d, bool bad) {
       d.capacity(50);
       auto& shop = d.promised("shop");
       if (!bad) Draft::effort(shop, 5);
     }},
    {"quarter-passed", "requests.shop.decisions.0.quarter",
     [](Draft& d, bool bad) {
       d.plan.year = 2026;
       d.promised("shop", bad ? Quarter::q3 : Quarter::q4);
     }},
    {"too-late-for-the-law", "requests.shop.decisions.0.quarter",
     [](Draft& d, bool bad) {
       auto& shop = d.promised("shop", bad ? Quarter::q3 : Quarter::q2);
       shop.legal = Legal{"Food Act section 9", day("2027-06-01")};
     }},
    {"need-is-off", "requests.shop.needs.0",
     [](Draft& d, bool bad) {
       d.promised("shop").needs = {"till"};
       auto& till = d.request("till");
       if (bad) Draft::withdraw(till, "2026-11-10");
     }},
    {"need-comes-later", "requests.shop.needs.0",
     [](Draft& d, bool bad) {
       d.promised("shop", Quarter::q2).needs = {"till"};
       d.promised("till", bad ? Quarter::q3 : Quarter::q2);
     }},
    {"both-agreed", "requests.shop.excludes.0",
     [](Draft& d, bool bad) {
       d.promised("shop").excludes = {"till"};
       bad ? d.promised("till") : d.request("till");
     }},
    {"receipt-overdue", "requests.shop.received",
     [](Draft& d, bool bad) { // a Wednesday or a Thursday, and today is Monday
       d.promise(Measure::working_days_to_receipt, 2);
       d.request("shop").received = day(bad ? "2026-11-18" : "2026-11-19");
     }},
    {"decision-overdue", "requests.shop.received",
     [](Draft& d, bool bad) { // 15 working days
       d.promise(Measure::working_days_to_decision, bad ? 14 : 15);
       d.request("shop");
     }},
    {"no-received-date", "requests.shop",
     [](Draft& d, bool bad) {
       if (bad) d.promise(Measure::working_days_to_decision, 20);
       d.request("shop").received.reset();
     }},
    {"no-news", "requests.shop",
     [](Draft& d, bool bad) {
       d.request("shop").received = day(bad ? "2026-08-24" : "2026-08-25");
     }},
    {"delivery-unanswered", "requests.shop.delivered",
     [](Draft& d, bool bad) { // 21 or 20 working days
       auto& shop = d.request("shop");
       shop.kind = WorkKind::internal;
       shop.received = shop.started = day("2026-10-01");
       shop.delivered = day(bad ? "2026-10-23" : "2026-10-26");
     }},
    {"understanding-unanswered", "requests.shop",
     [](Draft& d, bool bad) { // likewise
       auto& shop = d.request("shop");
       shop.received = day("2026-10-01");
       const auto said = day(bad ? "2026-10-23" : "2026-10-26");
       shop.notes.push_back({said, "it", NoteKind::understanding, {}, {}, {}});
     }},
    {"legal-passed", "requests.shop.legal.from",
     [](Draft& d, bool bad) {
       d.request("shop").legal =
           Legal{"Food Act section 9", day(bad ? "2026-11-23" : "2026-11-24")};
     }},
};

} // namespace

std::span<const Case> request_cases() { return cases; }

} // namespace itplan::testing
