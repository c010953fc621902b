#include "relax.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace itplan::engine {
namespace {

constexpr std::int64_t weight_limit = std::int64_t{1} << 56;
constexpr int patience = 40; // rounds of prices in which the bound must fall by a 64th of the gap
constexpr std::int64_t huge = std::numeric_limits<std::int64_t>::max() / 4;

std::int64_t clamp(Wide number) {
  return static_cast<std::int64_t>(std::clamp<Wide>(number, -huge, huge));
}

// The largest power of two up to 2^28 that keeps all weights together below the limit.
std::int64_t scale_for(const Core& core) {
  std::int64_t total = core.base + 1;
  for (std::int64_t value : core.value)
    total += value;
  std::int64_t scale = std::int64_t{1} << 28;
  while (scale > 1 && total > weight_limit / scale)
    scale /= 2;
  return scale;
}

std::int64_t square_root(Wide number) {
  std::int64_t root = 0;
  for (std::int64_t bit = std::int64_t{1} << 60; bit > 0; bit /= 2)
    if (Wide{root + bit} * (root + bit) <= number) root += bit;
  return root;
}

// The length of each row as a vector. In these units a row of a thousand amounts and one of a
// single pair answer about equally to a step in their prices, or the pair's would never arrive.
std::vector<std::int64_t> row_lengths(const Core& core) {
  std::vector<Wide> square(core.row_count(), 0);
  for (const Use& use : core.uses.data)
    square[use.resource] += Wide{use.amount} * use.amount;
  std::vector<std::int64_t> length;
  length.reserve(square.size());
  for (Wide sum : square)
    length.push_back(std::max<std::int64_t>(1, square_root(sum)));
  return length;
}

} // namespace

Relaxer::Relaxer(const Core& core, Work& work)
    : core_(core), work_(work), flow_(core, work), scale_(scale_for(core)),
      unit_(row_lengths(core)), weight_(core.size(), 0), largest_(core.size(), 0) {}

Relaxation Relaxer::start() const {
  Relaxation relaxation;
  relaxation.price.assign(core_.row_count(), 0);
  relaxation.wanted.assign(core_.size(), Relaxation::whole);
  return relaxation;
}

// What every node uses of the rows, a quarter of a step each, for it runs straight through memory;
// a price costs divisions of wide numbers.
void Relaxer::count_rows() {
  work_.add(size_of(core_.uses.data) / 4 + std::int64_t{4} * core_.row_count());
}

// The bound at `price`, or anything below `target` as soon as it is known to be.
std::int64_t Relaxer::evaluate(const State& state, const std::vector<std::int64_t>& price,
                               std::int64_t target) {
  evaluated_ = price;
  count_rows();
  Wide fixed = Wide{scale_} * state.value;
  for (int r = 0; r < core_.row_count(); ++r)
    fixed += Wide{price[r]} * state.room[r];
  for (int i : flow_.free_nodes()) {
    Wide weight = Wide{scale_} * core_.value[i];
    for (const Use& use : core_.uses[i])
      weight -= Wide{price[use.resource]} * use.amount;
    // Nothing this heavy can ever be wanted; how much it weighs beyond that is all the same.
    weight_[i] = static_cast<std::int64_t>(std::max<Wide>(weight, Wide{-2} * weight_limit));
  }
  return clamp(fixed + flow_.solve(weight_, clamp(target - fixed)));
}

void Relaxer::bound(const State& state, Relaxation& relaxation, std::int64_t target,
                    Effort effort) {
  flow_.restrict_to(state.marks);
  relaxation.bound = huge;
  relaxation.pruned = false;
  if (core_.row_count() == 1)
    bound_one_row(state, relaxation, target, effort.tolerance);
  else
    bound_many_rows(state, relaxation, target, effort.rounds);
}

// Leaves the flow at the best prices, unless that part of the tree is done with anyway.
void Relaxer::finish(const State& state, Relaxation& relaxation, std::int64_t target) {
  relaxation.pruned = relaxation.bound < target;
  if (!relaxation.pruned && evaluated_ != relaxation.price)
    evaluate(state, relaxation.price, target);
}

void Relaxer::take_side(Side& side, const std::vector<char>& set) const {
  side = {set, 0, 0};
  for (int i : flow_.free_nodes()) {
    if (!set[i]) continue;
    side.value += core_.value[i];
    for (const Use& use : core_.uses[i])
      side.cost += use.amount;
  }
}

// The search for the one price: sets and prices on both sides of the room.
struct Relaxer::Bracket {
  std::int64_t cheap = -1; // at this price the closure takes more than the room ...
  std::int64_t dear = 0;   // ... and at this one no more
  bool edge = false;       // the sides are neighbours on the frontier: no better price exists
};

// Both ends of the frontier: nothing, and everything.
Relaxer::Bracket Relaxer::open_bracket(Relaxation& relaxation) {
  std::fill(largest_.begin(), largest_.end(), char{0});
  take_side(relaxation.low, largest_);
  for (int i : flow_.free_nodes())
    largest_[i] = 1;
  take_side(relaxation.high, largest_);
  return {-1, scale_ * std::max<std::int64_t>(relaxation.high.value, 1) + 1, false};
}

// Moves the side that the closure just found at `price` belongs to.
void Relaxer::tighten(Bracket& bracket, Relaxation& relaxation, std::int64_t price,
                      std::int64_t room) {
  for (int i : flow_.free_nodes())
    largest_[i] = flow_.in_largest(i) ? 1 : 0;
  Side most;
  Side least;
  take_side(most, largest_);
  take_side(least, flow_.smallest());
  bracket.edge = most.cost == room || (least.cost <= room && most.cost > room);
  if (most.cost <= room) {
    bracket.dear = price;
    relaxation.low = std::move(most);
  } else if (least.cost > room) {
    bracket.cheap = price;
    relaxation.high = std::move(least);
  } else {
    relaxation.low = std::move(least);
    relaxation.high = std::move(most);
  }
}

