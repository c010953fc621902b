#include "itplan/plan/owed.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

using namespace itplan;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

// Easter: Friday 26 and Monday 29 March 2027 are holidays.
struct Year {
  Plan plan;

  Year() {
    plan.year = 2027;
    plan.holidays = {day("2027-03-26"), day("2027-03-29")};
    plan.customers.add("sales").name = "Sales";
  }
  Promise& promise(Measure measure, std::int64_t at_most) {
    auto& promise = plan.promises.add("promise");
    promise.measure = measure;
    promise.at_most = at_most;
    return promise;
  }
  Request& request(std::string_view received = "2027-03-24") {
    auto& request = plan.requests.add("shop");
    request.customer = "sales";
    request.received = day(received);
    return request;
  }
  static Decision& decide(Request& request, Outcome outcome, std::string_view date = "2027-03-24") {
    auto& decision = request.decisions.emplace_back();
    decision.date = day(date);
    decision.outcome = outcome;
    return decision;
  }
  // "receipt 2027-03-26 +2", the days late, one a line, of what is due up to `until`.
  std::string list(std::string_view today, std::string_view until = {}) const {
    std::string text;
    for (const auto& one : owed(plan, day(today), day(until.empty() ? today : until)))
      text += std::string(word(one.kind)) + (one.ours ? " " : " theirs ") + iso_date(one.due) +
              (one.late > 0 ? " +" + std::to_string(one.late) : "") + "\n";
    return text;
  }
};

void note(std::vector<ConversationNote>& notes, std::string_view date, const Id& from,
          NoteKind kind) {
  notes.push_back({day(date), from, kind, {}, {}, {}});
}

} // namespace

TEST_CASE("a receipt: around its limit, over a weekend with holidays") {
  Year year;
  year.promise(Measure::working_days_to_receipt, 2);
  year.request("2027-03-24"); // a Wednesday; the second working day after it is Tuesday
  CHECK(year.list("2027-03-24") == "");
  CHECK(year.list("2027-03-24", "2027-03-30") == "receipt 2027-03-30\n");
  CHECK(year.list("2027-03-30") == "receipt 2027-03-30\n");
  CHECK(year.list("2027-03-31") == "receipt 2027-03-30 +1\n");
  CHECK(year.list("2027-04-05") == "receipt 2027-03-30 +4\n");
}

TEST_CASE("a limit on a Friday is past on Monday, not in the weekend") {
  Year year;
  year.promise(Measure::working_days_to_receipt, 1);
  year.request("2027-03-11");
  CHECK(year.list("2027-03-14") == "receipt 2027-03-12\n");
  CHECK(year.list("2027-03-15") == "receipt 2027-03-12 +1\n");
}

TEST_CASE("what counts as a receipt: any word of IT, a confirmation, a decision") {
  const auto after = [](auto change) {
    Year year;
    year.promise(Measure::working_days_to_receipt, 2);
    change(year.request("2027-03-01"));
    return year.list("2027-03-05");
  };
  CHECK(after([](Request&) {}) == "receipt 2027-03-03 +2\n");
  CHECK(after([](Request& r) { note(r.notes, "2027-03-02", "sales", NoteKind::expectation); }) ==
        "receipt 2027-03-03 +2\n");
  CHECK(after([](Request& r) { note(r.notes, "2027-03-02", "it", NoteKind::news); }) == "");
  CHECK(after([](Request& r) { note(r.notes, "2027-03-02", "", NoteKind::receipt); }) == "");
  CHECK(after([](Request& r) { r.confirmed = day("2027-03-02"); }) == "");
  CHECK(after([](Request& r) { r.withdrawn = day("2027-03-02"); }) == "");
  CHECK(after([](Request& r) { Year::decide(r, Outcome::declined, "2027-03-04"); }) == "");
  CHECK(after([](Request& r) { r.received.reset(); }) == "");
}

TEST_CASE("a decision is owed since it came in, or was reopened") {
  Year year;
  year.promise(Measure::working_days_to_decision, 5);
  auto& request = year.request("2027-02-01");
  CHECK(year.list("2027-02-08") == "decision 2027-02-08\n");
  request.confirmed = day("2027-02-03");
  CHECK(year.list("2027-02-09") == "decision 2027-02-08 +1\n");
  Year::decide(request, Outcome::declined, "2027-02-09").told = Told{day("2027-02-09"), {}, {}};
  CHECK(year.list("2027-02-20") == "");
  Year::decide(request, Outcome::reopened, "2027-03-01");
  CHECK(year.list("2027-03-05") == "");
  CHECK(year.list("2027-03-09") == "decision 2027-03-08 +1\n");
}

