// Upper bounds: the rows are priced instead of kept, and what remains is a maximal closure.
//
// A node then weighs scale * value - sum(price * amount); for any prices >= 0
//     scale * (value taken) + sum(price * room) + weight of the maximal closure
// bounds scale * (value of any choice in this part of the tree). Prices are integers, so each
// bound is exact however the prices were come by; no rounding can spoil it.
//
// One row: the best price is found exactly, as the slope where the efficient frontier passes the
// room (a chord between two closed sets, shortened until it is an edge; Eisner and Severance,
// 1976). Several rows: the volume algorithm (Barahona and Anbil, 2000), which also yields
// averaged sets: how much of each node the relaxed choice wants.
#pragma once

#include "itplan/engine/wide.hpp"

#include "closure.hpp"
#include "core.hpp"
#include "state.hpp"
#include "work.hpp"

#include <cstdint>
#include <vector>

namespace itplan::engine {

// A closed set of free nodes with what it brings and, in a one-row core, takes.
struct Side {
  std::vector<char> set;
  std::int64_t value = 0;
  std::int64_t cost = 0;
};

// Prices carried from a part of the tree to its children, and what the bound said.
struct Relaxation {
  std::vector<std::int64_t> price;  // by row, per unit, times scale
  std::vector<std::int64_t> wanted; // by node, in 1/whole of it
  std::int64_t bound = 0;           // times scale
  bool pruned = false;              // the bound is below what was asked for
  Side low;                         // one row: the frontier's neighbours of the room
  Side high;

  static constexpr std::int64_t whole = 1 << 14;
};

class Relaxer {
public:
  Relaxer(const Core& core, Work& work);

  [[nodiscard]] std::int64_t scale() const { return scale_; }

  // How hard to try: rounds of prices (several rows), and the part of the gap to `target` within
  // which the bound is near enough (one row; 0: exact).
  struct Effort {
    int rounds = 0;
    int tolerance = 0;
  };

  // Bounds `state`, starting from and leaving the prices in `relaxation`. Stops as soon as the
  // bound falls below `target` (times scale).
  void bound(const State& state, Relaxation& relaxation, std::int64_t target, Effort effort);

  // After bound(): the flow's balances at the final prices, for penalties.
  [[nodiscard]] const ClosureFlow& flow() const { return flow_; }
  [[nodiscard]] std::int64_t weight(int node) const { return weight_[node]; }
  [[nodiscard]] Relaxation start() const;

private:
  std::int64_t evaluate(const State& state, const std::vector<std::int64_t>& price,
                        std::int64_t target);
  void bound_one_row(const State& state, Relaxation& relaxation, std::int64_t target,
                     int tolerance);
  void bound_many_rows(const State& state, Relaxation& relaxation, std::int64_t target, int rounds);
  struct Bracket;
  Bracket open_bracket(Relaxation& relaxation);
  void tighten(Bracket& bracket, Relaxation& relaxation, std::int64_t price, std::int64_t room);
  bool near_enough(const State& state, const Relaxation& relaxation, std::int64_t target,
                   int tolerance) const;
  void want_between(std::int64_t room, Relaxation& relaxation) const;
  void take_side(Side& side, const std::vector<char>& set) const;
  void finish(const State& state, Relaxation& relaxation, std::int64_t target);
  void count_rows();
  struct Violation;
  Violation violation(const State& state, const std::vector<std::int64_t>& wanted,
                      const std::vector<std::int64_t>& price);

  const Core& core_;
  Work& work_;
  ClosureFlow flow_;
  std::int64_t scale_ = 1;
  std::vector<std::int64_t> unit_; // by row: its length, so that steps in rows compare
  std::vector<std::int64_t> weight_;
  std::vector<std::int64_t> evaluated_; // the prices flow_ stands at
  std::vector<char> largest_;
};

} // namespace itplan::engine
