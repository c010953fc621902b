// A core in the making: nodes that can still be merged, taken and dropped.
//
// Reduction rules, to a fixpoint, each keeping at least one best choice:
//  - what with all it needs does not fit is out, with everything that needs it;
//  - what nobody wants (no value, no user) is out; what costs nothing is in;
//  - circles of needs become one node; needs that follow from other needs are left out;
//  - a node without value and with one user joins that user; those with the same users join;
//  - a node that uses nothing and has no users joins its only need, or its like with the same
//    needs (it is in whenever they are);
//  - rows that even everything together cannot fill are dropped.
// All merges are of nodes that are in or out together in every best choice, so no tie is lost.
#pragma once

#include "core.hpp"
#include "state.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace itplan::engine {

// A further capacity over the items, for the tie stages.
struct ExtraRow {
  std::vector<std::int64_t> amount; // by item, >= 0
  std::int64_t room = 0;
};

struct Draft {
  struct Node {
    std::int64_t value = 0;
    std::vector<Use> uses;
    std::vector<int> needs; // ascending, only free nodes
    std::vector<int> users; // likewise
    std::vector<int> members;
    Mark mark = Mark::free;
  };
  std::vector<Node> nodes;
  std::vector<std::int64_t> room;
  int own_rows = 0; // rows before the extra ones: only these decide what "uses nothing"
  std::vector<int> taken;
  std::int64_t base = 0;
  bool possible = true; // false: no choice at all keeps every row
};

// The instance as a draft: forced items taken, what they exclude out, circles joined.
Draft draft_of(const Instance& instance);

void add_row(Draft& draft, const ExtraRow& row);

// Every item as a node by itself, nothing reduced and every row kept: for bounds that are asked of
// one item. `State::marks` tells what is forced in or can never be in.
struct Plain {
  Core core;
  State state;
};
Plain plain_core(const Instance& instance);

// What a state leaves free of a core.
Draft draft_of(const Core& core, const State& state);

void reduce(Draft& draft, Work& work);

// Numbers what is left. Nothing when the draft is not possible.
std::optional<Core> core_of(const Draft& draft);

} // namespace itplan::engine
