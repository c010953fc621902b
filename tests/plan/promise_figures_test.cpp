#include "itplan/plan/promise_figures.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

using namespace itplan;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

// Mondays to Fridays; Monday 29 March 2027 is a holiday.
struct Year {
  Plan plan;

  Year(Measure measure, std::int64_t at_most, std::int64_t norm = 90) {
    plan.holidays = {day("2027-03-29")};
    auto& promise = plan.promises.add("promise");
    promise.measure = measure;
    promise.at_most = at_most;
    promise.norm = Percent{norm};
  }
  Request& request(std::string_view received) {
    auto& request = plan.requests.add("r" + std::to_string(plan.requests.size()));
    request.customer = "sales";
    request.received = day(received);
    return request;
  }
  static void word(Request& request, std::string_view date) {
    request.notes.push_back({day(date), "it", NoteKind::receipt, {}, {}, {}});
  }
  static Decision& decide(Request& request, std::string_view date,
                          Outcome outcome = Outcome::agreed) {
    auto& decision = request.decisions.emplace_back();
    decision.date = day(date);
    decision.outcome = outcome;
    return decision;
  }
  // "kept of all, open"
  std::string figure(std::string_view today, std::string_view customer = {}) const {
    const auto figures = promise_figures(plan, day(today), customer);
    REQUIRE(figures.size() == 1);
    return std::to_string(figures[0].kept) + " of " + std::to_string(figures[0].all) + ", " +
           std::to_string(figures[0].open) + " open";
  }
};

} // namespace

TEST_CASE("receipts: around the limit, the weekend and a holiday") {
  struct Row {
    std::string_view received, word, figure;
  };
  for (const auto& row : {
           Row{"2027-03-25", "2027-03-25", "1 of 1, 0 open"}, // the same day
           Row{"2027-03-25", "2027-03-30", "1 of 1, 0 open"}, // Friday, and Tuesday after Easter
           Row{"2027-03-25", "2027-03-31", "0 of 1, 0 open"},
           Row{"2027-03-27", "2027-03-31", "1 of 1, 0 open"}, // came in on a Saturday
           Row{"2027-03-27", "2027-04-01", "0 of 1, 0 open"},
           Row{"2027-03-30", "", "0 of 1, 0 open"}, // open and overdue is missed
           Row{"2027-03-31", "", "0 of 0, 1 open"}, // open and in time
       }) {
    Year year(Measure::working_days_to_receipt, 2);
    auto& request = year.request(row.received);
    if (!row.word.empty()) Year::word(request, row.word);
    CAPTURE(row.received);
    CAPTURE(row.word);
    CHECK(year.figure("2027-04-02") == row.figure);
  }
}

TEST_CASE("decisions: from received, again from reopened; withdrawn in time does not count") {
  Year year(Measure::working_days_to_decision, 5);
  Year::decide(year.request("2027-02-01"), "2027-02-08");
  CHECK(year.figure("2027-06-01") == "1 of 1, 0 open");
  auto& again = year.request("2027-02-01");
  Year::decide(again, "2027-02-09", Outcome::declined); // a day late
  Year::decide(again, "2027-05-28", Outcome::reopened);
  CHECK(year.figure("2027-06-01") == "1 of 2, 1 open");
  CHECK(year.figure("2027-06-07") == "1 of 3, 0 open");
  Year::decide(again, "2027-06-04", Outcome::not_now);
  Year::decide(again, "2027-12-01", Outcome::agreed); // after its review: no new promise
  CHECK(year.figure("2027-12-01") == "2 of 3, 0 open");
  year.request("2027-02-01").withdrawn = day("2027-02-08");
  CHECK(year.figure("2027-12-01") == "2 of 3, 0 open");
  year.request("2027-02-01").withdrawn = day("2027-02-09"); // they had waited too long
  year.request("2027-02-01").started = day("2027-02-02");   // IT's own work
  CHECK(year.figure("2027-12-01") == "2 of 4, 0 open");
}

TEST_CASE("told: every decision but a reopening") {
  Year year(Measure::working_days_to_told, 3);
  auto& request = year.request("2027-02-01");
  Year::decide(request, "2027-02-05").told = Told{day("2027-02-10"), {}, {}};
  Year::decide(request, "2027-02-15", Outcome::reopened);
  Year::decide(request, "2027-02-16", Outcome::declined);
  CHECK(year.figure("2027-02-19") == "1 of 1, 1 open");
  CHECK(year.figure("2027-02-22") == "1 of 2, 0 open");
}

