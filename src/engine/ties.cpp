// Of all choices of the greatest value the one with less money, less effort, fewer items, asked
// earliest, first ids.
//
// First the penalties leave only the items that choices of this value may differ in, mostly a few.
// Among these each stage asks the same search for a choice of that value under one more row ("spend
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

  Ties run() {
    Ties ties;
    core_ = narrowed(draft_of(instance_));
    if (work_.spent()) return ties;
    ties.open = open_items();
    ties.unique = !core_ || alone();
    ties.settled = ties.unique || settle();
    return ties;
  }

private:
  using Amount = std::int64_t (TieBreaker::*)(int) const;
  [[nodiscard]] std::int64_t money(int item) const { return instance_.items[item].money; }
  [[nodiscard]] std::int64_t effort(int item) const { return instance_.items[item].effort; }
  [[nodiscard]] std::int64_t one(int /*item*/) const { return 1; }
  [[nodiscard]] std::int64_t ours(int item) const { return chosen_[item] && !forced_[item]; }

  [[nodiscard]] std::optional<Core> narrowed(Draft draft) {
    reduce(draft, work_);
    std::optional<Core> core = core_of(draft);
    return core ? narrow(std::move(*core), work_, floor_) : std::nullopt;
  }

  [[nodiscard]] std::vector<bool> open_items() const {
    std::vector<bool> open(chosen_.size(), false);
    for (int node = 0; core_ && node < core_->size(); ++node)
      for (int item : core_->members[node])
        open[item] = true;
    return open;
  }

  bool settle() {
    if (!lower(&TieBreaker::money)) return false;
    if (alone()) return true;
    return lower(&TieBreaker::effort) && lower(&TieBreaker::one) && (alone() || first_asked());
  }

  // What is open under the rows reached so far and one more.
  [[nodiscard]] Draft draft(const ExtraRow* more) const {
    Draft open = draft_of(*core_, root_state(*core_));
    for (const ExtraRow& row : rows_)
      add_row(open, row);
    if (more) add_row(open, *more);
    return open;
  }

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
    const Found other = solve(instance_, draft(&lack), floor_, work_);
    if (other.chosen.empty()) return other.proven;
    adopt(other.chosen);
    return false;
  }

  // Brings one total as low as it goes and keeps it there. False when the work ran out.
  bool lower(Amount amount) {
    while (true) {
      ExtraRow less = row(amount);
      --less.room;
      const Found found =
          less.room < 0 ? Found{{}, floor_, true} : solve(instance_, draft(&less), floor_, work_);
      if (!found.chosen.empty())
        adopt(found.chosen);
      else if (!found.proven)
        return false;
      else {
        ++less.room;
        rows_.push_back(std::move(less));
        return true;
      }
    }
  }

  void adopt(const std::vector<bool>& other) {
    if (better(instance_, other, chosen_)) chosen_ = other;
  }

  // For each item still open, in order: in if any equal choice that agrees so far has it.
  bool first_asked() {
    const std::optional<Core> core = narrowed(draft(nullptr));
    if (!core) return !work_.spent();
    std::vector<std::pair<int, int>> open; // item, node
    for (int node = 0; node < core->size(); ++node)
      for (int item : core->members[node])
        open.emplace_back(item, node);
    std::sort(open.begin(), open.end(), [&](const auto& a, const auto& b) {
      return asked_before(instance_, a.first, b.first);
    });
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
      const Found other = solve(instance_, draft_of(core, with), floor_, work_);
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
  std::optional<Core> core_; // what choices of this value may differ in; nothing: there is but one
  std::vector<ExtraRow> rows_; // totals already as low as they go
};

} // namespace

Ties resolve_ties(const Instance& instance, std::vector<bool>& chosen, Work& work) {
  return TieBreaker(instance, chosen, work).run();
}

} // namespace itplan::engine
