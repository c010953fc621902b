// The closed set of greatest weight, over and over again on the same graph.
//
// Picard (1976): a maximal closure is a minimum cut. Solved as a pseudoflow (Hochbaum, 2008):
// what a node has in excess flows along its needs to nodes that cost more than they bring. Any
// flow >= 0 is a valid start, so the flow of the last question is kept for the next one; only
// the balances are made anew. And at every moment the excess that is left bounds the closure
// from above, which is why a solve can stop as soon as that is low enough to prune.
//
// Discharged by FIFO push-relabel with exact labels (distance to a deficit), relabelled anew by
// breadth-first search when as many relabels as there are nodes have been done.
#pragma once

#include "core.hpp"
#include "state.hpp"
#include "work.hpp"

#include <cstdint>
#include <vector>

namespace itplan::engine {

class ClosureFlow {
public:
  ClosureFlow(const Core& core, Work& work);

  // From now on only the nodes that are free in `marks`.
  void restrict_to(const std::vector<Mark>& marks);

  // The weight of the maximal closure of the free nodes, or, when that falls below
  // `stop_below`, any upper bound that does. Total positive weight must stay under 2^57.
  std::int64_t solve(const std::vector<std::int64_t>& weight, std::int64_t stop_below);

  // After a solve that was not stopped early: is the node in the largest maximal closure?
  [[nodiscard]] bool in_largest(int node) const { return label_[node] == unlabelled; }
  // The smallest maximal closure, by node.
  const std::vector<char>& smallest();

  // Weight plus what flowed in minus what flowed out; by node, valid for free nodes.
  [[nodiscard]] const std::vector<std::int64_t>& balance() const { return balance_; }
  [[nodiscard]] const std::vector<int>& free_nodes() const { return free_; }

private:
  static constexpr int unlabelled = 1 << 30;

  void load(const std::vector<std::int64_t>& weight);
  void label();
  void reach_back(int node);
  void collect_active();
  void discharge_all(std::int64_t stop_below);
  void discharge(int node);
  void push_to_needs(int node);
  void push_to_users(int node);
  void push(int from, int to, std::int64_t amount);
  void relabel(int node);

  const Core& core_;
  Work& work_;
  std::vector<int> free_;
  std::vector<char> open_;
  std::vector<std::int64_t> flow_; // by arc, >= 0
  std::vector<std::int64_t> balance_;
  std::vector<int> label_;
  std::vector<int> current_; // next arc to try: needs first, then users
  std::vector<int> queue_;
  std::vector<int> active_;
  std::vector<int> next_active_;
  std::vector<char> queued_;
  std::vector<char> smallest_;
  std::int64_t excess_ = 0;
  int relabels_ = 0;
};

} // namespace itplan::engine
