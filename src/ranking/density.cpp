#include "itplan/ranking/schedule.hpp"

#include "closure.hpp"
#include "core.hpp"
#include "relax.hpp"
#include "work.hpp"

#include <algorithm>
#include <numeric>

namespace itplan {
namespace {

using engine::Mark;
using engine::Wide;

struct Density {
  std::int64_t value = 0;
  std::int64_t effort = 0;
  friend bool operator<(Density a, Density b) {
    return Wide{a.value} * b.effort < Wide{b.value} * a.effort;
  }
};

engine::Core graph_of(const std::vector<Job>& jobs) {
  engine::Core core;
  std::vector<std::vector<engine::User>> users(jobs.size());
  for (int i = 0; i < static_cast<int>(jobs.size()); ++i) {
    core.value.push_back(jobs[i].value);
    for (std::size_t k = 0; k < jobs[i].needs.size(); ++k)
      users[jobs[i].needs[k]].push_back({i, core.arc_count() + static_cast<int>(k)});
    core.needs.push_row(jobs[i].needs);
  }
  for (const auto& list : users)
    core.users.push_row(list);
  return core;
}

class Sidney {
public:
  explicit Sidney(const std::vector<Job>& jobs)
      : jobs_(jobs), core_(graph_of(jobs)), work_(INT64_MAX, {}), flow_(core_, work_),
        marks_(jobs.size(), Mark::free), seen_(jobs.size(), -1) {
    for (const Job& job : jobs) {
      std::int64_t sum = 0;
      for (const Use& use : job.effort)
        sum += use.amount;
      effort_.push_back(sum);
    }
  }

  std::vector<int> run() {
    take_effortless();
    while (order_.size() < jobs_.size()) {
      take_block(densest());
      take_effortless();
    }
    return order_;
  }

private:
  [[nodiscard]] bool left(int job) const { return marks_[job] == Mark::free; }

  [[nodiscard]] Density density(const std::vector<int>& set) const {
    Density sum;
    for (int job : set) {
      sum.value += jobs_[job].value;
      sum.effort += effort_[job];
    }
    return sum;
  }

  /// What is left of `of` of which the closures at `price` make their largest set.
  std::vector<int> largest_closure(Density price) {
    const int shift = 57 - std::min(56, bits(total_.value) + bits(price.effort));
    const int drop = shift > 0 ? 0 : 1 - shift;
    std::vector<std::int64_t> weight(jobs_.size(), 0);
    for (int job : flow_.free_nodes())
      weight[job] = static_cast<std::int64_t>(
          (Wide{jobs_[job].value} * price.effort - Wide{price.value} * effort_[job]) >> drop);
    excess_ = flow_.solve(weight, 0);
    std::vector<int> set;
    for (int job : flow_.free_nodes())
      if (flow_.in_largest(job)) set.push_back(job);
    return set;
  }

  static int bits(std::int64_t number) {
    int count = 0;
    for (; number > 0; number /= 2)
      ++count;
    return count;
  }

  /// Dinkelbach: the density of the best set found is the next price, until none is denser.
  std::vector<int> densest() {
    flow_.restrict_to(marks_);
    std::vector<int> best = flow_.free_nodes();
    total_ = density(best);
    if (total_.value == 0 || total_.effort == 0) return best;
    for (Density price = total_;;) {
      std::vector<int> set = largest_closure(price);
      const Density found = density(set);
      if (excess_ == 0 || found.effort == 0 || !(price < found)) return set.empty() ? best : set;
      best = std::move(set);
      price = found;
    }
  }

  void emit(int job) {
    marks_[job] = Mark::in;
    order_.push_back(job);
  }

  /// Jobs without effort whose needs are done hold nothing up and wait for nothing.
  void take_effortless() {
    for (bool found = true; found;) {
      found = false;
      for (int job = 0; job < static_cast<int>(jobs_.size()); ++job) {
        if (!left(job) || effort_[job] > 0) continue;
        const auto& needs = jobs_[job].needs;
        if (std::any_of(needs.begin(), needs.end(), [&](int need) { return left(need); })) continue;
        emit(job);
        found = true;
      }
    }
  }

  /// The job and what it still needs, needs first.
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
      if (!left(need) || seen_[need] == round) continue;
      seen_[need] = round;
      path.emplace_back(need, 0);
    }
    return list;
  }

  /// Inside a block: the densest job with its missing needs, again and again.
  void take_block(const std::vector<int>& block) {
    while (true) {
      std::vector<int> best;
      Density best_density;
      for (int job : block) {
        if (!left(job)) continue;
        std::vector<int> list = with_missing(job, ++round_);
        const Density found = density(list);
        if (!best.empty() && !(best_density < found)) continue;
        best = std::move(list);
        best_density = found;
      }
      if (best.empty()) return;
      for (int job : best)
        emit(job);
    }
  }

  const std::vector<Job>& jobs_;
  engine::Core core_;
  engine::Work work_;
  engine::ClosureFlow flow_;
  std::vector<Mark> marks_; ///< free: not in the order yet
  std::vector<std::int64_t> effort_;
  std::vector<int> seen_;
  std::vector<int> order_;
  Density total_;
  std::int64_t excess_ = 0;
  int round_ = 0;
};

} // namespace

std::vector<int> order_by_density(const std::vector<Job>& jobs) { return Sidney(jobs).run(); }

} // namespace itplan
