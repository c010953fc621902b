// Good choices quickly: what the bound wants, made to fit, then improved by swaps.
#pragma once

#include "incumbent.hpp"
#include "packing.hpp"

namespace itplan::engine {

class Primal {
public:
  Primal(const Core& core, Work& work, Incumbent& incumbent)
      : core_(core), work_(work), incumbent_(incumbent), packing_(core, work) {}

  // Tries starting points read off `relaxation`, each followed by local search, spending about
  // `allowance` steps.
  void improve(const State& state, const Relaxation& relaxation, std::int64_t scale,
               std::int64_t allowance);

  // A first choice without any bound: most value for its share of the rows.
  void first_fill(const State& state);

  [[nodiscard]] std::int64_t spent() const { return spent_; }

private:
  void from_wanted(const State& state, const Relaxation& relaxation, std::int64_t least);
  void polish(const State& state);
  bool better_without(int node);
  bool better_with(int node);
  [[nodiscard]] bool out_of_work() const { return work_.steps() >= stop_; }
  bool accept(std::size_t mark, std::int64_t before);

  const Core& core_;
  Work& work_;
  Incumbent& incumbent_;
  Packing packing_;
  std::int64_t stop_ = 0;
  std::int64_t spent_ = 0;
};

} // namespace itplan::engine
