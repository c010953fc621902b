#include "draft.hpp"
#include "graph.hpp"
#include "work.hpp"

#include <algorithm>
#include <map>

namespace itplan::engine {
namespace {

class Reducer {
public:
  Reducer(Draft& draft, Work& work)
      : draft_(draft), work_(work), nodes_(draft.nodes), seen_(draft.nodes.size(), -1),
        sum_(draft.room.size(), 0) {}

  void run() {
    for (int i = 0; i < size(); ++i)
      if (nodes_[i].mark == Mark::out) nodes_[i].mark = Mark::free, drop(i);
    for (changed_ = true; changed_ && draft_.possible && !work_.spent();) {
      changed_ = false;
      drop_and_take();
      shorten_needs();
      join_valueless();
      join_free_leaves();
    }
  }

private:
  [[nodiscard]] int size() const { return size_of(nodes_); }
  [[nodiscard]] bool free(int i) const { return nodes_[i].mark == Mark::free; }

  static void erase(std::vector<int>& list, int node) {
    list.erase(std::remove(list.begin(), list.end(), node), list.end());
  }

  static void insert(std::vector<int>& list, int node) {
    auto at = std::lower_bound(list.begin(), list.end(), node);
    if (at == list.end() || *at != node) list.insert(at, node);
  }

  void unlink(int i) {
    for (int need : nodes_[i].needs)
      erase(nodes_[need].users, i);
    for (int user : nodes_[i].users)
      erase(nodes_[user].needs, i);
    nodes_[i].needs.clear();
    nodes_[i].users.clear();
    changed_ = true;
  }

  // Out, with everything that needs it.
  void drop(int i) {
    std::vector<int> doomed{i};
    while (!doomed.empty()) {
      const int node = doomed.back();
      doomed.pop_back();
      if (!free(node)) continue;
      nodes_[node].mark = Mark::out;
      doomed.insert(doomed.end(), nodes_[node].users.begin(), nodes_[node].users.end());
      unlink(node);
    }
  }

  // In; the caller knows that it needs nothing that is still free.
  void take(int i) {
    Draft::Node& node = nodes_[i];
    node.mark = Mark::in;
    draft_.base += node.value;
    draft_.taken.insert(draft_.taken.end(), node.members.begin(), node.members.end());
    unlink(i);
  }

  // Does the node with all it needs fit in the room there is?
  bool fits(int i) {
    gather(i);
    bool ok = true;
    for (int j : open_)
      for (const Use& use : nodes_[j].uses)
        ok = (sum_[use.resource] += use.amount) <= draft_.room[use.resource] && ok;
    for (int j : open_)
      for (const Use& use : nodes_[j].uses)
        sum_[use.resource] = 0;
    return ok;
  }

  void gather(int i) {
    ++round_;
    open_.assign(1, i);
    for (std::size_t k = 0; k < open_.size(); ++k)
      for (int need : nodes_[open_[k]].needs)
        if (seen_[need] != round_) {
          seen_[need] = round_;
          open_.push_back(need);
        }
    work_.add(static_cast<std::int64_t>(open_.size()));
  }

  void drop_and_take() {
    for (int i = 0; i < size() && !work_.spent(); ++i) {
      if (!free(i)) continue;
      const Draft::Node& node = nodes_[i];
      const bool unwanted = node.value == 0 && node.users.empty();
      if (!unwanted && node.uses.empty() && node.needs.empty())
        take(i);
      else if (unwanted || !fits(i))
        drop(i);
    }
  }

  // Leaves out each need that another need brings along anyway.
  void shorten_needs() {
    for (int i = 0; i < size() && !work_.spent(); ++i) {
      if (!free(i) || nodes_[i].needs.size() < 2) continue;
      const auto needs = nodes_[i].needs;
      ++round_;
      open_.clear();
      for (int need : needs)
        mark_needs(need);
      for (std::size_t k = 0; k < open_.size(); ++k)
        mark_needs(open_[k]);
      work_.add(static_cast<std::int64_t>(open_.size()));
      for (int need : needs)
        if (seen_[need] == round_) {
          erase(nodes_[i].needs, need);
          erase(nodes_[need].users, i);
        }
    }
  }

  void mark_needs(int i) {
    for (int need : nodes_[i].needs)
      if (seen_[need] != round_) {
        seen_[need] = round_;
        open_.push_back(need);
      }
  }

  // `from` becomes a part of `into`.
  void join(int from, int into) {
    const Draft::Node old = nodes_[from];
    nodes_[from].mark = Mark::out;
    unlink(from);
    Draft::Node& node = nodes_[into];
    node.value += old.value;
    add_uses(node.uses, old.uses);
    node.members.insert(node.members.end(), old.members.begin(), old.members.end());
    for (int need : old.needs)
      link(into, need);
    for (int user : old.users)
      link(user, into);
  }

  void link(int user, int need) {
    if (user == need) return;
    insert(nodes_[user].needs, need);
    insert(nodes_[need].users, user);
  }

  void join_valueless() {
    std::map<std::vector<int>, int> by_users;
    for (int i = 0; i < size(); ++i) {
      if (!free(i) || nodes_[i].value > 0 || nodes_[i].users.empty()) continue;
      if (nodes_[i].users.size() == 1) {
        join(i, nodes_[i].users.front());
        continue;
      }
      auto [twin, fresh] = by_users.try_emplace(nodes_[i].users, i);
      if (!fresh && free(twin->second) && nodes_[twin->second].users == nodes_[i].users)
        join(i, twin->second);
    }
  }

  [[nodiscard]] bool free_leaf(int i) const {
    const Draft::Node& node = nodes_[i];
    return free(i) && node.value > 0 && node.users.empty() && !node.needs.empty() &&
           (node.uses.empty() || node.uses.front().resource >= draft_.own_rows);
  }

  void join_free_leaves() {
    std::map<std::vector<int>, int> by_needs;
    for (int i = 0; i < size(); ++i) {
      if (!free_leaf(i)) continue;
      if (nodes_[i].needs.size() == 1) {
        join(i, nodes_[i].needs.front());
        continue;
      }
      auto [twin, fresh] = by_needs.try_emplace(nodes_[i].needs, i);
      if (!fresh && free_leaf(twin->second) && nodes_[twin->second].needs == nodes_[i].needs)
        join(i, twin->second);
    }
  }

  Draft& draft_;
  Work& work_;
  std::vector<Draft::Node>& nodes_;
  std::vector<int> seen_;
  std::vector<int> open_;
  std::vector<std::int64_t> sum_;
  int round_ = 0;
  bool changed_ = true;
};

} // namespace

void reduce(Draft& draft, Work& work) { Reducer(draft, work).run(); }

} // namespace itplan::engine
