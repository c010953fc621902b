#include "itplan/engine/schedule.hpp"

#include "closure.hpp"
#include "core.hpp"
#include "relax.hpp"
#include "work.hpp"

#include <algorithm>
#include <numeric>
#include <queue>
#include <utility>

namespace itplan {
namespace {

using engine::Mark;

struct Density {
  std::int64_t value = 0;
  std::int64_t effort = 0;
  friend bool operator<(Density a, Density b) {
    return Wide{a.value} * b.effort < Wide{b.value} * a.effort;
  }
};

std::int64_t days_of(const Job& job) {
  std::int64_t sum = 0;
  for (const Use& use : job.effort)
    sum += use.amount;
  return sum;
}

// Jobs that stand or fall together: of one density, the largest such set.
struct Block {
  std::vector<int> jobs; // ascending
  Density density;
};

// Jobs that hang together by needs, cut into blocks of falling density; jobs without effort that
// wait for nothing are in none.
class Decomposition {
public:
  Decomposition(const std::vector<Job>& jobs, const std::vector<int>& part)
      : part_(part), core_(graph_of(jobs, part)), work_(INT64_MAX, {}), flow_(core_, work_),
        marks_(part.size(), Mark::free), left_(size_of(part)) {
    for (const int job : part)
      effort_.push_back(days_of(jobs[job]));
  }

  std::vector<Block> run() {
    std::vector<Block> blocks;
    for (leave_effortless(); left_ > 0; leave_effortless()) {
      const std::vector<int> nodes = densest();
      Block block{{}, density(nodes)};
      if (block.density.effort == 0) block.density = {1, 0};
      for (const int node : nodes) {
        leave(node);
        block.jobs.push_back(part_[node]);
      }
      blocks.push_back(std::move(block));
    }
    return blocks;
  }

private:
  static engine::Core graph_of(const std::vector<Job>& jobs, const std::vector<int>& part) {
    const auto node_of = [&](int job) {
      return static_cast<int>(std::lower_bound(part.begin(), part.end(), job) - part.begin());
    };
    engine::Core core;
    std::vector<std::vector<engine::User>> users(part.size());
    for (int node = 0; node < size_of(part); ++node) {
      std::vector<int> needs;
      for (const int need : jobs[part[node]].needs) {
        users[node_of(need)].push_back({node, core.arc_count() + size_of(needs)});
        needs.push_back(node_of(need));
      }
      core.value.push_back(jobs[part[node]].value);
      core.needs.push_row(needs);
    }
    for (const auto& list : users)
      core.users.push_row(list);
    return core;
  }

  [[nodiscard]] bool open(int node) const { return marks_[node] == Mark::free; }
  [[nodiscard]] int size() const { return size_of(part_); }

  void leave(int node) {
    marks_[node] = Mark::in;
    --left_;
  }

  void leave_effortless() {
    for (bool found = true; found;) {
      found = false;
      for (int node = 0; node < size(); ++node) {
        if (!open(node) || effort_[node] > 0) continue;
        const auto needs = core_.needs[node];
        if (std::any_of(needs.begin(), needs.end(), [&](int need) { return open(need); })) continue;
        leave(node);
        found = true;
      }
    }
  }

  [[nodiscard]] Density density(const std::vector<int>& set) const {
    Density sum;
    for (const int node : set) {
      sum.value += core_.value[node];
      sum.effort += effort_[node];
    }
    return sum;
  }

  static int bits(std::int64_t number) {
    int count = 0;
    for (; number > 0; number /= 2)
      ++count;
    return count;
  }

  // The largest set of what is left whose value exceeds its effort at `price`.
  std::vector<int> largest_closure(Density price) {
    const int shift = 57 - std::min(56, bits(total_.value) + bits(price.effort));
    const int drop = shift > 0 ? 0 : 1 - shift;
    std::vector<std::int64_t> weight(part_.size(), 0);
    for (const int node : flow_.free_nodes())
      weight[node] = static_cast<std::int64_t>(
          (Wide{core_.value[node]} * price.effort - Wide{price.value} * effort_[node]) >> drop);
    excess_ = flow_.solve(weight, 0);
    std::vector<int> set;
    for (const int node : flow_.free_nodes())
      if (flow_.in_largest(node)) set.push_back(node);
    return set;
  }

  // Dinkelbach: the density of the best set found is the next price, until none is denser.
  std::vector<int> densest() {
    flow_.restrict_to(marks_);
    std::vector<int> best = flow_.free_nodes();
    total_ = density(best);
    if (best.size() == 1 || total_.value == 0 || total_.effort == 0) return best;
    for (Density price = total_;;) {
      std::vector<int> set = largest_closure(price);
      const Density found = density(set);
      if (excess_ == 0 || found.effort == 0 || !(price < found)) return set.empty() ? best : set;
      best = std::move(set);
      price = found;
    }
  }

