#include "branch.hpp"

#include "draft.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace itplan::engine {
namespace {

// Best bound first; of equal bounds the part made last, which lies deepest.
bool worse(const Part& a, const Part& b) {
  return a.bound != b.bound ? a.bound < b.bound : a.number < b.number;
}

// Little at the root, before penalties have made the core small: there a step goes further.
std::int64_t root_primal_steps(const Core& core) {
  const std::int64_t each = core.row_count() == 1 ? 50 : 500;
  return 30'000 + each * core.size();
}
constexpr std::int64_t least_primal_steps = 100; // for each node of the core
std::size_t parts_in(std::int64_t bytes, const Core& core) {
  const std::int64_t numbers = core.size() + std::int64_t{2} * core.row_count(); // of 8 bytes
  const auto each = static_cast<std::int64_t>(sizeof(Part)) + core.size() + 8 * numbers;
  return static_cast<std::size_t>(std::max<std::int64_t>(bytes / each, 1));
}

constexpr int probes_at_root = 16;
constexpr int probes_below = 4;

} // namespace

Tree::Tree(const Core& core, Work& work, Incumbent& incumbent)
    : core_(core), work_(work), incumbent_(incumbent), relaxer_(core, work),
      propagator_(core, work), estimator_(core, work, relaxer_), primal_(core, work, incumbent),
      most_open_(parts_in(work.bytes(), core)), trust_out_(core.size(), 256),
      trust_in_(core.size(), 256), started_(work.steps()) {
  relaxation_ = relaxer_.start();
  root_.state = root_state(core);
  root_.price = relaxation_.price;
  root_.wanted = relaxation_.wanted;
}

// A part is of interest when its bound reaches this.
std::int64_t Tree::target() const { return (incumbent_.floor + 1) * relaxer_.scale(); }

std::int64_t Tree::primal_allowance() const {
  const std::int64_t proof = work_.steps() - started_ - primal_.spent();
  return least_primal_steps * core_.size() + proof / 4 - primal_.spent();
}

// Everything left fits, so it is all in and the part is done.
bool Tree::finished(const State& state) {
  std::vector<std::int64_t> room = state.room;
  std::int64_t value = state.value;
  for (int i = 0; i < core_.size(); ++i) {
    if (state.marks[i] != Mark::free) continue;
    value += core_.value[i];
    for (const Use& use : core_.uses[i])
      if ((room[use.resource] -= use.amount) < 0) return false;
  }
  std::vector<char> in(core_.size());
  for (int i = 0; i < core_.size(); ++i)
    in[i] = state.marks[i] != Mark::out ? 1 : 0;
  incumbent_.offer(core_, in, value);
  return true;
}

Tree::Step Tree::bound_part(Part& part) {
  if (!propagator_.settle(part.state) || finished(part.state)) return Step::pruned;
  relaxation_.price = part.price;
  relaxation_.wanted = part.wanted;
  const int rounds = part.depth == 0 ? 300 : 20;
  relaxer_.bound(part.state, relaxation_, target(), {rounds, 0});
  part.price = relaxation_.price;
  part.wanted = relaxation_.wanted;
  part.bound = std::min(part.bound, relaxation_.bound);
  return relaxation_.pruned ? Step::pruned : Step::ready;
}

// Fixes what the penalties allow and lists the rest as candidates, best first.
bool Tree::fix(Part& part, std::vector<Candidate>& candidates, int& fixed) {
  const std::int64_t gap = relaxation_.bound - target() + 1;
  std::vector<std::pair<int, bool>> fixes;
  candidates.clear();
  for (int i = 0; i < core_.size(); ++i) {
    if (part.state.marks[i] != Mark::free) continue;
    const Drop drop = estimator_.drop(part.state, relaxation_, i, gap);
    if (drop.penalty_in >= gap) fixes.emplace_back(i, false);
    if (drop.penalty_out >= gap) fixes.emplace_back(i, true);
    const std::int64_t step = std::max<std::int64_t>(relaxer_.scale() / 128, 1);
    const Wide out = std::min(Wide{drop.out} * trust_out_[i] / 256, Wide{gap}) + step;
    const Wide in = std::min(Wide{drop.in} * trust_in_[i] / 256, Wide{gap}) + step;
    candidates.push_back({i, drop.out, drop.in, (out >> 8) * (in >> 8)});
  }
  fixed = size_of(fixes);
  for (auto [node, in] : fixes)
    if (!(in ? propagator_.put_in(part.state, node) : propagator_.put_out(part.state, node)))
      return false;
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.node < b.node;
  });
  return true;
}

