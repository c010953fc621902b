#include "draft.hpp"

#include "graph.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <queue>

namespace itplan::engine {
namespace {

void sort_unique(std::vector<int>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

void link_users(Draft& draft) {
  for (auto& node : draft.nodes)
    node.users.clear();
  for (int i = 0; i < size_of(draft.nodes); ++i)
    for (int need : draft.nodes[i].needs)
      draft.nodes[need].users.push_back(i);
}

// The rows: capacities less what forced items take, one per clique, one per set that cannot all be
// in.
std::vector<std::vector<Use>> item_uses(const Instance& instance, Draft& draft) {
  std::vector<std::vector<Use>> uses;
  for (const Item& item : instance.items)
    uses.push_back(item.uses);
  draft.room = instance.capacity;
  for (const auto& clique : cliques(instance)) {
    for (int item : clique)
      uses[item].push_back({size_of(draft.room), 1});
    draft.room.push_back(1);
  }
  for (const auto& set : instance.never_all) {
    for (int item : set)
      uses[item].push_back({size_of(draft.room), 1});
    draft.room.push_back(static_cast<std::int64_t>(set.size()) - 1);
  }
  draft.own_rows = size_of(draft.room);
  return uses;
}

// Forced items are in whatever they take: a row they overfill is full, not broken.
void take_forced(Draft& draft, const Instance& instance, const std::vector<bool>& forced,
                 const std::vector<std::vector<Use>>& uses) {
  for (int i = 0; i < size_of(forced); ++i) {
    if (!forced[i]) continue;
    draft.taken.push_back(i);
    draft.base += instance.items[i].value;
    for (const Use& use : uses[i])
      draft.room[use.resource] -= use.amount;
  }
  for (std::int64_t& room : draft.room)
    room = std::max<std::int64_t>(room, 0);
}

void add_item(Draft& draft, const Instance& instance, int item, int node,
              const std::vector<int>& node_of, const std::vector<Use>& uses) {
  Draft::Node& into = draft.nodes[node];
  into.value += instance.items[item].value;
  into.members.push_back(item);
  add_uses(into.uses, uses);
  for (int need : instance.items[item].needs)
    if (node_of[need] >= 0 && node_of[need] != node) into.needs.push_back(node_of[need]);
}

} // namespace

Draft draft_of(const Instance& instance) {
  Draft draft;
  const auto forced = forced_items(instance);
  const auto uses = item_uses(instance, draft);
  take_forced(draft, instance, forced, uses);
  std::vector<int> node_of(instance.items.size(), -1);
  for (const auto& circle : circles(instance)) {
    if (forced[circle.front()]) continue;
    for (int item : circle)
      node_of[item] = size_of(draft.nodes);
    draft.nodes.emplace_back();
  }
  for (int i = 0; i < size_of(node_of); ++i)
    if (node_of[i] >= 0) add_item(draft, instance, i, node_of[i], node_of, uses[i]);
  for (auto& node : draft.nodes)
    sort_unique(node.needs);
  for (auto [a, b] : instance.excludes) {
    if (a == b && node_of[a] >= 0) draft.nodes[node_of[a]].mark = Mark::out;
    if (forced[a] && node_of[b] >= 0) draft.nodes[node_of[b]].mark = Mark::out;
    if (forced[b] && node_of[a] >= 0) draft.nodes[node_of[a]].mark = Mark::out;
  }
  link_users(draft);
  return draft;
}

void add_row(Draft& draft, const ExtraRow& row) {
  const int number = size_of(draft.room);
  const auto sum = [&](const std::vector<int>& items) {
    std::int64_t amount = 0;
    for (int item : items)
      amount += row.amount[item];
    return amount;
  };
  for (auto& node : draft.nodes)
    if (const std::int64_t amount = sum(node.members); amount > 0)
      node.uses.push_back({number, amount});
  draft.room.push_back(row.room - sum(draft.taken));
  draft.possible = draft.possible && draft.room.back() >= 0;
}

Draft draft_of(const Core& core, const State& state) {
  Draft draft;
  draft.room = state.room;
  draft.own_rows = core.own_rows;
  draft.base = state.value;
  draft.taken = core.taken;
  std::vector<int> node_of(core.size(), -1);
  for (int i = 0, next = 0; i < core.size(); ++i) {
    const auto members = core.members[i];
    if (state.marks[i] == Mark::free) node_of[i] = next++;
    if (state.marks[i] == Mark::in)
      draft.taken.insert(draft.taken.end(), members.begin(), members.end());
  }
  for (int i = 0; i < core.size(); ++i) {
    if (node_of[i] < 0) continue;
    Draft::Node& node = draft.nodes.emplace_back();
    node.value = core.value[i];
    node.uses.assign(core.uses[i].begin(), core.uses[i].end());
    node.members.assign(core.members[i].begin(), core.members[i].end());
    for (int need : core.needs[i])
      if (node_of[need] >= 0) node.needs.push_back(node_of[need]);
  }
  link_users(draft);
  return draft;
}

namespace {

// Free nodes, users before needs, of those possible always the one with the smallest item.
std::vector<int> numbering(const Draft& draft) {
  using Entry = std::pair<int, int>; // smallest item, node
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> ready;
  std::vector<std::size_t> waiting(draft.nodes.size(), 0);
  auto first_item = [&](int i) {
    return *std::min_element(draft.nodes[i].members.begin(), draft.nodes[i].members.end());
  };
  for (int i = 0; i < size_of(draft.nodes); ++i) {
    waiting[i] = draft.nodes[i].users.size();
    if (draft.nodes[i].mark == Mark::free && waiting[i] == 0) ready.push({first_item(i), i});
  }
  std::vector<int> order;
  while (!ready.empty()) {
    const int i = ready.top().second;
    ready.pop();
    order.push_back(i);
    for (int need : draft.nodes[i].needs)
      if (--waiting[need] == 0) ready.push({first_item(need), need});
  }
  return order;
}

// What free nodes use of each row, as (node, amount) by node.
std::vector<std::vector<Use>> row_uses(const Draft& draft) {
  std::vector<std::vector<Use>> uses(draft.room.size());
  for (int i = 0; i < size_of(draft.nodes); ++i)
    if (draft.nodes[i].mark == Mark::free)
      for (const Use& use : draft.nodes[i].uses)
        uses[use.resource].push_back({i, use.amount});
  return uses;
}

// Only rows that all free nodes together could overfill matter from here on, and of rows with
// the same amounts the tightest; -1 for the rest.
std::vector<int> kept_rows(const Draft& draft, Core& core) {
  const auto uses = row_uses(draft);
  std::map<std::vector<std::pair<int, std::int64_t>>, int> row_with;
  std::vector<int> row_of(draft.room.size(), -1);
  for (int r = 0; r < size_of(uses); ++r) {
    std::int64_t total = 0;
    std::vector<std::pair<int, std::int64_t>> amounts;
    for (const Use& use : uses[r]) {
      total += use.amount;
      amounts.emplace_back(use.resource, use.amount);
    }
    if (total <= draft.room[r]) continue;
    auto [same, fresh] = row_with.try_emplace(std::move(amounts), core.row_count());
    if (!fresh) {
      core.room[same->second] = std::min(core.room[same->second], draft.room[r]);
      continue;
    }
    row_of[r] = core.row_count();
    core.room.push_back(draft.room[r]);
    core.own_rows += r < draft.own_rows ? 1 : 0;
  }
  return row_of;
}

void link_users(Core& core) {
  std::vector<std::vector<User>> users(core.size());
  for (int i = 0; i < core.size(); ++i)
    for (int a = core.needs.start[i]; a < core.needs.start[i + 1]; ++a)
      users[core.needs.data[a]].push_back({i, a});
  for (const auto& list : users)
    core.users.push_row(list);
}

void link_core(Core& core) {
  link_users(core);
  std::vector<int> seen(core.size(), -1);
  for (int i = 0; i < core.size(); ++i) {
    std::vector<int> open{i};
    std::vector<std::int64_t> sum(core.row_count(), 0);
    for (std::size_t k = 0; k < open.size(); ++k) {
      for (const Use& use : core.uses[open[k]])
        sum[use.resource] += use.amount;
      for (int need : core.needs[open[k]])
        if (std::exchange(seen[need], i) != i) open.push_back(need);
    }
    std::vector<Use> uses;
    for (int r = 0; r < core.row_count(); ++r)
      if (sum[r] > 0) uses.push_back({r, sum[r]});
    core.closure_uses.push_row(uses);
  }
}

} // namespace

std::optional<Core> core_of(const Draft& draft) {
  if (!draft.possible) return std::nullopt;
  Core core;
  core.base = draft.base;
  core.taken = draft.taken;
  const auto row_of = kept_rows(draft, core);
  const auto order = numbering(draft);
  std::vector<int> number(draft.nodes.size(), -1);
  for (int k = 0; k < size_of(order); ++k)
    number[order[k]] = k;
  for (int i : order) {
    const Draft::Node& node = draft.nodes[i];
    core.value.push_back(node.value);
    std::vector<Use> uses;
    for (const Use& use : node.uses)
      if (row_of[use.resource] >= 0) uses.push_back({row_of[use.resource], use.amount});
    core.uses.push_row(uses);
    std::vector<int> needs;
    for (int need : node.needs)
      needs.push_back(number[need]);
    std::sort(needs.begin(), needs.end());
    core.needs.push_row(needs);
    core.members.push_row(node.members);
  }
  link_core(core);
  return core;
}

namespace {

// Forced in; out what that excludes or what excludes itself, with all that needs it.
std::vector<Mark> plain_marks(const Instance& instance, const Core& core) {
  const auto forced = forced_items(instance);
  std::vector<Mark> marks(core.size(), Mark::free);
  std::vector<int> out;
  for (auto [a, b] : instance.excludes) {
    if (!forced[a] && (a == b || forced[b])) out.push_back(a);
    if (!forced[b] && forced[a]) out.push_back(b);
  }
  for (int i = 0; i < core.size(); ++i)
    if (forced[i]) marks[i] = Mark::in;
  while (!out.empty()) {
    const int item = out.back();
    out.pop_back();
    if (std::exchange(marks[item], Mark::out) == Mark::out) continue;
    for (const User& user : core.users[item])
      out.push_back(user.node);
  }
  return marks;
}

} // namespace

Plain plain_core(const Instance& instance) {
  Draft draft;
  const auto uses = item_uses(instance, draft);
  take_forced(draft, instance, forced_items(instance), uses);
  Plain plain;
  Core& core = plain.core;
  core.room = draft.room;
  // The exact search for one price wants a room between nothing and everything; prices for several
  // rows hold for any room.
  while (core.row_count() < 2)
    core.room.push_back(0);
  core.base = draft.base;
  for (int i = 0; i < size_of(uses); ++i) {
    core.value.push_back(instance.items[i].value);
    core.uses.push_row(uses[i]);
    auto needs = instance.items[i].needs;
    sort_unique(needs);
    core.needs.push_row(needs);
  }
  link_users(core);
  plain.state = {plain_marks(instance, core), core.room, core.base};
  return plain;
}

} // namespace itplan::engine