// Is the bound within 1/tolerance of the gap of what the chord shows it cannot fall below?
bool Relaxer::near_enough(const State& state, const Relaxation& relaxation, std::int64_t target,
                          int tolerance) const {
  const Side& low = relaxation.low;
  const Side& high = relaxation.high;
  if (high.cost <= low.cost) return true; // nothing lies between: no room at all was left
  if (tolerance == 0) return false;
  const Wide rise = Wide{scale_} * (high.value - low.value) * (state.room[0] - low.cost);
  const Wide chord = Wide{scale_} * (state.value + low.value) + rise / (high.cost - low.cost);
  return relaxation.bound - chord <= (relaxation.bound - target) / tolerance;
}

void Relaxer::bound_one_row(const State& state, Relaxation& relaxation, std::int64_t target,
                            int tolerance) {
  Bracket bracket = open_bracket(relaxation);
  std::int64_t price = relaxation.price[0];
  while (true) {
    price = std::clamp(price, bracket.cheap + 1, bracket.dear - 1);
    const std::int64_t found = evaluate(state, {price}, target);
    if (found < relaxation.bound) {
      relaxation.bound = found;
      relaxation.price[0] = price;
    }
    if (found < target) break;
    tighten(bracket, relaxation, price, state.room[0]);
    if (bracket.edge || bracket.dear - bracket.cheap <= 1) break;
    if (near_enough(state, relaxation, target, tolerance)) break;
    const Side& low = relaxation.low;
    const Side& high = relaxation.high;
    price = clamp(Wide{scale_} * (high.value - low.value) / (high.cost - low.cost));
  }
  finish(state, relaxation, target);
  if (!relaxation.pruned) want_between(state.room[0], relaxation);
}

// The relaxed choice itself: the low side, and of what the high side adds the part that fits.
void Relaxer::want_between(std::int64_t room, Relaxation& relaxation) const {
  const Side& low = relaxation.low;
  const Side& high = relaxation.high;
  const std::int64_t between =
      high.cost > low.cost
          ? clamp(Wide{Relaxation::whole} * (room - low.cost) / (high.cost - low.cost))
          : 0;
  for (int i : flow_.free_nodes())
    relaxation.wanted[i] = low.set[i] ? Relaxation::whole : high.set[i] ? between : 0;
}

// How far averaged sets overstep each row, in its length, and the square of it all.
struct Relaxer::Violation {
  std::vector<std::int64_t> over;
  Wide square = 0;
};

Relaxer::Violation Relaxer::violation(const State& state, const std::vector<std::int64_t>& wanted,
                                      const std::vector<std::int64_t>& price) {
  std::vector<Wide> sum(core_.row_count(), 0);
  for (int r = 0; r < core_.row_count(); ++r)
    sum[r] = -Wide{Relaxation::whole} * state.room[r];
  for (int i : flow_.free_nodes()) {
    if (wanted[i] == 0) continue;
    for (const Use& use : core_.uses[i])
      sum[use.resource] += Wide{wanted[i]} * use.amount;
  }
  count_rows();
  Violation result{std::vector<std::int64_t>(core_.row_count(), 0), 0};
  for (int r = 0; r < core_.row_count(); ++r) {
    if (sum[r] < 0 && price[r] == 0) continue; // room to spare and already free of charge
    result.over[r] = clamp(sum[r] / unit_[r]);
    result.square += Wide{result.over[r]} * result.over[r];
  }
  return result;
}

void Relaxer::bound_many_rows(const State& state, Relaxation& relaxation, std::int64_t target,
                              int rounds) {
  std::vector<std::int64_t> price = relaxation.price;
  std::vector<std::int64_t>& wanted = relaxation.wanted;
  std::int64_t stride = 1 << 15; // in 1/65536 of the step to the target
  int idle = 0;
  std::int64_t before = 0; // the bound a while ago
  for (int round = 0;; ++round) {
    const std::int64_t found = evaluate(state, price, target);
    if (found < relaxation.bound) {
      stride = round > 0 ? std::min<std::int64_t>(stride + stride / 8, 1 << 17) : stride;
      relaxation.bound = found;
      relaxation.price = price;
      idle = 0;
    } else if (++idle >= 4) {
      stride = std::max<std::int64_t>(stride * 2 / 3, 64);
      idle = 0;
    }
    if (found < target || round >= rounds) break;
    if (round % patience == 0) {
      if (round > 0 && before - relaxation.bound < (relaxation.bound - target) / 64) break;
      before = relaxation.bound;
    }
    const std::int64_t share = round == 0 && rounds > 50 ? 1024 : 128;
    for (int i : flow_.free_nodes()) {
      const std::int64_t here = flow_.in_largest(i) ? Relaxation::whole : 0;
      wanted[i] += (here - wanted[i]) * share / 1024;
    }
    const Violation over = violation(state, wanted, relaxation.price);
    if (over.square == 0) break;
    const Wide gap = relaxation.bound - target + scale_;
    for (int r = 0; r < core_.row_count(); ++r) {
      const Wide step = gap * over.over[r] / 65536 * Relaxation::whole * stride / over.square;
      price[r] = std::max<std::int64_t>(0, relaxation.price[r] + clamp(step / unit_[r]));
      price[r] = std::min(price[r], weight_limit);
    }
  }
  finish(state, relaxation, target);
}

} // namespace itplan::engine