Tree::Child Tree::child(const Part& part, int node, bool in) {
  Child child{part, false, 0};
  child.part.depth = part.depth + 1;
  State& state = child.part.state;
  const bool possible = (in ? propagator_.put_in(state, node) : propagator_.put_out(state, node)) &&
                        propagator_.settle(state) && !finished(state);
  if (possible) {
    Relaxation relaxation;
    relaxation.price = part.price;
    relaxation.wanted = part.wanted;
    relaxer_.bound(state, relaxation, target(), {6, 50});
    child.dead = relaxation.pruned;
    child.part.price = std::move(relaxation.price);
    child.part.wanted = std::move(relaxation.wanted);
    child.part.bound = std::min(part.bound, relaxation.bound);
  } else {
    child.dead = true;
  }
  child.gain = child.dead ? part.bound - target() + 1 : part.bound - child.part.bound;
  return child;
}

void Tree::learn(const Candidate& candidate, const Choice& choice) {
  auto update = [](std::int64_t& trust, std::int64_t estimated, std::int64_t gain) {
    if (estimated <= 0) return;
    const Wide ratio = std::clamp<Wide>(Wide{256} * gain / estimated, 1, 1024);
    trust = (trust + static_cast<std::int64_t>(ratio)) / 2;
  };
  update(trust_out_[candidate.node], candidate.out, choice.out.gain);
  update(trust_in_[candidate.node], candidate.in, choice.in.gain);
}

// Probes candidates in order while one of them may still be better than the best so far.
Tree::Step Tree::choose(Part& part, std::vector<Candidate>& candidates, Choice& choice) {
  const int most = part.depth == 0 ? probes_at_root : probes_below;
  int probes = 0;
  bool fixed = false;
  for (const Candidate& candidate : candidates) {
    if (part.state.marks[candidate.node] != Mark::free) continue;
    if (probes >= most || candidate.score < choice.score || work_.spent()) break;
    ++probes;
    Choice tried{candidate.node, 0, child(part, candidate.node, false),
                 child(part, candidate.node, true)};
    if (tried.out.dead && tried.in.dead) return Step::pruned;
    if (tried.out.dead || tried.in.dead) {
      part.state = tried.out.dead ? tried.in.part.state : tried.out.part.state;
      fixed = true;
      continue;
    }
    learn(candidate, tried);
    const std::int64_t step = std::max<std::int64_t>(relaxer_.scale() / 128, 1);
    tried.score = Wide{(tried.out.gain + step) >> 8} * ((tried.in.gain + step) >> 8);
    if (tried.score > choice.score) choice = std::move(tried);
  }
  return fixed ? Step::again : Step::ready;
}

// Also after what can no longer be of interest has left.
bool Tree::is_full() {
  if (open_.size() < most_open_) return false;
  if (std::exchange(swept_, incumbent_.floor) == incumbent_.floor) return true;
  std::erase_if(open_, [&](const Part& part) { return part.bound < target(); });
  std::make_heap(open_.begin(), open_.end(), worse);
  return open_.size() >= most_open_;
}

void Tree::push(Part part) {
  part.number = ++numbers_;
  if (is_full()) return deep_.push_back(std::move(part));
  open_.push_back(std::move(part));
  std::push_heap(open_.begin(), open_.end(), worse);
}

Part Tree::pop() {
  if (!deep_.empty()) {
    Part last = std::move(deep_.back());
    deep_.pop_back();
    return last;
  }
  std::pop_heap(open_.begin(), open_.end(), worse);
  Part part = std::move(open_.back());
  open_.pop_back();
  return part;
}

void Tree::expand(Part part) {
  std::vector<Candidate> candidates;
  while (!work_.spent()) {
    if (bound_part(part) == Step::pruned) return;
    const std::int64_t allowance = primal_allowance();
    if (allowance > 0) primal_.improve(part.state, relaxation_, relaxer_.scale(), allowance);
    if (relaxation_.bound < target()) return;
    int fixed = 0;
    const int free = size_of(relaxer_.flow().free_nodes());
    if (!fix(part, candidates, fixed)) return;
    if (fixed * 10 >= free && fixed > 0) continue;
    if (fixed > 0 && (!propagator_.settle(part.state) || finished(part.state))) return;
    Choice choice;
    const Step step = choose(part, candidates, choice);
    if (step == Step::pruned) return;
    if (step == Step::again || choice.node < 0) continue;
    push(std::move(choice.out.part));
    push(std::move(choice.in.part));
    return;
  }
  push(std::move(part)); // out of work: its bound still counts
}