  const std::vector<int>& part_; // ascending
  engine::Core core_;
  engine::Work work_;
  engine::ClosureFlow flow_;
  std::vector<Mark> marks_; // free: in no block yet
  std::vector<std::int64_t> effort_;
  int left_;
  Density total_;
  std::int64_t excess_ = 0;
};

// Jobs that hang together by needs; each part ascending.
std::vector<std::vector<int>> connected(const std::vector<Job>& jobs) {
  std::vector<int> leader(jobs.size());
  std::iota(leader.begin(), leader.end(), 0);
  const auto find = [&](int job) {
    while (leader[job] != job)
      job = leader[job] = leader[leader[job]];
    return job;
  };
  for (int job = 0; job < size_of(jobs); ++job)
    for (const int need : jobs[job].needs)
      leader[find(need)] = find(job);
  std::vector<std::vector<int>> parts(jobs.size());
  for (int job = 0; job < size_of(jobs); ++job)
    parts[find(job)].push_back(job);
  std::erase_if(parts, [](const auto& part) { return part.empty(); });
  return parts;
}

class Sidney {
public:
  explicit Sidney(const std::vector<Job>& jobs)
      : jobs_(jobs), left_(jobs.size(), true), seen_(jobs.size(), -1) {
    for (int job = 0; job < size_of(jobs); ++job) {
      effort_.push_back(days_of(jobs[job]));
      if (effort_.back() == 0) effortless_.push_back(job);
    }
  }

  std::vector<int> run() {
    take_effortless();
    for (const auto& block : blocks()) {
      take_block(block);
      take_effortless();
    }
    return order_;
  }

private:
  // The parts' blocks as of one whole: the densest first, those of equal density as one.
  [[nodiscard]] std::vector<std::vector<int>> blocks() const {
    std::vector<std::vector<Block>> parts;
    for (const auto& part : connected(jobs_)) {
      auto own = Decomposition(jobs_, part).run();
      std::reverse(own.begin(), own.end());
      if (!own.empty()) parts.push_back(std::move(own));
    }
    const auto later = [&](std::size_t a, std::size_t b) {
      return parts[a].back().density < parts[b].back().density;
    };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> next(later);
    for (std::size_t part = 0; part < parts.size(); ++part)
      next.push(part);
    std::vector<std::vector<int>> all;
    for (Density last{-1, 1}; !next.empty();) {
      const std::size_t part = next.top();
      next.pop();
      const Block block = std::move(parts[part].back());
      parts[part].pop_back();
      if (!parts[part].empty()) next.push(part);
      if (all.empty() || block.density < last) all.emplace_back();
      all.back().insert(all.back().end(), block.jobs.begin(), block.jobs.end());
      last = block.density;
    }
    for (auto& block : all)
      std::sort(block.begin(), block.end());
    return all;
  }

  [[nodiscard]] Density density(const std::vector<int>& set) const {
    Density sum;
    for (const int job : set) {
      sum.value += jobs_[job].value;
      sum.effort += effort_[job];
    }
    return sum;
  }

  void emit(int job) {
    left_[job] = false;
    order_.push_back(job);
  }

  // Jobs without effort whose needs are done hold nothing up and wait for nothing.
  void take_effortless() {
    for (bool found = true; found;) {
      found = false;
      for (const int job : effortless_) {
        if (!left_[job]) continue;
        const auto& needs = jobs_[job].needs;
        if (std::any_of(needs.begin(), needs.end(), [&](int need) { return left_[need]; }))
          continue;
        emit(job);
        found = true;
      }
    }
  }

  // The job and what it still needs, needs first.
  std::vector<int> with_missing(int job, int round) {
    std::vector<int> list;
    std::vector<std::pair<int, std::size_t>> path{{job, 0}};
    seen_[job] = round;
    while (!path.empty()) {
      auto& [top, next] = path.back();
      if (next == jobs_[top].needs.size()) {
        list.push_back(top);
        path.pop_back();
        continue;
      }
      const int need = jobs_[top].needs[next++];
      if (!left_[need] || seen_[need] == round) continue;
      seen_[need] = round;
      path.emplace_back(need, 0);
    }
    return list;
  }

  // Inside a block: the densest job with its missing needs, again and again.
  void take_block(const std::vector<int>& block) {
    while (true) {
      std::vector<int> best;
      Density best_density;
      for (const int job : block) {
        if (!left_[job]) continue;
        std::vector<int> list = with_missing(job, ++round_);
        const Density found = density(list);
        if (!best.empty() && !(best_density < found)) continue;
        best = std::move(list);
        best_density = found;
      }
      if (best.empty()) return;
      for (const int job : best)
        emit(job);
    }
  }

  const std::vector<Job>& jobs_;
  std::vector<bool> left_; // not in the order yet
  std::vector<std::int64_t> effort_;
  std::vector<int> effortless_;
  std::vector<int> seen_;
  std::vector<int> order_;
  int round_ = 0;
};

} // namespace

std::vector<int> order_by_density(const std::vector<Job>& jobs) { return Sidney(jobs).run(); }

} // namespace itplan
