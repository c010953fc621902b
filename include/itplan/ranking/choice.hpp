// What the plan's days and money allow: which open requests come above the line, in which quarter,
// and why, as data. The words for it are the report layer's.
#pragma once

#include "itplan/plan/account.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace itplan {

// Why a request stands where it stands.
enum class Standing : std::uint8_t {
  legal,         // above: the law demands it
  agreed,        // above: somebody said yes, in its promised quarter
  needed,        // above: `other`, which is legal or agreed, cannot do without it
  chosen,        // above: part of the best selection that fits
  outweighed,    // below: it fits alone, but others are worth more together
  too_big,       // below: even alone (with what it needs) it does not fit beside legal and agreed
  excluded,      // below: excludes, or is excluded by, `other`, which is above
  needs_missing, // below: needs `other`, which cannot be chosen (declined, withdrawn, no estimate)
  needs_clash,   // below: needs `clashing`, two requests that exclude each other
  worthless,     // below: nothing counts for it (no points, no scores, value 0)
  no_quarter,    // below: fits what is left of the year, but no quarter has room for it
  not_estimated, // apart: no effort given while the plan counts days
  unranked       // apart: nothing in the plan says what counts, so there is no line
};

// One amount that a request's value is made of: a customer's points or a criterion's score.
struct ValueTerm {
  Id of; // customer or criterion
  std::int64_t weight = 1;
  Hundredths amount; // points or score
};

// A shortage: `short_by` of a skill's days or a budget's money.
struct Shortage {
  Id of;
  bool money = false; // a budget, else a skill
  Hundredths short_by;
  std::optional<int> quarter = {}; // in this one, 0 to 3; nothing: in the year
};

// How far a request is from the other side of the line, all else as it is: at `amount` a choice
// with it on the other side is as good. Not exact: at least this far.
struct Distance {
  Hundredths amount;
  bool exact = false;
};

// The same by its own need of one skill's days or one budget's money, which would be `less`.
struct Lighter {
  Id of;
  bool money = false; // a budget, else a skill
  Hundredths less;
  bool exact = false;
};

// Of an outweighed request: is another choice, with it above the line, worth just as much? Then the
// rule that put ours first.
enum class Tie : std::uint8_t {
  none,  // no such choice: others are worth more together
  money, // there is one; ours takes less money
  days,  // as much money, fewer days
  count, // as many days, fewer requests
  asked, // as many requests; one of ours was asked earlier
  order, // of the same days; ids by the alphabet
  maybe  // there may be one
};

struct RankedRequest {
  Id id;
  Standing standing = Standing::unranked;
  Hundredths value;
  std::vector<ValueTerm> terms;
  std::optional<int> quarter;       // 0 to 3: where the work ends
  std::optional<int> from_quarter;  // where it starts, when that is an earlier one
  Cells cells;                      // its days: of legal and agreed work all, else as placed
  bool confirmed = false;           // the customer agreed with how we understood it
  Id other;                         // with needed, excluded, needs_missing
  std::vector<Id> clashing;         // with needs_clash
  std::vector<Id> together_with;    // what it needs that is not there without it
  std::vector<Id> price_of_yes;     // below: the least valuable set that would have to leave
  bool price_proven = false;        // no cheaper set exists
  bool beside_fixed = false;        // too_big: legal and agreed work takes part of what it lacks
  std::vector<Shortage> shortages;  // too_big: what is missing even when nothing else is chosen;
                                    // without a quarter: what the quarters lack
  std::optional<Distance> distance; // below: so much more value; chosen: so much less
  std::vector<Lighter> lighter;     // below: by what of its own it would get there
  Tie tie = Tie::none;              // outweighed

  bool above_line() const {
    return standing == Standing::legal || standing == Standing::agreed ||
           standing == Standing::needed || standing == Standing::chosen;
  }
};

// A skill's year: the account of what was done and must be done, and what was chosen beside it.
struct SkillUse {
  Id skill;
  std::array<Days, 4> days{};             // as the plan gives them
  std::array<Days, 4> room{};             // for planned work (account.hpp)
  std::array<Days, 4> used{};             // planned work, done and to do, and what was chosen
  Days wanted;                            // by all requests of the year with an estimate, whatever
                                          // was decided
  std::array<SkillQuarter, 4> quarters{}; // without what was chosen
  Days shortage;                          // of what must be done
};

struct BudgetUse {
  Id budget;
  Money room;
  Money used; // paid, still to be paid, and what was chosen
  Money wanted;
  Money paid;
  Money over; // of what must be paid
};

// What a customer called highest beside what it gave points to.
struct ClaimLine {
  Id customer;
  std::size_t requests = 0; // of the year, whatever was decided
  std::size_t claimed_highest = 0;
  std::size_t chosen_first = 0; // of those claimed highest: among its own five with most points
  bool voted = false;           // a ballot of a closed round counts
};

// Why a promised quarter no longer holds.
enum class Strain : std::uint8_t {
  none,
  too_full,  // the quarter has too few days for all that was promised in it
  need_late, // `other`, which it needs, comes later
  passed     // the quarter is over
};

struct StrainedPromise {
  Id request;
  int quarter = 0; // the promised one, 0 to 3
  Strain why = Strain::none;
  std::vector<Shortage> short_of; // with too_full: what the quarter lacks for this one
  Id other;                       // with need_late
  std::vector<Id> tell;           // the customers who count on it
};

// The same ballots counted by equal shares (equal_shares.hpp), beside the choice by most points.
// By id, without legal and agreed work and what that needs.
struct SharesView {
  std::vector<Id> chosen;
  std::vector<Id> completed; // of these: paid from what the shares left over, in this order
};

// A skill with fewer days than what must be done.
struct Lack {
  Id skill;
  Due due;             // where it lacks most
  bool by_law = false; // also for work that the law demands and nobody promised
  bool begun = false;  // the year has begun: it is about what is left
};

enum class MethodSource : std::uint8_t { plan, found, option };

// Without a method: the round that would say what counts. Both empty: no round would.
struct NoLine {
  Id awaited; // it is still open
  Id silent;  // or it closed without a ballot
};

struct Choice {
  std::optional<Method> method; // none: nothing in the plan says what counts
  MethodSource method_source = MethodSource::plan;
  Id round;                            // with votes
  NoLine no_line;                      // without a method: why
  Hundredths value;                    // of what was chosen, legal and agreed not counted
  Hundredths bound;                    // no selection is worth more
  bool proven = false;                 // value == bound
  bool unique = false;                 // no other choice is worth as much
  std::vector<RankedRequest> requests; // above the line in order of work, below by value, apart
  std::vector<SkillUse> skills;
  std::vector<BudgetUse> budgets;
  std::vector<ClaimLine> claims;
  std::vector<Lack> lacks;               // what must be done and does not fit, by skill
  std::vector<Shortage> overloads;       // by which legal and agreed work alone do not fit the
                                         // year or a quarter
  std::vector<StrainedPromise> strained; // promised quarters that no longer hold, by id
  std::optional<SharesView> shares;      // with votes, where the plan counts days
  bool interrupted = false;              // stopped by the user: the best so far

  const RankedRequest* find(std::string_view id) const;
};

// What equal shares would bring in and put out, by id. Nothing without them.
struct SharesDifference {
  std::vector<Id> enters;
  std::vector<Id> leaves;
};
SharesDifference shares_difference(const Choice& choice);

} // namespace itplan
