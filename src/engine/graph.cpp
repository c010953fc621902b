#include "graph.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace itplan::engine {
namespace {

// Tarjan's algorithm with its own stack: needs can be thousands deep.
class Tarjan {
public:
  explicit Tarjan(const Instance& instance)
      : instance_(instance), index_(instance.items.size(), -1), low_(instance.items.size(), -1),
        next_need_(instance.items.size(), 0), on_stack_(instance.items.size(), false) {}

  std::vector<std::vector<int>> run() {
    for (int i = 0; i < size_of(index_); ++i)
      if (index_[i] < 0) visit(i);
    std::sort(found_.begin(), found_.end());
    return std::move(found_);
  }

private:
  void enter(int item) {
    index_[item] = low_[item] = clock_++;
    stack_.push_back(item);
    on_stack_[item] = true;
    path_.push_back(item);
  }

  void visit(int start) {
    enter(start);
    while (!path_.empty()) {
      const int item = path_.back();
      const auto& needs = instance_.items[item].needs;
      if (next_need_[item] < needs.size()) {
        const int need = needs[next_need_[item]++];
        if (index_[need] < 0)
          enter(need);
        else if (on_stack_[need])
          low_[item] = std::min(low_[item], index_[need]);
        continue;
      }
      path_.pop_back();
      if (!path_.empty()) low_[path_.back()] = std::min(low_[path_.back()], low_[item]);
      if (low_[item] == index_[item]) close(item);
    }
  }

  void close(int item) {
    std::vector<int> circle;
    do {
      circle.push_back(stack_.back());
      on_stack_[stack_.back()] = false;
      stack_.pop_back();
    } while (circle.back() != item);
    std::sort(circle.begin(), circle.end());
    found_.push_back(std::move(circle));
  }

  const Instance& instance_;
  std::vector<int> index_;
  std::vector<int> low_;
  std::vector<std::size_t> next_need_;
  std::vector<bool> on_stack_;
  std::vector<int> stack_;
  std::vector<int> path_;
  std::vector<std::vector<int>> found_;
  int clock_ = 0;
};

using Partners = std::map<int, std::set<int>>;

std::vector<int> grow(const Partners& partners, int a, int b) {
  std::vector<int> clique{a, b};
  for (int c : partners.at(a)) {
    const bool all = std::all_of(clique.begin(), clique.end(), [&](int member) {
      return member != c && partners.at(member).contains(c);
    });
    if (all) clique.push_back(c);
  }
  std::sort(clique.begin(), clique.end());
  return clique;
}

} // namespace

std::vector<std::vector<int>> circles(const Instance& instance) { return Tarjan(instance).run(); }

std::vector<std::vector<int>> cliques(const Instance& instance) {
  const auto forced = forced_items(instance);
  Partners partners;
  for (auto [a, b] : instance.excludes) {
    if (a == b || forced[a] || forced[b]) continue;
    partners[a].insert(b);
    partners[b].insert(a);
  }
  std::vector<std::vector<int>> found;
  std::set<std::pair<int, int>> covered;
  for (const auto& [a, others] : partners)
    for (int b : others) {
      if (b < a || covered.contains({a, b})) continue;
      found.push_back(grow(partners, a, b));
      for (int c : found.back())
        for (int d : found.back())
          covered.insert({c, d});
    }
  return found;
}

void open_circles(std::vector<Job>& jobs) {
  Instance graph;
  for (const Job& job : jobs)
    graph.items.push_back({.needs = job.needs});
  for (const auto& circle : circles(graph))
    for (int job : circle)
      std::erase_if(jobs[job].needs, [&](int need) {
        return std::binary_search(circle.begin(), circle.end(), need);
      });
}

void add_uses(std::vector<Use>& uses, const std::vector<Use>& more) {
  std::vector<Use> sum;
  auto a = uses.begin();
  auto b = more.begin();
  while (a != uses.end() || b != more.end()) {
    if (b == more.end() || (a != uses.end() && a->resource < b->resource))
      sum.push_back(*a++);
    else if (a == uses.end() || b->resource < a->resource)
      sum.push_back(*b++);
    else {
      sum.push_back({a->resource, a->amount + b->amount});
      ++a;
      ++b;
    }
  }
  uses = std::move(sum);
}

} // namespace itplan::engine
