// A small plan in the making: correct until a test spoils it.
#pragma once

#include "itplan/rules/rules.hpp"

#include <map>
#include <string>
#include <string_view>

namespace itplan::testing {

inline Date day(std::string_view text) { return parse_date(text).value(); }

class Draft {
public:
  static constexpr std::string_view today = "2026-11-23";

  Draft() {
    plan.format = 1;
    plan.title = "Plan";
    plan.year = 2027;
    customer("sales");
  }

  Plan plan; // all but customers and requests

  Customer& customer(const Id& id) {
    auto& customer = customers_[id];
    customer.name = id;
    return customer;
  }
  Request& request(const Id& id) {
    auto& request = requests_[id];
    request.title = "The " + id;
    request.customer = "sales";
    request.received = day("2026-11-02");
    return request;
  }
  // Confirmed, agreed for a quarter, told, with an agreement.
  Request& promised(const Id& id, Quarter quarter = Quarter::q2) {
    auto& agreed = request(id);
    agreed.confirmed = day("2026-11-04");
    auto& yes = decide(agreed, Outcome::agreed, "2026-11-05");
    yes.quarter = quarter;
    agreed.agreements.push_back(agreement());
    return agreed;
  }
  // A decision that has all that any decision needs.
  static Decision& decide(Request& request, Outcome outcome, std::string_view date = "2026-11-19") {
    auto& decision = request.decisions.emplace_back();
    decision.date = day(date);
    decision.outcome = outcome;
    decision.by = "board";
    decision.fact = "It takes 80 days of the " + std::to_string(++count_) + " that are left.";
    decision.told = Told{day("2026-11-20"), {}, {}};
    if (outcome == Outcome::not_now) decision.review_on = day("2027-06-01");
    return decision;
  }
  // A no that passes the whole test.
  Decision& declined(const Id& id) {
    auto& no = decide(request(id), Outcome::declined);
    no.heard = "Sales loses an hour a day.";
    no.alternative = "none";
    no.ask_again = AskAgain{day("2026-12-19"), "director"};
    return no;
  }
  static void note(Request& request, std::string_view date, NoteKind kind, const Id& from = "it") {
    request.notes.push_back({day(date), from, kind, {}, {}, "Said so."});
  }
  // Taken back by its customer, who said so.
  static void withdraw(Request& request, std::string_view date) {
    request.withdrawn = day(date);
    note(request, date, NoteKind::news, request.customer);
  }
  static Agreement agreement() {
    Agreement made;
    made.date = day("2026-11-09");
    made.we = "We build it.";
    made.we_by = day("2027-06-01");
    return made;
  }
  Agreement& agreed_with_sales() { return customer("sales").agreements.emplace_back(agreement()); }

  Criterion& criterion(const Id& id, std::optional<std::int64_t> weight = {}) {
    auto& criterion = plan.criteria.add(id);
    criterion.question = "Does it help?";
    criterion.weight = weight;
    return criterion;
  }
  void capacity(std::int64_t days_a_quarter) {
    const Days days{days_a_quarter * 100};
    plan.capacity.reserve = Percent{20};
    plan.capacity.days.add("build") = QuarterDays{days, days, days, days};
  }
  static void effort(Request& request, std::int64_t days) {
    const Days likely{days * 100};
    request.effort.add("build") = Spread{likely, likely, likely};
  }
  Round& round() {
    auto& round = plan.rounds.add("autumn");
    round = Round{day("2026-10-01"), day("2026-10-31"), 100, 40};
    return round;
  }
  Ballot& ballot() {
    round();
    auto& ballot = plan.ballots.add("autumn").add("sales");
    ballot.cast = day("2026-10-20");
    return ballot;
  }
  static void points(Ballot& ballot, const Id& request, std::int64_t points) {
    ballot.choices.push_back({request, points, {}});
  }
  Promise& promise(Measure measure, std::int64_t at_most) {
    auto& promise = plan.promises.add("promise");
    promise.text = "You hear from us in time.";
    promise.measure = measure;
    promise.at_most = at_most;
    return promise;
  }
  CommunicationRow& talk() {
    auto& row = plan.communication.add("talk");
    row.audience = "staff";
    row.direction = Direction::talk;
    row.owner = "manager";
    return row;
  }
  // Each customer was asked, and heard something.
  CommunicationRow& talk_with_customers() {
    auto& row = talk();
    row.audience = "customers";
    row.done = {day("2026-10-05")};
    return row;
  }
  void adopt() {
    plan.adopted = Adoption{day("2026-11-12"), "board"};
    plan.mission = "We help you do your work.";
    promise(Measure::working_days_to_decision, 20);
    talk_with_customers();
  }

  std::vector<Problem> check() {
    plan.customers = table(customers_);
    plan.requests = table(requests_);
    return itplan::check(plan, day(today));
  }

private:
  template <class T> static Table<T> table(const std::map<Id, T>& entries) {
    Table<T> made;
    for (const auto& [id, value] : entries)
      made.add(id) = value;
    made.sort_by_id();
    return made;
  }

  std::map<Id, Customer> customers_;
  std::map<Id, Request> requests_;
  static inline int count_ = 0;
};

// A plan that provokes exactly one rule when `bad`, and none beside it.
struct Case {
  std::string_view code;
  std::string_view path;
  void (*build)(Draft&, bool bad);
};

// "needs-cycle at requests.shop.needs.0", one a line.
inline std::string found(const std::vector<Problem>& problems) {
  std::string text;
  for (const auto& problem : problems)
    text += std::string(problem.code) + " at " + problem.path.text() + "\n";
  return text;
}

// The cases, by file.
std::span<const Case> structure_cases();
std::span<const Case> request_cases();
std::span<const Case> decision_cases();
std::span<const Case> year_cases();

} // namespace itplan::testing
