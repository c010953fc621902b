#include "packing.hpp"

#include <algorithm>

namespace itplan::engine {

Packing::Packing(const Core& core, Work& work)
    : core_(core), work_(work), open_(core.size(), 0), in_(core.size(), 0), spared_(core.size(), 0),
      seen_(core.size(), 0), sum_(core.row_count(), 0) {}

void Packing::start(const State& state, const std::vector<std::int64_t>& price,
                    std::int64_t scale) {
  room_ = state.room;
  value_ = state.value;
  over_ = 0;
  trail_.clear();
  nodes_.clear();
  std::vector<std::int64_t> total(core_.row_count(), 1);
  std::int64_t worth = 1;
  for (int i = 0; i < core_.size(); ++i) {
    open_[i] = state.marks[i] == Mark::free ? 1 : 0;
    in_[i] = state.marks[i] == Mark::in ? 1 : 0;
    if (!open_[i]) continue;
    nodes_.push_back(i);
    worth += core_.value[i];
    for (const Use& use : core_.uses[i])
      total[use.resource] += use.amount;
  }
  // A row without a price still counts for a little, or its overuse would cost nothing to mend.
  price_ = price;
  for (int r = 0; r < core_.row_count(); ++r)
    price_[r] += 1 + static_cast<std::int64_t>(Wide{scale} * worth / total[r] / 64);
}

void Packing::toggle(int node) {
  const bool enter = !in_[node];
  in_[node] = enter ? 1 : 0;
  value_ += enter ? core_.value[node] : -core_.value[node];
  for (const Use& use : core_.uses[node]) {
    std::int64_t& room = room_[use.resource];
    const bool was_over = room < 0;
    room += enter ? -use.amount : use.amount;
    over_ += (room < 0 ? 1 : 0) - (was_over ? 1 : 0);
  }
  trail_.push_back(node);
}

void Packing::undo(std::size_t mark) {
  work_.add(static_cast<std::int64_t>(trail_.size() - mark));
  while (trail_.size() > mark) {
    const int node = trail_.back();
    toggle(node);
    trail_.resize(trail_.size() - 2);
  }
}

// The node and what it needs that is not in yet, into list_.
void Packing::gather_missing(int node) {
  ++round_;
  list_.assign(1, node);
  seen_[node] = round_;
  for (std::size_t k = 0; k < list_.size(); ++k)
    for (int need : core_.needs[list_[k]])
      if (!in_[need] && seen_[need] != round_) {
        seen_[need] = round_;
        list_.push_back(need);
      }
  work_.add(static_cast<std::int64_t>(list_.size()));
}

bool Packing::own_fits(int node) const {
  const auto uses = core_.uses[node];
  return std::all_of(uses.begin(), uses.end(),
                     [&](const Use& use) { return use.amount <= room_[use.resource]; });
}

bool Packing::missing_fits() {
  bool fits = true;
  for (int i : list_)
    for (const Use& use : core_.uses[i])
      fits = (sum_[use.resource] += use.amount) <= room_[use.resource] && fits;
  for (int i : list_)
    for (const Use& use : core_.uses[i])
      sum_[use.resource] = 0;
  return fits;
}

Packing::Offer Packing::offer_of(int node) const {
  Offer offer{node, 0, 0};
  for (int i : list_) {
    offer.value += core_.value[i];
    for (const Use& use : core_.uses[i])
      offer.price += Wide{price_[use.resource]} * use.amount;
  }
  return offer;
}

void Packing::add(int node) {
  if (in_[node]) return;
  gather_missing(node);
  for (int i : list_)
    toggle(i);
}

bool Packing::wanted(int node) const {
  if (core_.value[node] > 0) return true;
  const auto users = core_.users[node];
  return std::any_of(users.begin(), users.end(), [&](const User& u) { return in_[u.node] != 0; });
}

void Packing::remove(int node) {
  list_.assign(1, node);
  toggle(node);
  for (std::size_t k = 0; k < list_.size(); ++k)
    for (const User& user : core_.users[list_[k]])
      if (in_[user.node]) {
        toggle(user.node);
        list_.push_back(user.node);
      }
  for (std::size_t k = 0; k < list_.size(); ++k)
    for (int need : core_.needs[list_[k]])
      if (in_[need] && open_[need] && !wanted(need)) {
        toggle(need);
        list_.push_back(need);
      }
  work_.add(static_cast<std::int64_t>(2 * list_.size()));
}

void Packing::fill(int banned) {
  for (bool added = true; added;) {
    added = false;
    offers_.clear();
    for (int i : nodes_) {
      if (in_[i] || core_.value[i] == 0 || i == banned || !own_fits(i)) continue;
      gather_missing(i);
      if (banned >= 0 && seen_[banned] == round_) continue;
      if (missing_fits()) offers_.push_back(offer_of(i));
    }
    work_.add(static_cast<std::int64_t>(nodes_.size() + offers_.size()));
    std::sort(offers_.begin(), offers_.end(), [](const Offer& a, const Offer& b) {
      const Wide left = (Wide{a.value} * ((b.price >> 20) + 1));
      const Wide right = (Wide{b.value} * ((a.price >> 20) + 1));
      return left != right ? left > right : a.node < b.node;
    });
    for (const Offer& offer : offers_) {
      if (in_[offer.node] || !own_fits(offer.node)) continue;
      gather_missing(offer.node);
      if (!missing_fits()) continue;
      for (int i : list_)
        toggle(i);
      added = true;
    }
  }
}

// What the moves since `mark` gave back of the rows that were overfull, at their prices.
Wide Packing::freed_since(std::size_t mark, const std::vector<std::int64_t>& before) const {
  Wide freed = 0;
  if (trail_.size() == mark) return 0;
  for (int r = 0; r < core_.row_count(); ++r)
    if (before[r] < 0) freed += Wide{price_[r]} * (std::min<std::int64_t>(room_[r], 0) - before[r]);
  return freed;
}

void Packing::protect(int kept) {
  std::fill(spared_.begin(), spared_.end(), char{0});
  if (kept < 0) return;
  std::vector<int> open{kept};
  spared_[kept] = 1;
  for (std::size_t k = 0; k < open.size(); ++k)
    for (int need : core_.needs[open[k]])
      if (!spared_[need]) {
        spared_[need] = 1;
        open.push_back(need);
      }
}

int Packing::cheapest_to_lose(int kept) {
  int best = -1;
  std::int64_t best_loss = 0;
  Wide best_freed = 0;
  const auto before = room_;
  const std::int64_t value = value_;
  for (int i : nodes_) {
    if (!in_[i] || spared_[i]) continue;
    const std::size_t start = mark();
    remove(i);
    const Wide freed = (freed_since(start, before) >> 20) + 1;
    const bool helps = freed > 1 && (kept < 0 || in_[kept]);
    const std::int64_t loss = value - value_;
    undo(start);
    if (!helps || (best >= 0 && loss * best_freed >= best_loss * freed)) continue;
    best = i;
    best_loss = loss;
    best_freed = freed;
  }
  return best;
}

bool Packing::shrink(int kept) {
  protect(kept);
  while (over_ > 0) {
    if (work_.spent()) return false;
    const int node = cheapest_to_lose(kept);
    if (node < 0) return false;
    remove(node);
  }
  return true;
}

std::vector<char> Packing::chosen(const State& state) const {
  std::vector<char> all(in_);
  for (int i = 0; i < core_.size(); ++i)
    if (state.marks[i] == Mark::in) all[i] = 1;
  return all;
}

} // namespace itplan::engine