bool Tree::reduce_root() {
  std::vector<Candidate> candidates;
  const int before = core_.size();
  root_.bound = INT64_MAX / 4;
  primal_.first_fill(root_.state); // prices move by what is still open to the best choice
  for (bool improved = true; improved && !work_.spent();) {
    done_ = bound_part(root_) == Step::pruned;
    if (done_) return false;
    primal_.improve(root_.state, relaxation_, relaxer_.scale(), root_primal_steps(core_));
    int fixed = 0;
    done_ = relaxation_.bound < target() || !fix(root_, candidates, fixed) ||
            !propagator_.settle(root_.state) || finished(root_.state);
    if (done_) return false;
    improved = fixed * 10 >= before;
  }
  const auto& marks = root_.state.marks;
  const auto free = std::count(marks.begin(), marks.end(), Mark::free);
  return free * 10 < std::ptrdiff_t{8} * before;
}

// The nodes the averaged sets are surest about, one in eight, as they want them. False when that
// contradicts itself.
bool Tree::follow(Part& part) {
  std::vector<std::pair<std::int64_t, int>> sure; // distance from certainty, node
  for (int i = 0; i < core_.size(); ++i)
    if (part.state.marks[i] == Mark::free)
      sure.emplace_back(std::min(part.wanted[i], Relaxation::whole - part.wanted[i]), i);
  std::sort(sure.begin(), sure.end());
  sure.resize((sure.size() + 7) / 8);
  for (auto [distance, node] : sure) {
    if (part.state.marks[node] != Mark::free) continue;
    State state = part.state;
    const bool in = part.wanted[node] * 2 >= Relaxation::whole;
    const bool done = (in ? propagator_.put_in(state, node) : propagator_.put_out(state, node));
    if (done)
      part.state = std::move(state);
    else if (!(in ? propagator_.put_out(part.state, node) : propagator_.put_in(part.state, node)))
      return false;
  }
  return true;
}

// Straight down to one choice, the prices brought up to date on the way.
void Tree::dive(Part part) {
  while (!work_.spent()) {
    part.depth = 1;
    if (bound_part(part) == Step::pruned) return;
    primal_.improve(part.state, relaxation_, relaxer_.scale(), std::int64_t{50} * core_.size());
    if (relaxation_.bound < target() || !follow(part)) return;
  }
}

// What no choice of what is still open exceeds, times scale; 0 when nothing is.
std::int64_t Tree::best_open() const {
  std::int64_t best = open_.empty() ? 0 : open_.front().bound;
  for (const Part& part : deep_)
    best = std::max(best, part.bound);
  return best;
}

std::int64_t Tree::run() {
  push(root_);
  std::int64_t next_dive = core_.row_count() > 1 ? 0 : INT64_MAX;
  for (std::int64_t expanded = 0; best_open() >= target() && !work_.spent(); ++expanded) {
    if (expanded == next_dive && deep_.empty()) {
      dive(open_.front());
      next_dive = 2 * expanded + 8;
    }
    Part part = pop();
    if (part.bound >= target()) expand(std::move(part));
  }
  const std::int64_t best = best_open();
  return best < target() ? incumbent_.floor : best / relaxer_.scale();
}

namespace {

// The core made anew from what the tree's root leaves of it.
std::optional<Core> remade(const Core& core, const Tree& tree, Work& work) {
  Draft draft = draft_of(core, tree.root());
  reduce(draft, work);
  return core_of(draft);
}

} // namespace

std::int64_t search(Core core, Work& work, Incumbent& incumbent) {
  while (true) {
    Tree tree(core, work, incumbent);
    const bool smaller = tree.reduce_root();
    if (tree.done()) return incumbent.floor;
    if (!smaller || work.spent()) return tree.run();
    std::optional<Core> next = remade(core, tree, work);
    if (!next) return incumbent.floor;
    core = std::move(*next);
  }
}

std::optional<Core> narrow(Core core, Work& work, std::int64_t floor) {
  Incumbent none{.floor = floor, .found = false, .items = {}, .fixed = true};
  while (true) {
    Tree tree(core, work, none);
    const bool smaller = tree.reduce_root();
    if (tree.done()) return std::nullopt;
    std::optional<Core> next = remade(core, tree, work);
    if (!next || !smaller || work.spent()) return next;
    core = std::move(*next);
  }
}

} // namespace itplan::engine
