// Branch and bound over one core.
#pragma once

#include "estimate.hpp"
#include "incumbent.hpp"
#include "primal.hpp"
#include "relax.hpp"
#include "state.hpp"
#include "work.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace itplan::engine {

// Raises the incumbent as far as it goes. Returns a value no choice of the core exceeds, given
// the incumbent: its floor when that was proven, more when the work ran out.
std::int64_t search(Core core, Work& work, Incumbent& incumbent);

// The core without what every choice worth more than `floor` has in or leaves out; nothing when
// at most one choice of such value is left.
std::optional<Core> narrow(Core core, Work& work, std::int64_t floor);

// One open part of the tree.
struct Part {
  State state;
  std::vector<std::int64_t> price;
  std::vector<std::int64_t> wanted;
  std::int64_t bound = 0; // times scale
  std::int64_t number = 0;
  int depth = 0;
};

class Tree {
public:
  Tree(const Core& core, Work& work, Incumbent& incumbent);

  // Reduces the root. True when so much was decided that the core is worth making anew; root()
  // then says what is left.
  bool reduce_root();
  [[nodiscard]] const State& root() const { return root_.state; }
  [[nodiscard]] bool done() const { return done_; }

  // The tree; returns the bound as search() does.
  std::int64_t run();

private:
  enum class Step { pruned, again, ready };
  struct Candidate {
    int node;
    std::int64_t out;
    std::int64_t in;
    Wide score;
  };
  struct Child {
    Part part;
    bool dead = false;
    std::int64_t gain = 0;
  };
  struct Choice {
    int node = -1;
    Wide score = -1;
    Child out;
    Child in;
  };

  [[nodiscard]] std::int64_t target() const;
  bool finished(const State& state);
  Step bound_part(Part& part);
  bool fix(Part& part, std::vector<Candidate>& candidates, int& fixed);
  Step choose(Part& part, std::vector<Candidate>& candidates, Choice& choice);
  Child child(const Part& part, int node, bool in);
  void expand(Part part);
  void dive(Part part);
  bool follow(Part& part);
  void push(Part part);
  Part pop();
  [[nodiscard]] bool is_full();
  [[nodiscard]] std::int64_t best_open() const;
  void learn(const Candidate& candidate, const Choice& choice);
  std::int64_t primal_allowance() const;

  const Core& core_;
  Work& work_;
  Incumbent& incumbent_;
  Relaxer relaxer_;
  Propagator propagator_;
  Estimator estimator_;
  Primal primal_;
  Relaxation relaxation_;
  std::vector<Part> open_; // a heap, best bound first
  std::vector<Part> deep_; // a stack, when no more may wait in the heap
  std::size_t most_open_;
  std::vector<std::int64_t> trust_out_; // true over estimated drop, in 1/256, by node
  std::vector<std::int64_t> trust_in_;
  Part root_;
  std::int64_t started_ = 0;
  std::int64_t numbers_ = 0;
  std::int64_t swept_ = -1; // the incumbent's floor when open_ was last swept
  bool done_ = false;
};

} // namespace itplan::engine