TEST_CASE("agreements: our sides, of one customer or of all") {
  Year year(Measure::agreements_kept, 0);
  Agreement kept;
  kept.we = "We build it.";
  kept.we_by = day("2027-03-05");
  kept.we_did = day("2027-03-01");
  kept.you = "You test it.";
  kept.you_by = day("2027-03-03"); // theirs is no promise of ours
  year.request("2027-02-01").agreements = {kept};
  auto broken = kept;
  broken.we_did.reset();
  year.plan.customers.add("stores").agreements = {broken};
  CHECK(year.figure("2027-04-01") == "1 of 2, 0 open");
  CHECK(year.figure("2027-04-01", "sales") == "1 of 1, 0 open");
  CHECK(year.figure("2027-03-01", "stores") == "0 of 0, 1 open");
}

TEST_CASE("a verdict takes five cases and a norm, and compares the exact share") {
  const auto verdict = [](int kept, int missed, std::int64_t norm) {
    Year year(Measure::working_days_to_receipt, 2, norm);
    for (int i = 0; i < kept + missed; ++i)
      Year::word(year.request("2027-02-01"), i < kept ? "2027-02-02" : "2027-02-12");
    const auto figure = promise_figures(year.plan, day("2027-03-01")).at(0);
    CHECK(figure.is_shown() == (kept + missed >= 5));
    CHECK((!figure.is_shown() || figure.interval() == wilson_interval(kept, kept + missed)));
    return figure.verdict();
  };
  CHECK_FALSE(verdict(4, 0, 20));
  CHECK(verdict(5, 0, 100) == Verdict::met);
  CHECK(verdict(0, 5, 1) == Verdict::missed);
  CHECK(verdict(9, 1, 90) == Verdict::met);
  CHECK(verdict(17, 3, 86) == Verdict::missed); // 85%
}

TEST_CASE("a promise without a measure, or in days without a limit, has no figure") {
  Plan plan;
  plan.promises.add("slogan");
  plan.promises.add("no-limit").measure = Measure::working_days_to_told;
  CHECK(promise_figures(plan, day("2027-03-01")).empty());
}

TEST_CASE("satisfaction: each score is a case, kept from at_least on") {
  Year year(Measure::satisfaction, 0);
  auto promise = *year.plan.promises.find("promise");
  promise.at_most.reset();
  year.plan.promises = {};
  year.plan.promises.add("promise") = promise;
  CHECK(promise_figures(year.plan, day("2027-04-02")).empty()); // against nothing
  promise.at_least = 4;
  year.plan.promises = {};
  year.plan.promises.add("promise") = promise;
  auto& request = year.request("2027-02-01");
  for (const std::int64_t score : {5, 4, 3, 1, 4}) {
    auto& note = request.notes.emplace_back();
    note.date = day("2027-03-01");
    note.from = "sales";
    note.kind = NoteKind::feedback;
    note.score = score;
  }
  CHECK(year.figure("2027-04-02") == "3 of 5, 0 open");
  CHECK(year.figure("2027-04-02", "depot") == "0 of 0, 0 open");
}

TEST_CASE("clock-runs-while-the-customer-is-silent: the promise says which days count") {
  Year year(Measure::working_days_to_decision, 20);
  auto& request = year.request("2026-09-01");
  auto& asked = request.notes.emplace_back();
  asked.date = day("2026-09-02");
  asked.from = "it";
  asked.kind = NoteKind::understanding;
  request.confirmed = day("2026-11-20");
  Year::decide(request, "2026-11-23");
  const auto counted = promise_figures(year.plan, day("2026-11-23"))[0];
  CHECK(counted.days == 59);
  CHECK(counted.waited == 57);
  CHECK(year.figure("2026-11-23") == "0 of 1, 0 open");
  auto promise = *year.plan.promises.find("promise");
  promise.waits_for_customer = WaitsForCustomer::not_counted;
  year.plan.promises = {};
  year.plan.promises.add("promise") = promise;
  CHECK(year.figure("2026-11-23") == "1 of 1, 0 open");
}