TEST_CASE("a decision is told within the promise, or three working days in any plan") {
  Year year;
  auto& request = year.request();
  auto& decision = Year::decide(request, Outcome::declined, "2027-03-25"); // Thursday before Easter
  CHECK(year.list("2027-04-01") == "told 2027-04-01\n");
  CHECK(year.list("2027-04-02") == "told 2027-04-01 +1\n");
  year.promise(Measure::working_days_to_told, 0);
  CHECK(year.list("2027-03-25") == "told 2027-03-25\n");
  CHECK(year.list("2027-03-30") == "told 2027-03-25 +1\n");
  decision.told = Told{};
  CHECK(year.list("2027-03-30") == "told 2027-03-25 +1\n"); // told by whom, but when?
  decision.told->date = day("2027-03-25");
  CHECK(year.list("2027-03-30") == "");
}

TEST_CASE("a review, a quarter and a legal day") {
  Year year;
  auto& request = year.request();
  auto& later = Year::decide(request, Outcome::not_now);
  later.told = Told{day("2027-03-24"), {}, {}};
  later.review_on = day("2027-06-10");
  CHECK(year.list("2027-06-09") == "");
  CHECK(year.list("2027-06-10") == "review 2027-06-10\n");
  CHECK(year.list("2027-06-11") == "review 2027-06-10 +1\n");
  auto& yes = Year::decide(request, Outcome::agreed, "2027-06-11");
  yes.told = Told{day("2027-06-11"), {}, {}};
  yes.quarter = Quarter::q3;
  request.legal = Legal{"Food Act", day("2027-10-01")};
  CHECK(year.list("2027-09-29") == "");
  CHECK(year.list("2027-09-30") == "promised 2027-09-30\nlegal 2027-09-30\n");
  CHECK(year.list("2027-10-01") == "promised 2027-09-30 +1\nlegal 2027-09-30 +1\n");
  request.started = day("2027-09-01");
  request.delivered = day("2027-10-01");
  CHECK(year.list("2027-10-01") == "");
}

TEST_CASE("a move that nobody told of is owed at once, and late after the old date") {
  Year year;
  Agreement agreement;
  agreement.we = "We build it.";
  agreement.we_by = day("2027-03-03");
  agreement.moved.push_back({agreement.we_by, day("2027-04-12"), {}, {}});
  auto& agreements = year.plan.customers.back().value.agreements;
  agreements = {agreement};
  CHECK(year.list("2027-03-01") == "moved 2027-03-01\n");
  CHECK(year.list("2027-03-04") == "moved 2027-03-03 +1\n");
  agreements[0].moved[0].told = day("2027-03-04");
  CHECK(year.list("2027-03-04").empty());
  agreements[0].moved[0].told.reset();
  agreements[0].ended = day("2027-03-02");
  CHECK(year.list("2027-03-04").empty());
}

TEST_CASE("agreements: each side on its own day, after moves") {
  Year year;
  Agreement agreement;
  agreement.we = "We build it.";
  agreement.we_by = day("2027-03-05");
  agreement.you = "You test it.";
  agreement.you_by = day("2027-03-03");
  agreement.moved.push_back({agreement.we_by, day("2027-03-12"), day("2027-03-01"), {}});
  auto& sales = year.plan.customers.back().value;
  sales.agreements = {agreement};
  CHECK(year.list("2027-03-04") == "agreement theirs 2027-03-03 +1\n");
  CHECK(year.list("2027-03-04", "2027-03-12") ==
        "agreement theirs 2027-03-03 +1\nagreement 2027-03-12\n");
  sales.agreements[0].you_did = day("2027-03-03");
  sales.agreements[0].we_did = day("2027-03-12");
  CHECK(year.list("2027-04-04") == "");
}

TEST_CASE("IT waits for an answer twenty working days, then asks again") {
  Year year;
  auto& request = year.request("2027-03-01");
  note(request.notes, "2027-03-02", "it", NoteKind::understanding);
  CHECK(year.list("2027-04-01") == "confirmation theirs 2027-04-01\n"); // two holidays
  CHECK(year.list("2027-04-02") == "confirmation theirs 2027-04-01 +1\n");
  note(request.notes, "2027-04-02", "it", NoteKind::understanding);
  CHECK(year.list("2027-04-02") == "");
}

