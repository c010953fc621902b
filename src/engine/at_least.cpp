#include "itplan/engine/price.hpp"

#include "draft.hpp"
#include "relax.hpp"

#include <algorithm>
#include <numeric>

namespace itplan {
namespace {

using engine::Mark;

// Bounds on choices with (or without) one item, by prices on all that is scarce.
class Bounds {
public:
  Bounds(const Instance& instance, const Selection& best, const Limits& limits)
      : instance_(instance), best_(best), obstacles_(instance),
        plain_(engine::plain_core(instance)), work_(limits.max_steps, limits.interrupted),
        relaxer_(plain_.core, work_), found_(instance.items.size(), -1) {}

  std::vector<std::int64_t> run(const std::vector<int>& items) {
    bound_all();
    for (int item : items) {
      if (work_.spent()) break;
      if (plain_.state.marks[item] == Mark::free) bound_one(item);
    }
    return std::move(found_);
  }

private:
  [[nodiscard]] int size() const { return size_of(instance_.items); }
  [[nodiscard]] Wide goal() const { return Wide{relaxer_.scale()} * best_.value; }

  // The penalties of one relaxation: what must change beside the item, at the prices found.
  void bound_all() {
    relaxation_ = relaxer_.start();
    const std::int64_t target = static_cast<std::int64_t>(goal());
    relaxer_.bound(plain_.state, relaxation_, target, {.rounds = 300, .tolerance = 0});
    for (int item = 0; item < size(); ++item) {
      if (plain_.state.marks[item] != Mark::free) continue;
      const bool in = !best_.chosen[item];
      set(item, relaxation_.bound - penalty(item, in));
    }
  }

  [[nodiscard]] std::int64_t penalty(int item, bool in) {
    std::int64_t sum = 0;
    for (int other : changed_with(item, in)) {
      const std::int64_t balance = relaxer_.flow().balance()[other];
      sum += std::max<std::int64_t>(in ? -balance : balance, 0);
    }
    return sum;
  }

  // What comes along when the item is put in, or goes along when it is left out.
  [[nodiscard]] std::vector<int> changed_with(int item, bool in) {
    std::vector<int> list{item};
    seen_.resize(instance_.items.size(), -1);
    ++round_;
    seen_[item] = round_;
    const auto visit = [&](int other) {
      if (plain_.state.marks[other] != Mark::free || seen_[other] == round_) return;
      seen_[other] = round_;
      list.push_back(other);
    };
    for (std::size_t k = 0; k < list.size(); ++k) {
      if (in)
        for (int need : plain_.core.needs[list[k]])
          visit(need);
      else
        for (const engine::User& user : plain_.core.users[list[k]])
          visit(user.node);
    }
    work_.add(static_cast<std::int64_t>(list.size()));
    return list;
  }

  // The relaxation again, with the item in or out from the start. Room may become negative: it is
  // priced, not kept.
  void bound_one(int item) {
    const bool in = !best_.chosen[item];
    engine::State state = plain_.state;
    for (int other : changed_with(item, in)) {
      state.marks[other] = in ? Mark::in : Mark::out;
      if (!in) continue;
      state.value += plain_.core.value[other];
      for (const Use& use : plain_.core.uses[other])
        state.room[use.resource] -= use.amount;
    }
    engine::Relaxation own = relaxation_;
    const Wide far = std::max<Wide>(goal() / 16, relaxer_.scale());
    const auto target = static_cast<std::int64_t>(std::max<Wide>(goal() - far, 0));
    relaxer_.bound(state, own, target, {.rounds = 12, .tolerance = 50});
    set(item, own.bound);
  }

  // What the bound says; the greater of what was known and this.
  void set(int item, std::int64_t bound) {
    if (!best_.chosen[item] && !obstacles_.of(item).none()) return;
    const std::int64_t most = bound < 0 ? -1 : bound / relaxer_.scale();
    found_[item] = std::max<std::int64_t>({found_[item], best_.value - most, 0});
  }

  const Instance& instance_;
  const Selection& best_;
  Obstacles obstacles_;
  engine::Plain plain_;
  engine::Work work_;
  engine::Relaxer relaxer_;
  engine::Relaxation relaxation_;
  std::vector<std::int64_t> found_;
  std::vector<int> seen_;
  int round_ = 0;
};

} // namespace

std::vector<std::int64_t> at_least(const Instance& instance, const Selection& best,
                                   const Limits& limits, const std::vector<int>& items) {
  if (instance.items.empty()) return {};
  return Bounds(instance, best, limits).run(items);
}

} // namespace itplan
