// What a rule is made of, inside: a row of the table and the function that finds its problems.
#pragma once

#include "itplan/plan/account.hpp"
#include "itplan/plan/commands.hpp"
#include "itplan/plan/owed.hpp"
#include "itplan/plan/status.hpp"
#include "itplan/rules/rule_info.hpp"

#include <string>
#include <variant>

namespace itplan::checking {

// What every rule may look at, made once for a check.
struct Scene {
  const Plan& plan;
  Date today;
  WorkingCalendar calendar;
  std::vector<Owed> late; // all that is past its limit; empty where only errors are looked for
  Account account;        // likewise

  // Calls f(owed) for what is late of this kind.
  template <class F> void each_late(OwedKind kind, F f) const {
    for (const auto& one : late)
      if (one.kind == kind) f(one);
  }
};

// The request something owed is about.
Path request_path(const Owed& owed);

struct RequestAt {
  const Id& id;
  const Request& request;
  Status status;            // status_of(request)
  const Decision* standing; // standing_decision(request)

  Path at() const { return Path{"requests", id}; }
  Path at(std::string_view key) const { return at() / key; }
};

struct DecisionAt {
  const RequestAt& of;
  std::size_t index;
  const Decision& decision;

  bool is(Outcome outcome) const { return decision.outcome == outcome; }
  bool stands() const { return of.standing == &decision; }
  Path at() const { return of.at("decisions") / index; }
  Path at(std::string_view key) const { return at() / key; }
};

struct AgreementAt {
  std::string_view section; // requests or customers
  const Id& with;           // the request or the customer it stands in
  std::size_t index;
  const Agreement& agreement;
  const RequestAt* request; // null in a customer

  bool is_open() const;
  Path at() const { return Path{section, with} / "agreements" / index; }
  Path at(std::string_view key) const { return at() / key; }
};

// Where rules put what they find: each problem gets the code and severity of the rule in hand.
class Findings {
public:
  void start(const Rule& rule) { rule_ = &rule; }
  Problem& add(Path path, std::string message, std::string help);
  std::vector<Problem> take() { return std::move(problems_); }

private:
  const Rule* rule_ = nullptr;
  std::vector<Problem> problems_;
};

// What a rule looks at. Those for one thing are called for each, so that the plan is walked once.
using PlanFinder = void (*)(const Scene&, Findings&);
using RequestFinder = void (*)(const Scene&, const RequestAt&, Findings&);
using DecisionFinder = void (*)(const Scene&, const DecisionAt&, Findings&);
using AgreementFinder = void (*)(const Scene&, const AgreementAt&, Findings&);
using Finder = std::variant<PlanFinder, RequestFinder, DecisionFinder, AgreementFinder>;

struct Row {
  Rule rule;
  std::vector<Finder> find;
};
using Rows = std::span<const Row>;

// The families, one file each.
Rows reference_rules();
Rows cycle_rules();
Rows number_rules();
Rows ballot_rules();
Rows date_rules();
Rows life_cycle_rules();
Rows decision_rules();
Rows refusal_rules();
Rows reason_rules();
Rows capacity_rules();
Rows progress_rules();
Rows commitment_rules();
Rows agreement_rules();
Rows answer_rules();
Rows communication_rules();
Rows opinion_rules();
Rows claim_rules();
Rows privacy_rules();
Rows plain_language_rules(); // found together, one reading of each text (plain_language.hpp)

using remedy::set_command;
using remedy::unset_command;

// "1 day", "3 days".
std::string counted(std::int64_t count, std::string_view one, std::string_view many);

} // namespace itplan::checking
