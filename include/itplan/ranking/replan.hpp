// What gives way when the plan no longer fits: the change of least harm, with a reason for each
// move. It proposes and writes nothing; the words are the report layer's.
#pragma once

#include "itplan/engine/harm.hpp"
#include "itplan/plan/account.hpp"
#include "itplan/plan/plan_year.hpp"
#include "itplan/ranking/choice.hpp"

#include <functional>

namespace itplan {

enum class MoveTo : std::uint8_t { later, goes_on, not_now, stopped };

// The first level of harm that grows when this one stays, in the order of Harm.
enum class HarmLevel : std::uint8_t {
  law,
  word,
  customers,
  delay,
  points,
  quiet,
  alike,     // another change does as little
  impossible // it cannot stay: no days, no money, or what it needs or excludes
};

struct MoveReason {
  HarmLevel level = HarmLevel::alike;
  std::vector<Id> requests;  // law, word: those that would be hit
  std::vector<Id> customers; // customers: who would hear of a change
  std::int64_t more = 0;     // delay: quarters; points: hundredths
};

struct ProposedMove {
  Id request;
  MoveTo to = MoveTo::later;
  YearQuarter was;                    // the quarter that was promised, or that counts
  std::optional<YearQuarter> quarter; // later, goes_on
  OptionalDate told;                  // when its customer heard the yes
  bool by_agreement = false;          // a day was agreed with the customer
  MoveReason why;
};

struct Replan {
  bool year_over = false;
  std::vector<Lack> lacks;                // what does not fit of days...
  std::vector<BudgetAccount> over_budget; // ... and of money
  Harm harm;                              // points in hundredths
  bool proven = false;                    // no change does less harm
  bool proven_but_quiet = false;          // none does less but for changes that nobody was told of
  bool possible = true;                   // false: what must stay does not fit by itself
  std::vector<ProposedMove> moves;        // by id
  std::vector<Id> told_that_stay;
};

struct ReplanOptions {
  std::vector<Id> keep;                 // these stay
  std::int64_t max_steps = 200'000'000; // work of the search, not seconds (engine/select.hpp)
  std::function<bool()> interrupted;
};

// The requests that a change may move, by id: agreed and in work for this year, and what the law
// demands this year.
std::vector<Id> committed_this_year(const Plan& plan, Date today);

// Needs a plan without wrong references.
Replan replan(const Plan& plan, Date today, const ReplanOptions& options = {});

} // namespace itplan
