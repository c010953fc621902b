#include "itplan/plan/status.hpp"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

using namespace itplan;

namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

// A fact of a request: a key and its day, or a decision's outcome and its day.
struct Fact {
  std::string_view what;
  std::string_view on;
};

Request request_of(const std::vector<Fact>& facts) {
  Request request;
  for (const auto& [what, on] : facts) {
    if (const auto outcome = from_word<Outcome>(what)) {
      auto& decision = request.decisions.emplace_back();
      decision.outcome = outcome;
      if (!on.empty()) decision.date = day(on);
      continue;
    }
    auto& date = what == "received"    ? request.received
                 : what == "confirmed" ? request.confirmed
                 : what == "started"   ? request.started
                 : what == "delivered" ? request.delivered
                 : what == "accepted"  ? request.accepted
                                       : request.withdrawn;
    date = day(on);
  }
  return request;
}

struct Case {
  std::vector<Fact> facts;
  Status status;
};

struct Dated {
  std::string_view what;
  Status status;
};

// The facts of a life, in its order; each alone and all on one day give the last one's status.
const std::vector<Dated> life = {{"received", Status::received},   {"confirmed", Status::ready},
                                 {"agreed", Status::agreed},       {"started", Status::doing},
                                 {"delivered", Status::delivered}, {"accepted", Status::accepted},
                                 {"withdrawn", Status::withdrawn}};

} // namespace

TEST_CASE("each dated fact gives its status") {
  CHECK(status_of(Request{}) == Status::received);
  for (const auto& one : life) {
    CAPTURE(one.what);
    CHECK(status_of(request_of({{one.what, "2026-10-01"}})) == one.status);
  }
  for (const auto& one : {Dated{"agreed", Status::agreed},
                          {"not_now", Status::not_now},
                          {"declined", Status::declined},
                          {"merged", Status::merged},
                          {"stopped", Status::stopped},
                          {"reopened", Status::ready}}) {
    CAPTURE(one.what);
    CHECK(status_of(request_of({{one.what, "2026-10-01"}})) == one.status);
  }
}

TEST_CASE("on one day the later in the life cycle counts") {
  for (std::size_t first = 0; first < life.size(); ++first)
    for (std::size_t second = first + 1; second < life.size(); ++second) {
      CAPTURE(life[first].what);
      CAPTURE(life[second].what);
      const Fact early{life[first].what, "2026-10-01"};
      const Fact late{life[second].what, "2026-10-01"};
      CHECK(status_of(request_of({early, late})) == life[second].status);
      CHECK(status_of(request_of({late, early})) == life[second].status);
    }
}

TEST_CASE("the latest fact counts, wherever it stands in the life cycle") {
  for (std::size_t first = 0; first < life.size(); ++first)
    for (std::size_t second = 0; second < life.size(); ++second) {
      if (first == second) continue;
      CAPTURE(life[first].what);
      CAPTURE(life[second].what);
      CHECK(status_of(request_of({{life[first].what, "2026-10-02"},
                                  {life[second].what, "2026-10-01"}})) == life[first].status);
    }
}

TEST_CASE("of two decisions the later counts, on one day the lower") {
  const std::vector<Case> cases = {
      {{{"not_now", "2026-12-10"}, {"agreed", "2027-02-01"}}, Status::agreed},
      {{{"agreed", "2027-02-01"}, {"not_now", "2026-12-10"}}, Status::agreed},
      {{{"declined", "2026-12-10"}, {"reopened", "2026-12-10"}}, Status::ready},
      {{{"reopened", "2026-12-10"}, {"declined", "2026-12-10"}}, Status::declined},
      {{{"agreed", "2026-12-10"}, {"started", "2027-01-10"}, {"stopped", "2027-03-01"}},
       Status::stopped},
      {{{"agreed", "2026-12-10"}, {"declined", ""}}, Status::agreed}, // no day: no fact yet
      {{{"received", "2026-12-11"}, {"agreed", "2026-12-10"}}, Status::received},
  };
  for (std::size_t i = 0; i < cases.size(); ++i) {
    CAPTURE(i);
    CHECK(status_of(request_of(cases[i].facts)) == cases[i].status);
  }
}

TEST_CASE("a decision holds until a later fact overtakes it") {
  auto request = request_of({{"not_now", "2026-12-10"}, {"agreed", "2027-02-01"}});
  REQUIRE(last_decision(request));
  CHECK(last_decision(request) == &request.decisions[1]);
  CHECK(standing_decision(request) == &request.decisions[1]);
  request.started = day("2027-03-01");
  CHECK(last_decision(request) == &request.decisions[1]);
  CHECK(standing_decision(request) == nullptr);
  CHECK(last_decision(Request{}) == nullptr);
  CHECK(standing_decision(Request{}) == nullptr);
}

TEST_CASE("open are received, ready, and not now from its review date on") {
  const Date today = day("2027-06-10");
  for (const auto* what : {"received", "confirmed", "reopened"})
    CHECK(is_open(request_of({{what, "2026-10-01"}}), today));
  for (const auto* what : {"agreed", "declined", "merged", "stopped", "started", "delivered",
                           "accepted", "withdrawn", "not_now"}) {
    CAPTURE(what);
    CHECK_FALSE(is_open(request_of({{what, "2026-10-01"}}), today));
  }
  auto later = request_of({{"not_now", "2026-12-10"}});
  later.decisions[0].review_on = day("2027-06-11");
  CHECK_FALSE(is_open(later, today));
  later.decisions[0].review_on = today;
  CHECK(is_open(later, today));
  CHECK(status_of(later) == Status::not_now);
  later.decisions[0].outcome = Outcome::declined; // a review date opens no other answer
  CHECK_FALSE(is_open(later, today));
}

TEST_CASE("a yes holds from the day it was given, through the work, until it is stopped") {
  for (const auto* what : {"agreed", "started", "delivered", "accepted"})
    CHECK(is_committed(request_of({{what, "2026-10-01"}})));
  for (const auto* what : {"received", "confirmed", "not_now", "declined", "merged", "stopped",
                           "reopened", "withdrawn"}) {
    CAPTURE(what);
    CHECK_FALSE(is_committed(request_of({{what, "2026-10-01"}})));
  }
}
