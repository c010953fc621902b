#include "estimate.hpp"

#include <algorithm>

namespace itplan::engine {

void Estimator::gather_needs(const State& state, int node) {
  ++round_;
  list_.assign(1, node);
  seen_[node] = round_;
  for (std::size_t k = 0; k < list_.size(); ++k)
    for (int need : core_.needs[list_[k]])
      if (state.marks[need] == Mark::free && seen_[need] != round_) {
        seen_[need] = round_;
        list_.push_back(need);
      }
  work_.add(static_cast<std::int64_t>(list_.size()));
}

void Estimator::gather_users(const State& state, int node) {
  ++round_;
  list_.assign(1, node);
  seen_[node] = round_;
  for (std::size_t k = 0; k < list_.size(); ++k)
    for (const User& user : core_.users[list_[k]])
      if (state.marks[user.node] == Mark::free && seen_[user.node] != round_) {
        seen_[user.node] = round_;
        list_.push_back(user.node);
      }
  work_.add(static_cast<std::int64_t>(list_.size()));
}

// Pushing along needs is unlimited, so what is left unbalanced among the nodes that must change
// is lost for certain: deficits that must be taken in, excess that must be let go.
void Estimator::penalties(Drop& drop, bool in, std::int64_t gap) const {
  std::int64_t sum = 0;
  for (int i : list_) {
    const std::int64_t balance = relaxer_.flow().balance()[i];
    sum += std::max<std::int64_t>(in ? -balance : balance, 0);
    if (sum >= gap) break;
  }
  (in ? drop.penalty_in : drop.penalty_out) = std::min(sum, gap);
}

namespace {

struct Point {
  std::int64_t value = 0;
  std::int64_t cost = 0;
};

// Height at `room` of the line from `a` (cost at most room) to `b`, times scale, rounded down.
Wide height(std::int64_t scale, Point a, Point b, std::int64_t room) {
  if (b.cost <= room) return Wide{scale} * b.value;
  const Wide rise = Wide{scale} * (b.value - a.value) * (room - a.cost);
  const Wide run = b.cost - a.cost;
  return Wide{scale} * a.value + (rise >= 0 ? rise / run : -((-rise + run - 1) / run));
}

} // namespace

std::int64_t Estimator::chord_drop(const State& state, const Relaxation& relaxation, bool in,
                                   std::int64_t gap) const {
  Point low{relaxation.low.value, relaxation.low.cost};
  Point high{relaxation.high.value, relaxation.high.cost};
  Point all;
  for (int i : list_) {
    const std::int64_t cost = core_.uses[i].empty() ? 0 : core_.uses[i][0].amount;
    const std::int64_t value = core_.value[i];
    const int sign = in ? 1 : -1;
    if ((relaxation.low.set[i] != 0) != in)
      low = {low.value + sign * value, low.cost + sign * cost};
    if ((relaxation.high.set[i] != 0) != in)
      high = {high.value + sign * value, high.cost + sign * cost};
    all = {all.value + value, all.cost + cost};
  }
  const std::int64_t room = state.room[0];
  const std::int64_t scale = relaxer_.scale();
  if (in && all.cost > room) return gap;
  const Wide after =
      low.cost > room ? height(scale, all, low, room) : height(scale, low, high, room);
  const Wide drop = relaxation.bound - Wide{scale} * state.value - after;
  return static_cast<std::int64_t>(std::clamp<Wide>(drop, 0, gap));
}

std::int64_t Estimator::average_drop(const Relaxation& relaxation, bool in) const {
  Wide sum = 0;
  for (int i : list_) {
    const std::int64_t share = in ? relaxation.wanted[i] - Relaxation::whole : relaxation.wanted[i];
    const std::int64_t weight = relaxer_.weight(i);
    const Wide priced = Wide{relaxer_.scale()} * core_.value[i] - weight;
    sum += Wide{share} * weight + (share < 0 ? -share : share) * priced / 10;
  }
  return static_cast<std::int64_t>(std::max<Wide>(sum / Relaxation::whole, 0));
}

Drop Estimator::drop(const State& state, const Relaxation& relaxation, int node, std::int64_t gap) {
  Drop result;
  const bool one = core_.row_count() == 1;
  gather_users(state, node);
  result.out = one ? chord_drop(state, relaxation, false, gap) : average_drop(relaxation, false);
  if (!one || result.out >= gap) penalties(result, false, gap);
  gather_needs(state, node);
  result.in = one ? chord_drop(state, relaxation, true, gap) : average_drop(relaxation, true);
  if (!one || result.in >= gap) penalties(result, true, gap);
  result.out = std::min(std::max(result.out, result.penalty_out), gap);
  result.in = std::min(std::max(result.in, result.penalty_in), gap);
  return result;
}

} // namespace itplan::engine
