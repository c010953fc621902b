// Days and money, communication, claims, privacy.
#include "draft.hpp"

namespace itplan::testing {
namespace {

void problem_text(Draft& draft, std::string_view text) { draft.request("shop").problem = text; }

const Case cases[] = {
    {"over-capacity", "capacity.days.build.q2",
     [](Draft& d, bool bad) { // 40 days a quarter after the reserve; those of q1 are there too
       d.capacity(50);
       Draft::effort(d.promised("shop"), 50);
       Draft::effort(d.promised("till"), bad ? 31 : 30);
     }},
    {"over-capacity", "capacity.days.build.q1",
     [](Draft& d, bool bad) {
       d.capacity(50);
       Draft::effort(d.promised("shop", Quarter::q1), bad ? 41 : 40);
     }},
    {"over-capacity", "capacity.days.build.q4",
     [](Draft& d, bool bad) { // 160 in the year, all before the law's day
       d.capacity(50);
       const Days spare{10000}; // of another skill, so that most of all days stays free
       d.plan.capacity.days.add("spare") = {spare, spare, spare, spare};
       Draft::effort(d.request("shop"), bad ? 161 : 160);
       d.request("shop").legal = Legal{"Food Act section 9", day("2028-01-01")};
     }},
    {"over-budget", "budget.invest",
     [](Draft& d, bool bad) {
       d.plan.budget.add("invest") = Money{100000};
       d.promised("shop").cost.add("invest") = Money{60000};
       d.promised("till").cost.add("invest") = Money{bad ? 40001 : 40000};
     }},
    {"reserve-used-up", "capacity.days.build.q4",
     [](Draft& d, bool bad) {
       d.plan.year = 2026;
       d.capacity(50);
       auto& incident = d.request("incident");
       incident.kind = WorkKind::unplanned;
       incident.started = day("2026-11-10");
       Draft::effort(incident, bad ? 10 : 9);
     }},
    {"behind-in-quarter", "capacity.days.build.q4",
     [](Draft& d, bool bad) {
       d.plan.year = 2026;
       d.capacity(50);
       Draft::effort(d.promised("shop", Quarter::q4), bad ? 30 : 10);
     }},
    {"left-unknown", "requests.shop",
     [](Draft& d, bool bad) {
       d.plan.year = 2025;
       d.capacity(50);
       auto& shop = d.request("shop");
       shop.received = day("2025-11-03");
       shop.confirmed = day("2025-11-04");
       Draft::decide(shop, Outcome::agreed, "2025-11-05");
       shop.agreements.push_back(Draft::agreement());
       shop.started = day("2025-11-06");
       Draft::effort(shop, 5);
       if (bad) return;
       auto& row = shop.progress.emplace_back();
       row.date = day("2026-11-20");
       row.left.add("build") = Days{300};
     }},
    {"progress-out-of-order", "requests.shop.progress.1.spent.build",
     [](Draft& d, bool bad) {
       d.capacity(50);
       auto& shop = d.promised("shop");
       shop.started = day("2026-11-09");
       Draft::effort(shop, 5);
       for (const auto* date : {"2026-11-13", "2026-11-20"}) {
         auto& row = shop.progress.emplace_back();
         row.date = day(date);
         row.spent.add("build") = Days{bad && shop.progress.size() == 2 ? 100 : 200};
       }
     }},
    {"progress-out-of-order", "requests.shop.progress.1.date",
     [](Draft& d, bool bad) {
       d.capacity(50);
       auto& shop = d.promised("shop");
       shop.started = day("2026-11-09");
       Draft::effort(shop, 5);
       for (const auto* date : {"2026-11-13", bad ? "2026-11-13" : "2026-11-20"})
         shop.progress.emplace_back().date = day(date);
     }},
    {"progress-out-of-order", "requests.shop.progress.0.date",
     [](Draft& d, bool bad) {
       d.capacity(50);
       auto& shop = d.promised("shop");
       shop.started = day("2026-11-16");
       Draft::effort(shop, 5);
       shop.progress.emplace_back().date = day(bad ? "2026-11-13" : "2026-11-16");
     }},
    {"spent-on-unstarted", "requests.shop.progress.0",
     [](Draft& d, bool bad) {
       d.capacity(50);
       auto& shop = d.promised("shop");
       if (!bad) shop.started = day("2026-11-09");
       Draft::effort(shop, 5);
       shop.progress.emplace_back().date = day("2026-11-13");
     }},
    {"promise-of-another-year", "requests.shop.decisions.0.quarter",
     [](Draft& d, bool bad) {
       auto& shop = d.request("shop");
       shop.received = day("2026-05-04");
       shop.confirmed = day("2026-05-06");
       Draft::decide(shop, Outcome::agreed, "2026-06-05").quarter =
           bad ? PromisedQuarter(Quarter::q2) : PromisedQuarter(Quarter::q2, 2027);
       shop.agreements.push_back(Draft::agreement());
     }},
    {"must-too-large", "capacity.days",
     [](Draft& d, bool bad) { // 160 in the year, of which 96 is 60%
       d.capacity(50);
       Draft::effort(d.request("shop"), bad ? 97 : 96);
       d.request("shop").legal = Legal{"Food Act section 9", day("2028-01-01")};
     }},
    {"no-reserve", "capacity",
     [](Draft& d, bool bad) {
       d.capacity(50);
       if (bad) d.plan.capacity.reserve.reset();
     }},
    {"adopted-without-ground", "adopted",
     [](Draft& d, bool bad) {
       d.request("shop");
       d.adopt();
       if (bad) d.plan.mission.clear();
     }},
    {"only-sent", "communication.talk.audience",
     [](Draft& d, bool bad) { d.talk().direction = bad ? Direction::send : Direction::ask; }},
    {"talk-overdue", "communication.talk",
     [](Draft& d, bool bad) {
       auto& row = d.talk();
       row.every = Every::week;
       row.done = {day(bad ? "2026-11-13" : "2026-11-16")};
     }},
    {"talk-overdue", "communication.talk",
     [](Draft& d, bool bad) { d.talk().starts = day(bad ? "2026-11-20" : "2026-11-23"); }},
    {"talk-without-day", "communication.talk",
     [](Draft& d, bool bad) {
       auto& row = d.talk();
       row.every = Every::month;
       if (!bad) row.starts = day("2026-12-01");
     }},
    {"customer-not-asked", "customers.sales",
     [](Draft& d, bool bad) {
       d.request("shop");
       d.adopt();
       if (bad) d.plan.communication.back().value.done.clear();
     }},
    {"customer-not-asked", "customers.sales",
     [](Draft& d, bool bad) { // a year ago on Friday, or on Monday
       d.request("shop");
       d.talk_with_customers().done = {day(bad ? "2025-11-20" : "2025-11-23")};
     }},
    {"asked-not-told-back", "customers.sales",
     [](Draft& d, bool bad) { // 91 or 90 days ago
       const auto said = day(bad ? "2026-08-24" : "2026-08-25");
       d.customer("sales").notes.push_back({said, "sales", NoteKind::feedback, {}, {}, {}});
     }},
    {"asked-not-told-back", "customers.sales",
     [](Draft& d, bool bad) {
       auto& notes = d.customer("sales").notes;
       notes.push_back({day("2026-08-03"), "sales", NoteKind::feedback, {}, {}, {}});
       if (!bad) notes.push_back({day("2026-08-04"), "it", NoteKind::news, {}, {}, {}});
     }},
    {"talk-without-owner", "communication.talk",
     [](Draft& d, bool bad) { d.talk().owner = bad ? "" : "manager"; }},
    {"promise-not-measured", "promises.promise",
     [](Draft& d, bool bad) {
       auto& promise = d.promise(Measure::working_days_to_decision, 20);
       if (bad) promise.at_most.reset();
     }},
    {"everything-highest", "requests",
     [](Draft& d, bool bad) {
       for (const auto id : {"a", "b", "c"})
         d.request(id).claimed = Claim::highest;
       d.request("c").claimed = bad ? Claim::highest : Claim::high;
       d.request("d");
       d.request("e");
     }},
    {"customer-without-yes", "customers.sales",
     [](Draft& d, bool bad) {
       d.adopt();
       d.declined("shop");
       if (bad) d.declined("till");
     }},
    {"opinion-outside-scale", "promises.heard.at_least",
     [](Draft& d, bool bad) {
       auto& promise = d.plan.promises.add("heard");
       promise.text = "You are satisfied.";
       promise.measure = Measure::satisfaction;
       promise.at_least = bad ? 6 : 5;
     }},
    {"opinion-outside-scale", "ballots.autumn.sales.opinions.kept_of_ten",
     [](Draft& d, bool bad) {
       d.plan.rounds.add("autumn") = Round{day("2027-03-01"), day("2027-03-19"), 100, 40};
       d.plan.ballots.add("autumn").add("sales").opinions.emplace().kept_of_ten = bad ? 11 : 0;
     }},
    {"opinion-outside-scale", "ballots.autumn.sales.opinions.clear",
     [](Draft& d, bool bad) {
       d.plan.rounds.add("autumn") = Round{day("2027-03-01"), day("2027-03-19"), 100, 40};
       d.plan.ballots.add("autumn").add("sales").opinions.emplace().clear = bad ? 0 : 1;
     }},
    {"score-without-feedback", "requests.shop.notes.0.score",
     [](Draft& d, bool bad) {
       auto& shop = d.request("shop");
       Draft::note(shop, "2026-11-19", bad ? NoteKind::expectation : NoteKind::feedback, "sales");
       shop.notes[0].score = 4;
     }},
    {"same-title", "requests.till.title",
     [](Draft& d, bool bad) {
       d.request("shop");
       d.request("till").title = bad ? "the shop " : "The shops";
     }},
    {"personal-data", "requests.shop.problem",
     [](Draft& d, bool bad) { problem_text(d, bad ? "Mail j.smit@example.nl" : "10 kg @ 3.50"); }},
    {"personal-data", "requests.shop.problem",
     [](Draft& d, bool bad) {
       problem_text(d, bad ? "Bel 06-1234 5678" : "Op 06-05-2027 14 uur");
     }},
    {"personal-data", "requests.shop.problem",
     [](Draft& d, bool bad) {
       problem_text(d, bad ? "+31 (0)6 12345678" : "+ 31 612 dagen in 2027");
     }},
    {"personal-data", "requests.shop.problem",
     [](Draft& d, bool bad) { // the check digits, right and wrong
       problem_text(d, bad ? "naar NL91 ABNA 0417 1643 00 graag" : "naar NL91 ABNA 1417 1643 00");
     }},
    {"personal-data", "requests.shop.problem",
     [](Draft& d, bool bad) { problem_text(d, bad ? "BSN 111222333." : "nummer 111222334."); }},
    {"private-address", "customers.sales.contact_mail",
     [](Draft& d, bool bad) {
       d.customer("sales").contact_mail = bad ? "j.jansen@example.org" : "head.sales@example.org";
     }},
    {"private-address", "reply_to",
     [](Draft& d, bool bad) {
       d.plan.reply_to = bad ? "karin@example.org" : "servicedesk@example.org";
     }},
    {"hard-word", "requests.shop.problem",
     [](Draft& d, bool bad) {
       problem_text(d, bad ? "The backlog is long." : "The list is long.");
     }},
    {"long-sentence", "requests.shop.problem",
     [](Draft& d, bool bad) {
       problem_text(d, "We type in the address of every customer who calls and then we do it once "
                       "more for the driver" +
                           std::string(bad ? " and" : ". And") + " then again for the invoice.");
     }},
    {"unexplained-abbreviation", "requests.shop.problem",
     [](Draft& d, bool bad) { problem_text(d, bad ? "The TMS stops." : "The till (TMS) stops."); }},
    {"mixed-address", "requests.shop.problem",
     [](Draft& d, bool bad) {
       d.plan.language = Language::nl;
       problem_text(d, bad ? "Uw kassa wacht tot je betaalt." : "Uw kassa wacht tot u betaalt.");
     }},
    {"nobody-decided", "requests.shop.problem",
     [](Draft& d, bool bad) {
       problem_text(d, bad ? "It has been decided to stop." : "The board decided to stop.");
     }},
};

} // namespace

std::span<const Case> year_cases() { return cases; }

} // namespace itplan::testing
