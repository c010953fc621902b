#include "primal.hpp"

#include <algorithm>

namespace itplan::engine {

void Primal::improve(const State& state, const Relaxation& relaxation, std::int64_t scale,
                     std::int64_t allowance) {
  const std::int64_t from = work_.steps();
  stop_ = from + allowance;
  const std::int64_t most = core_.row_count() == 1 ? Relaxation::whole : Relaxation::whole * 9 / 10;
  const std::int64_t least_wanted = core_.row_count() == 1 ? 1 : Relaxation::whole / 4;
  for (const std::int64_t least : {Relaxation::whole / 2, most, least_wanted}) {
    if (out_of_work() || work_.spent()) break;
    packing_.start(state, relaxation.price, scale);
    from_wanted(state, relaxation, least);
  }
  spent_ += work_.steps() - from;
}

void Primal::first_fill(const State& state) {
  packing_.start(state, std::vector<std::int64_t>(core_.row_count(), 0), std::int64_t{1} << 28);
  packing_.fill();
  incumbent_.offer(core_, packing_.chosen(state), packing_.value());
}

void Primal::from_wanted(const State& state, const Relaxation& relaxation, std::int64_t least) {
  for (int i : packing_.nodes())
    if (relaxation.wanted[i] >= least) packing_.add(i);
  if (!packing_.shrink()) return;
  packing_.fill();
  polish(state);
  incumbent_.offer(core_, packing_.chosen(state), packing_.value());
}

bool Primal::accept(std::size_t mark, std::int64_t before) {
  if (packing_.fits() && packing_.value() > before) return true;
  packing_.undo(mark);
  return false;
}

bool Primal::better_without(int node) {
  const std::size_t mark = packing_.mark();
  const std::int64_t before = packing_.value();
  packing_.remove(node);
  packing_.fill(node);
  packing_.fill();
  return accept(mark, before);
}

bool Primal::better_with(int node) {
  const std::size_t mark = packing_.mark();
  const std::int64_t before = packing_.value();
  packing_.add(node);
  if (packing_.shrink(node)) packing_.fill();
  return accept(mark, before);
}

// One-exchanges until none helps.
void Primal::polish(const State& state) {
  for (bool improved = true; improved;) {
    improved = false;
    for (int i : packing_.nodes()) {
      if (out_of_work() || work_.spent()) return;
      const bool helps = packing_.in(i) ? better_without(i) : core_.value[i] > 0 && better_with(i);
      improved = improved || helps;
    }
    packing_.forget();
  }
  incumbent_.offer(core_, packing_.chosen(state), packing_.value());
}

} // namespace itplan::engine
