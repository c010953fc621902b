// References, cycles, numbers, ballots, dates.
#include "draft.hpp"

namespace itplan::testing {
namespace {

const Case cases[] = {
    {"unknown-reference", "requests.shop.needs.0",
     [](Draft& d, bool bad) {
       d.request("stock");
       d.request("shop").needs = {bad ? "stok" : "stock"};
     }},
    {"unknown-reference", "requests.shop.customer",
     [](Draft& d, bool bad) { d.request("shop").customer = bad ? "sails" : "sales"; }},
    {"unknown-reference", "requests.shop.effort.build",
     [](Draft& d, bool bad) {
       if (!bad) d.capacity(50);
       Draft::effort(d.request("shop"), 5);
     }},
    {"unknown-reference", "communication.talk.audience",
     [](Draft& d, bool bad) { d.talk().audience = bad ? "everyone" : "customers"; }},
    {"unknown-reference", "requests.shop.notes.0.from",
     [](Draft& d, bool bad) {
       auto& note = d.request("shop").notes.emplace_back();
       note.date = day("2026-11-09");
       note.from = bad ? "IT" : "it";
     }},
    {"unknown-reference", "ballots.autumn",
     [](Draft& d, bool bad) {
       if (!bad) d.round();
       d.plan.ballots.add("autumn").add("sales");
     }},
    {"id-clash", "requests.sales", [](Draft& d, bool bad) { d.request(bad ? "sales" : "sale"); }},
    {"named-twice", "requests.shop.needs.1",
     [](Draft& d, bool bad) {
       d.request("stock");
       d.request("till");
       d.request("shop").needs = {"stock", bad ? "stock" : "till"};
     }},
    {"named-twice", "requests.shop.also_for.0",
     [](Draft& d, bool bad) {
       d.customer("stores");
       d.request("shop").also_for = {bad ? "sales" : "stores"};
     }},
    {"needs-cycle", "requests.a.needs.0",
     [](Draft& d, bool bad) {
       d.request("a").needs = {"b"};
       d.request("b").needs = {"c"};
       d.request("c").needs = {bad ? "a" : "d"};
       d.request("d");
     }},
    {"needs-cycle", "requests.shop.needs.0",
     [](Draft& d, bool bad) {
       d.request("till");
       d.request("shop").needs = {bad ? "shop" : "till"};
     }},
    {"needs-excluded", "requests.shop.excludes.0",
     [](Draft& d, bool bad) {
       d.request("stock").needs = {"till"};
       d.request("till");
       d.request("shop").excludes = {"till"};
       if (bad) d.request("shop").needs = {"stock"};
     }},
    {"needs-excluded", "requests.till.excludes.0",
     [](Draft& d, bool bad) {
       d.request("till").excludes = {"shop"};
       d.request("shop");
       if (bad) d.request("shop").needs = {"till"};
     }},
    {"excludes-itself", "requests.shop.excludes.0",
     [](Draft& d, bool bad) {
       d.request("till");
       d.request("shop").excludes = {bad ? "shop" : "till"};
     }},
    {"merge-cycle", "requests.shop.decisions.0.into",
     [](Draft& d, bool bad) {
       Draft::decide(d.request("shop"), Outcome::merged).into = "till";
       Draft::decide(d.request("till"), Outcome::merged).into = bad ? "shop" : "stock";
       d.request("stock");
     }},
    {"weights-not-100", "criteria",
     [](Draft& d, bool bad) {
       d.criterion("law");
       d.criterion("time", 60);
       d.criterion("risk", bad ? 30 : 40);
     }},
    {"score-outside-scale", "requests.shop.scores.time",
     [](Draft& d, bool bad) {
       d.criterion("time", 100);
       d.request("shop").scores.add("time") = Hundredths{bad ? 501 : 500};
     }},
    {"score-without-weight", "requests.shop.scores.law",
     [](Draft& d, bool bad) {
       d.criterion("law");
       d.criterion("time", 100);
       d.request("shop").scores.add(bad ? "law" : "time") = Hundredths{300};
     }},
    {"wide-estimate", "requests.shop.effort.build",
     [](Draft& d, bool bad) {
       d.capacity(50);
       d.request("shop").effort.add("build") = Spread{{500}, {1000}, {bad ? 2001 : 2000}};
     }},
    {"over-the-points", "ballots.autumn.sales",
     [](Draft& d, bool bad) {
       for (const auto id : {"shop", "stock", "till"})
         d.request(id);
       auto& ballot = d.ballot();
       Draft::points(ballot, "shop", 40);
       Draft::points(ballot, "stock", 35);
       Draft::points(ballot, "till", bad ? 26 : 25);
     }},
    {"over-the-cap", "ballots.autumn.sales.choices.0.points",
     [](Draft& d, bool bad) {
       d.request("shop");
       Draft::points(d.ballot(), "shop", bad ? 41 : 40);
     }},
    {"points-not-descending", "ballots.autumn.sales.choices.1.points",
     [](Draft& d, bool bad) {
       d.request("shop");
       d.request("till");
       auto& ballot = d.ballot();
       Draft::points(ballot, "shop", 30);
       Draft::points(ballot, "till", bad ? 30 : 29);
     }},
    {"chosen-twice", "ballots.autumn.sales.choices.1.request",
     [](Draft& d, bool bad) {
       d.request("shop");
       d.request("till");
       auto& ballot = d.ballot();
       Draft::points(ballot, "shop", 30);
       Draft::points(ballot, bad ? "shop" : "till", 20);
     }},
    {"ballot-outside-round", "ballots.autumn.sales.cast",
     [](Draft& d, bool bad) { d.ballot().cast = day(bad ? "2026-11-01" : "2026-10-31"); }},
    {"points-lost", "ballots.autumn.sales.choices.0.request",
     [](Draft& d, bool bad) {
       Draft::points(d.ballot(), "shop", 30);
       if (bad) Draft::withdraw(d.request("shop"), "2026-11-10");
       d.request("shop");
     }},
    {"no-ballot", "customers.sales",
     [](Draft& d, bool bad) {
       d.request("shop");
       d.round().closes = day(bad ? "2026-11-22" : "2026-11-23");
       d.plan.choice = ChoiceRule{Method::votes, "autumn"};
     }},
    {"round-incomplete", "rounds.autumn",
     [](Draft& d, bool bad) {
       auto& round = d.round();
       if (bad) round.points.reset();
     }},
    {"silent-customer", "customers.stores",
     [](Draft& d, bool bad) {
       d.customer("stores");
       d.ballot();
       d.talk_with_customers();
       if (bad) d.plan.choice = ChoiceRule{Method::votes, "autumn"};
     }},
    {"fact-after-today", "requests.shop.received",
     [](Draft& d, bool bad) {
       d.request("shop").received = day(bad ? "2026-11-24" : "2026-11-23");
     }},
    {"dates-reversed", "rounds.autumn.closes",
     [](Draft& d, bool bad) { d.round().closes = day(bad ? "2026-09-30" : "2026-10-01"); }},
    {"dates-reversed", "requests.shop.decisions.0.review_on",
     [](Draft& d, bool bad) {
       auto& decision = Draft::decide(d.request("shop"), Outcome::not_now);
       decision.review_on = day(bad ? "2026-11-18" : "2027-01-01");
       if (bad) Draft::decide(d.request("shop"), Outcome::not_now, "2026-11-20");
     }},
    {"dates-reversed", "customers.sales.agreements.0.we_by",
     [](Draft& d, bool bad) {
       auto& agreement = d.agreed_with_sales();
       agreement.we_by = day(bad ? "2026-11-08" : "2026-11-09");
       agreement.we_did = day("2026-11-10");
     }},
    {"unlikely-date", "requests.shop.wanted_by",
     [](Draft& d, bool bad) {
       d.request("shop").wanted_by = day(bad ? "2072-07-01" : "2027-07-01");
       d.request("shop").because = "The lease ends.";
     }},
};

} // namespace

std::span<const Case> structure_cases() { return cases; }

} // namespace itplan::testing
