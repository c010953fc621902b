// A part of the tree: which nodes are in, out or free, and what room that leaves.
#pragma once

#include "core.hpp"
#include "work.hpp"

#include <cstdint>
#include <vector>

namespace itplan::engine {

enum class Mark : std::int8_t { out = -1, free = 0, in = 1 };

struct State {
  std::vector<Mark> marks;
  std::vector<std::int64_t> room;
  std::int64_t value = 0; // of the core's base and every node that is in
};

State root_state(const Core& core);

// Sets nodes and what follows from it: needs of what is in, users of what is out, what no longer
// fits, what nobody wants any more, what costs nothing. Each returns false at a contradiction;
// the state is then of no more use.
class Propagator {
public:
  Propagator(const Core& core, Work& work);

  [[nodiscard]] bool put_in(State& state, int node);
  [[nodiscard]] bool put_out(State& state, int node);
  [[nodiscard]] bool settle(State& state);

private:
  Mark verdict(const State& state, int node);
  bool closure_fits(const State& state, int node);
  [[nodiscard]] bool costs_nothing(const State& state, int node) const;
  [[nodiscard]] bool maybe_too_big(const State& state, int node) const;
  [[nodiscard]] bool wanted(const State& state, int node) const;
  void gather(const State& state, int node);

  const Core& core_;
  Work& work_;
  std::vector<int> open_;
  std::vector<int> seen_; // by node: the last round that saw it
  std::vector<std::int64_t> sum_;
  int round_ = 0;
};

} // namespace itplan::engine
