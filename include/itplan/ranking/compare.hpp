// No single answer: the line under other rules, and how firm it is.
#pragma once

#include "itplan/ranking/choice_options.hpp"

namespace itplan {

// Above or below in each way of choosing that the plan has data for.
struct ComparedMethod {
  Method method = Method::votes;
  bool proven = false;
};

struct ComparedRequest {
  Id id;
  bool fixed = false;          // legal, agreed or needed for that: above in all
  std::vector<bool> above;     // by method
  bool equal_shares = false;   // above when the votes are counted by equal shares
  std::size_t times_above = 0; // in how many weightings
};

// What the weightings vary. Criteria: all weights in steps of `step` per cent that add up to 100.
// Customers: every voice as it is; each in turn silent, halved and doubled; where that is not too
// many, each pair of which one is doubled and one halved; and all equal.
struct Grid {
  std::optional<Method> method; // votes or criteria; nothing: the plan's method has no weights
  std::int64_t step = 0;        // with criteria: 10, or the finest that is not too many
  bool pairs = false;           // with votes: pairs were tried too
  std::size_t weightings = 0;
  std::size_t not_proven = 0; // of these, where the choice may not be the best
};

struct Comparison {
  std::vector<ComparedMethod> methods; // the choice's own first
  NoLine no_line;                      // without any: why
  bool has_shares = false;
  Grid grid;
  std::vector<ComparedRequest> requests; // by id, all that take part and have an estimate
  bool interrupted = false;

  // To talk about: above in 20 to 80 % of the weightings.
  bool in_doubt(const ComparedRequest& request) const;
};

// At most this many weightings are tried. Each is a choice of its own, for the year and its
// quarters, on its part of the work allowed.
constexpr std::size_t most_weightings = 300;

Comparison compare(const Plan& plan, Date today, const ChoiceOptions& options = {});

} // namespace itplan
