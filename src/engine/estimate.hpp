// What a branch would do to the bound, guessed without solving anything.
//
// One row: with the frontier's two neighbours of the room, take what a node brings along out of
// both (or put it into both); they stay closed, so the chord between them lies on or under the
// child's frontier and the drop it shows is at most ... at least never less than the true one.
// That makes it a filter too: a node whose estimate is below the gap can neither be fixed by a
// penalty nor decide anything by itself.
//
// Several rows: the same to first order, from averaged sets and reduced weights, plus a tenth of
// the priced room the node would take up or give back. An estimate, never a filter.
#pragma once

#include "relax.hpp"

#include <cstdint>
#include <vector>

namespace itplan::engine {

struct Drop {
  std::int64_t out = 0; // of the bound (times scale) when the node is out, and when it is in
  std::int64_t in = 0;
  std::int64_t penalty_out = 0; // the same, proven: the bound drops by no less
  std::int64_t penalty_in = 0;
};

class Estimator {
public:
  Estimator(const Core& core, Work& work, const Relaxer& relaxer)
      : core_(core), work_(work), relaxer_(relaxer), seen_(core.size(), 0) {}

  // Both drops of a free node right after bound(), each cut off at `gap`.
  Drop drop(const State& state, const Relaxation& relaxation, int node, std::int64_t gap);

private:
  void gather_needs(const State& state, int node);
  void gather_users(const State& state, int node);
  void penalties(Drop& drop, bool in, std::int64_t gap) const;
  [[nodiscard]] std::int64_t chord_drop(const State& state, const Relaxation& relaxation, bool in,
                                        std::int64_t gap) const;
  [[nodiscard]] std::int64_t average_drop(const Relaxation& relaxation, bool in) const;

  const Core& core_;
  Work& work_;
  const Relaxer& relaxer_;
  std::vector<int> seen_;
  std::vector<int> list_;
  int round_ = 0;
};

} // namespace itplan::engine
