// Of all choices of the greatest value the one with less money, less effort, fewer items, first
// ids. Each stage asks the same search for a choice of that value under one more row ("spend
// less than this"), until there is none; the row then stays, at what was reached.
#include "itplan/engine/select.hpp"

#include "branch.hpp"
#include "solve.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace itplan::engine {
namespace {

class TieBreaker {
public:
  TieBreaker(const Instance& instance, std::vector<bool>& chosen, Work& work)
      : instance_(instance), chosen_(chosen), work_(work), floor_(value_of(instance, chosen) - 1),
        forced_(forced_items(instance)) {}

  bool run() {
    if (alone()) return true;
    if (!lower(&TieBreaker::money)) return false;
    if (alone()) return true;
    return lower(&TieBreaker::effort) && lower(&TieBreaker::one) && (alone() || first_ids());
  }

private:
  using Amount = std::int64_t (TieBreaker::*)(int) const;
  [[nodiscard]] std::int64_t money(int item) const { return instance_.items[item].money; }
  [[nodiscard]] std::int64_t effort(int item) const { return instance_.items[item].effort; }
  [[nodiscard]] std::int64_t one(int /*item*/) const { return 1; }
  [[nodiscard]] std::int64_t ours(int item) const { return chosen_[item] && !forced_[item]; }

  [[nodiscard]] ExtraRow row(Amount amount) const {
    ExtraRow row;
    for (int i = 0; i < size_of(chosen_); ++i) {
      row.amount.push_back((this->*amount)(i));
      if (chosen_[i]) row.room += row.amount.back();
    }
    return row;
  }

  // Is there no other choice of this value at all (or none as good as what was reached)? A better
  // one must lack something of ours: with all of ours and more it would spend no less.
  bool alone() {
    ExtraRow lack = row(&TieBreaker::ours);
    if (lack.room-- == 0) return true;
    auto rows = rows_;
    rows.push_back(std::move(lack));
    const Found other = solve(instance_, rows, floor_, work_);
    if (other.chosen.empty()) return other.proven;
    adopt(other.chosen);
    return false;
  }

  // Brings one total as low as it goes and keeps it there. False when the work ran out.
  bool lower(Amount amount) {
    while (true) {
      ExtraRow reached = row(amount);
      auto rows = rows_;
      rows.push_back(reached);
      --rows.back().room;
      const Found less =
          reached.room == 0 ? Found{{}, floor_, true} : solve(instance_, rows, floor_, work_);
      if (!less.chosen.empty())
        adopt(less.chosen);
      else if (!less.proven)
        return false;
      else {
        rows_.push_back(std::move(reached));
        return true;
      }
    }
  }

  void adopt(const std::vector<bool>& other) {
    if (better(instance_, other, chosen_)) chosen_ = other;
  }

  // For each item still open, in order: in if any equal choice that agrees so far has it.
  bool first_ids() {
    Draft draft = draft_of(instance_, rows_);
    reduce(draft, work_);
    std::optional<Core> core = core_of(draft);
    if (core) core = narrow(std::move(*core), work_, floor_);
    if (!core) return !work_.spent();
    std::vector<std::pair<int, int>> open; // item, node
    for (int node = 0; node < core->size(); ++node)
      for (int item : core->members[node])
        open.emplace_back(item, node);
    std::sort(open.begin(), open.end());
    State agreed = root_state(*core);
    for (auto [item, node] : open)
      if (agreed.marks[node] == Mark::free && !agree(*core, agreed, item, node)) return false;
    return true;
  }

  // Settles one item for good. False when the work ran out.
  bool agree(const Core& core, State& agreed, int item, int node) {
    Propagator propagator(core, work_);
    State with = agreed;
    const bool possible = propagator.put_in(with, node);
    if (possible && !chosen_[item]) {
      const Found other = solve(instance_, core, with, floor_, work_);
      if (other.chosen.empty() && !other.proven) return false;
      if (!other.chosen.empty()) chosen_ = other.chosen;
    }
    if (chosen_[item]) agreed = std::move(with);
    return chosen_[item] || propagator.put_out(agreed, node);
  }

  const Instance& instance_;
  std::vector<bool>& chosen_;
  Work& work_;
  std::int64_t floor_;
  std::vector<bool> forced_;
  std::vector<ExtraRow> rows_; // totals already as low as they go
};

} // namespace

bool resolve_ties(const Instance& instance, std::vector<bool>& chosen, Work& work) {
  return TieBreaker(instance, chosen, work).run();
}

} // namespace itplan::engine
