#include "closure.hpp"

#include <algorithm>

namespace itplan::engine {
namespace {

// Flows can only add up this far before they are dropped; any flow is a valid start.
constexpr std::int64_t flow_limit = std::int64_t{1} << 60;

} // namespace

ClosureFlow::ClosureFlow(const Core& core, Work& work)
    : core_(core), work_(work), open_(core.size(), 0), flow_(core.arc_count(), 0),
      balance_(core.size(), 0), label_(core.size(), unlabelled), current_(core.size(), 0),
      queued_(core.size(), 0), smallest_(core.size(), 0) {}

void ClosureFlow::restrict_to(const std::vector<Mark>& marks) {
  free_.clear();
  for (int i = 0; i < core_.size(); ++i) {
    open_[i] = marks[i] == Mark::free ? 1 : 0;
    if (open_[i]) free_.push_back(i);
  }
  for (int i = 0; i < core_.size(); ++i)
    for (int a = core_.needs.start[i]; a < core_.needs.start[i + 1]; ++a)
      if (!open_[i] || !open_[core_.needs.data[a]]) flow_[a] = 0;
  work_.add(core_.size());
}

void ClosureFlow::load(const std::vector<std::int64_t>& weight) {
  std::int64_t total = 0;
  for (int i : free_)
    balance_[i] = weight[i];
  for (int i : free_)
    for (int a = core_.needs.start[i]; a < core_.needs.start[i + 1]; ++a) {
      const std::int64_t f = flow_[a];
      if (f == 0) continue;
      balance_[i] -= f;
      balance_[core_.needs.data[a]] += f;
      total = std::min(total + f, flow_limit);
    }
  if (total >= flow_limit) {
    std::fill(flow_.begin(), flow_.end(), 0);
    for (int i : free_)
      balance_[i] = weight[i];
  }
  excess_ = 0;
  for (int i : free_)
    excess_ += std::max<std::int64_t>(balance_[i], 0);
  work_.add(static_cast<std::int64_t>(free_.size()));
}

// Nodes from which a push into the labelled `node` would lead nearer to a deficit.
void ClosureFlow::reach_back(int node) {
  const int next = label_[node] + 1;
  auto visit = [&](int other) {
    if (!open_[other] || label_[other] != unlabelled) return;
    label_[other] = next;
    queue_.push_back(other);
  };
  for (const User& user : core_.users[node])
    visit(user.node);
  for (int a = core_.needs.start[node]; a < core_.needs.start[node + 1]; ++a)
    if (flow_[a] > 0) visit(core_.needs.data[a]);
}

void ClosureFlow::label() {
  queue_.clear();
  for (int i : free_) {
    label_[i] = unlabelled;
    current_[i] = 0;
    if (balance_[i] >= 0) continue;
    label_[i] = 0;
    queue_.push_back(i);
  }
  for (std::size_t k = 0; k < queue_.size(); ++k)
    reach_back(queue_[k]);
  relabels_ = 0;
  work_.add(static_cast<std::int64_t>(free_.size() + queue_.size()));
}

void ClosureFlow::collect_active() {
  active_.clear();
  for (int i : free_) {
    queued_[i] = balance_[i] > 0 && label_[i] != unlabelled ? 1 : 0;
    if (queued_[i]) active_.push_back(i);
  }
}

void ClosureFlow::push(int from, int to, std::int64_t amount) {
  balance_[from] -= amount;
  if (balance_[to] < 0) excess_ -= std::min(amount, -balance_[to]);
  balance_[to] += amount;
  if (balance_[to] > 0 && !queued_[to]) {
    queued_[to] = 1;
    next_active_.push_back(to);
  }
}

// Downhill along needs, which carry anything: at most one push.
void ClosureFlow::push_to_needs(int node) {
  const int* needs = core_.needs.data.data() + core_.needs.start[node];
  const int count = core_.needs.start[node + 1] - core_.needs.start[node];
  const int below = label_[node] - 1;
  int& position = current_[node];
  for (; position < count; ++position) {
    const int to = needs[position];
    if (label_[to] != below || !open_[to]) continue;
    flow_[core_.needs.start[node] + position] += balance_[node];
    push(node, to, balance_[node]);
    return;
  }
}

// Downhill back along needs of others, as far as they sent anything here.
void ClosureFlow::push_to_users(int node) {
  const User* users = core_.users.data.data() + core_.users.start[node];
  const int before = core_.needs.start[node + 1] - core_.needs.start[node];
  const int count = before + core_.users.start[node + 1] - core_.users.start[node];
  const int below = label_[node] - 1;
  int& position = current_[node];
  for (; position < count; ++position) {
    const User& user = users[position - before];
    std::int64_t& flow = flow_[user.arc];
    if (flow == 0 || label_[user.node] != below) continue;
    const std::int64_t amount = std::min(flow, balance_[node]);
    flow -= amount;
    push(node, user.node, amount);
    if (balance_[node] == 0) return;
  }
}

void ClosureFlow::relabel(int node) {
  int lowest = unlabelled;
  for (int need : core_.needs[node])
    if (open_[need]) lowest = std::min(lowest, label_[need]);
  for (const User& user : core_.users[node])
    if (flow_[user.arc] > 0) lowest = std::min(lowest, label_[user.node]);
  label_[node] = lowest == unlabelled ? unlabelled : lowest + 1;
  current_[node] = 0;
  ++relabels_;
}

void ClosureFlow::discharge(int node) {
  const int arcs = size_of(core_.needs[node]) + size_of(core_.users[node]);
  const int dead = size_of(free_);
  while (balance_[node] > 0 && label_[node] <= dead) {
    const int from = current_[node];
    push_to_needs(node);
    if (balance_[node] > 0) push_to_users(node);
    work_.add(current_[node] - from + 1);
    if (balance_[node] > 0 && current_[node] == arcs) relabel(node);
  }
}

void ClosureFlow::discharge_all(std::int64_t stop_below) {
  const int patience = size_of(free_);
  while (!active_.empty() && relabels_ < patience && excess_ >= stop_below) {
    next_active_.clear();
    for (int node : active_) {
      queued_[node] = 0;
      discharge(node);
      if (relabels_ >= patience || excess_ < stop_below) break;
    }
    active_.swap(next_active_);
  }
}

std::int64_t ClosureFlow::solve(const std::vector<std::int64_t>& weight, std::int64_t stop_below) {
  load(weight);
  while (excess_ >= stop_below) {
    label();
    collect_active();
    if (active_.empty()) break;
    discharge_all(stop_below);
  }
  return excess_;
}

const std::vector<char>& ClosureFlow::smallest() {
  queue_.clear();
  auto visit = [&](int node) {
    if (!open_[node] || smallest_[node]) return;
    smallest_[node] = 1;
    queue_.push_back(node);
  };
  for (int i : free_)
    smallest_[i] = 0;
  for (int i : free_)
    if (balance_[i] > 0) visit(i);
  for (std::size_t k = 0; k < queue_.size(); ++k) {
    for (int need : core_.needs[queue_[k]])
      visit(need);
    for (const User& user : core_.users[queue_[k]])
      if (flow_[user.arc] > 0) visit(user.node);
  }
  work_.add(static_cast<std::int64_t>(free_.size() + queue_.size()));
  return smallest_;
}

} // namespace itplan::engine
