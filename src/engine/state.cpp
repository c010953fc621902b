#include "state.hpp"

#include <algorithm>

namespace itplan::engine {

State root_state(const Core& core) {
  return {std::vector<Mark>(core.size(), Mark::free), core.room, core.base};
}

Propagator::Propagator(const Core& core, Work& work)
    : core_(core), work_(work), seen_(core.size(), 0), sum_(core.row_count(), 0) {}

bool Propagator::put_in(State& state, int node) {
  open_.assign(1, node);
  while (!open_.empty()) {
    const int i = open_.back();
    open_.pop_back();
    if (state.marks[i] == Mark::out) return false;
    if (state.marks[i] == Mark::in) continue;
    state.marks[i] = Mark::in;
    state.value += core_.value[i];
    for (const Use& use : core_.uses[i])
      if ((state.room[use.resource] -= use.amount) < 0) return false;
    for (int need : core_.needs[i])
      open_.push_back(need);
    work_.add(1);
  }
  return true;
}

bool Propagator::put_out(State& state, int node) {
  open_.assign(1, node);
  while (!open_.empty()) {
    const int i = open_.back();
    open_.pop_back();
    if (state.marks[i] == Mark::in) return false;
    if (state.marks[i] == Mark::out) continue;
    state.marks[i] = Mark::out;
    for (const User& user : core_.users[i])
      open_.push_back(user.node);
    work_.add(1);
  }
  return true;
}

// The free part of what a node needs, itself first, into open_.
void Propagator::gather(const State& state, int node) {
  ++round_;
  open_.assign(1, node);
  seen_[node] = round_;
  for (std::size_t k = 0; k < open_.size(); ++k)
    for (int need : core_.needs[open_[k]])
      if (state.marks[need] == Mark::free && seen_[need] != round_) {
        seen_[need] = round_;
        open_.push_back(need);
      }
  work_.add(static_cast<std::int64_t>(open_.size()));
}

bool Propagator::closure_fits(const State& state, int node) {
  gather(state, node);
  bool fits = true;
  for (int i : open_)
    for (const Use& use : core_.uses[i])
      fits = (sum_[use.resource] += use.amount) <= state.room[use.resource] && fits;
  for (int i : open_)
    for (const Use& use : core_.uses[i])
      sum_[use.resource] = 0;
  return fits;
}

// Nothing of its own and nothing it still waits for.
bool Propagator::costs_nothing(const State& state, int node) const {
  const auto needs = core_.needs[node];
  return core_.uses[node].empty() && std::none_of(needs.begin(), needs.end(), [&](int need) {
           return state.marks[need] == Mark::free;
         });
}

// Cheap test that spares most nodes the walk through what they need.
bool Propagator::maybe_too_big(const State& state, int node) const {
  const auto uses = core_.closure_uses[node];
  return std::any_of(uses.begin(), uses.end(),
                     [&](const Use& use) { return use.amount > state.room[use.resource]; });
}

bool Propagator::wanted(const State& state, int node) const {
  if (core_.value[node] > 0) return true;
  const auto users = core_.users[node];
  return std::any_of(users.begin(), users.end(),
                     [&](const User& user) { return state.marks[user.node] != Mark::out; });
}

// What follows for one free node by itself.
Mark Propagator::verdict(const State& state, int node) {
  if (!wanted(state, node)) return Mark::out;
  if (costs_nothing(state, node)) return Mark::in;
  if (maybe_too_big(state, node) && !closure_fits(state, node)) return Mark::out;
  return Mark::free;
}

bool Propagator::settle(State& state) {
  for (bool changed = true; changed;) {
    changed = false;
    work_.add(core_.size());
    for (int i = 0; i < core_.size(); ++i) {
      if (state.marks[i] != Mark::free) continue;
      const Mark mark = verdict(state, i);
      if (mark == Mark::free) continue;
      changed = true;
      if (!(mark == Mark::out ? put_out(state, i) : put_in(state, i))) return false;
    }
  }
  return true;
}

} // namespace itplan::engine