TEST_CASE("IT asks twice whether what was delivered works; silence is then the answer") {
  Year year;
  auto& request = year.request("2027-03-01");
  request.started = request.delivered = day("2027-03-02");
  CHECK(year.list("2027-04-02") == "acceptance theirs 2027-04-01 +1\n"); // two holidays
  note(request.notes, "2027-03-03", "it", NoteKind::news);
  CHECK(year.list("2027-04-02") == "acceptance theirs 2027-04-02\n");
  note(request.notes, "2027-04-05", "it", NoteKind::news);
  CHECK(year.list("2027-04-06", "2027-05-31").find("acceptance") != std::string::npos);
  CHECK(year.list("2027-06-01").find("acceptance") == std::string::npos);
  request.accepted = day("2027-04-06");
  CHECK(year.list("2027-04-06", "2027-05-31").find("acceptance") == std::string::npos);
}

TEST_CASE("no news for 90 days") {
  Year year;
  auto& request = year.request("2027-01-04");
  CHECK(year.list("2027-04-03") == "");
  CHECK(year.list("2027-04-05") == "news 2027-04-04 +1\n");
  note(request.notes, "2027-03-01", "it", NoteKind::news);
  CHECK(year.list("2027-04-05") == "");
}

TEST_CASE("customers are asked each year, and told what became of it") {
  Year year;
  year.plan.customers.add("stores");
  year.plan.customers.sort_by_id();
  CHECK(year.list("2027-12-31") == ""); // a draft without a round
  year.plan.adopted = Adoption{day("2026-12-18"), "board"};
  CHECK(year.list("2026-12-21") == "ask 2026-12-18 +1\nask 2026-12-18 +1\n");
  auto& row = year.plan.communication.add("call");
  row.audience = "customers";
  row.direction = Direction::talk;
  row.done = {day("2026-12-01")};
  CHECK(year.list("2027-11-30") == "");
  CHECK(year.list("2027-12-01") == "ask 2027-12-01\nask 2027-12-01\n");
  note(year.plan.customers.back().value.notes, "2027-03-01", "stores", NoteKind::feedback);
  CHECK(year.list("2027-12-02") ==
        "back 2027-05-30 +134\nask 2027-12-01 +1\n"); // stores told, and heard nothing
  row.done.push_back(day("2027-05-28"));
  CHECK(year.list("2027-12-02") == "");
}

TEST_CASE("points are waited for until the round closes; nothing is asked twice") {
  Year year;
  year.request("2027-03-01");
  year.plan.customers.add("stores");
  year.plan.customers.sort_by_id();
  year.plan.choice = ChoiceRule{Method::votes, "spring"};
  year.plan.rounds.add("spring") = Round{day("2027-03-01"), day("2027-03-19"), 100, 40};
  CHECK(year.list("2027-03-19") == "ballot theirs 2027-03-19\nask 2027-03-19\n");
  CHECK(year.list("2027-03-22") == "ballot theirs 2027-03-19 +1\nask 2027-03-19 +1\n");
  auto with_talk = year;
  Table<Customer> customers;
  customers.add("sales");
  note(customers.back().value.notes, "2027-03-22", "it", NoteKind::news);
  with_talk.plan.customers = customers;
  CHECK(with_talk.list("2027-03-22") == ""); // they know what they missed
  year.plan.ballots.add("spring").add("sales").cast = day("2027-03-10");
  CHECK(year.list("2027-03-22") == "ask 2027-03-19 +1\n"); // stores has nothing to vote for
}

TEST_CASE("rows of the communication plan come round until the plan is closed") {
  Year year;
  auto& row = year.plan.communication.add("call");
  row.audience = "board";
  row.every = Every::month;
  row.starts = day("2027-02-28"); // a Sunday
  CHECK(year.list("2027-03-01") == "talk 2027-03-01\n");
  CHECK(year.list("2027-03-02") == "talk 2027-03-01 +1\n");
  row.done = {day("2027-03-02")};
  CHECK(year.list("2027-03-30", "2027-03-31") == "talk 2027-03-30\n"); // Easter Sunday moves
  year.plan.closed = day("2027-03-20");
  CHECK(year.list("2027-05-01") == "");
}

TEST_CASE("what concerns a customer: theirs, shared with them, and for all of them") {
  Year year;
  year.promise(Measure::working_days_to_receipt, 2);
  year.request("2027-03-01").also_for = {"stores"};
  auto& row = year.plan.communication.add("call");
  row.audience = "customers";
  row.starts = day("2027-03-05");
  const auto all = owed(year.plan, day("2027-03-05"), day("2027-03-05"));
  REQUIRE(all.size() == 2);
  for (const auto& one : all) {
    CHECK(concerns(one, year.plan, "sales"));
    CHECK(concerns(one, year.plan, "stores"));
    CHECK(concerns(one, year.plan, "finance") == (one.kind == OwedKind::talk));
  }
}
