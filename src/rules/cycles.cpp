// Needs, exclusions and merges that bite their own tail.
#include "rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace itplan::checking {
namespace {

using Node = std::size_t; // a request by its place in the table

// The requests as a graph; names that are unknown are left to unknown-reference.
class Graph {
public:
  explicit Graph(const Plan& plan) : plan_(plan) {
    index_.reserve(plan.requests.size());
    for (Node i = 0; i < plan.requests.size(); ++i)
      index_.emplace(plan.requests[i].id, i);
  }
  std::size_t size() const { return plan_.requests.size(); }
  const Id& id(Node node) const { return plan_.requests[node].id; }
  const Request& request(Node node) const { return plan_.requests[node].value; }
  const std::vector<Id>& needs(Node node) const { return request(node).needs; }
  std::optional<Node> find(std::string_view id) const {
    const auto found = index_.find(id);
    return found == index_.end() ? std::nullopt : std::optional(found->second);
  }

private:
  const Plan& plan_;
  std::unordered_map<std::string_view, Node> index_;
};

// A way along needs: at each request, which of its needs was followed.
struct Step {
  Node node;
  std::size_t need = 0;
};
using Way = std::vector<Step>;

// Depth first over the needs. Each need that leads back into the way that led to it closes a cycle;
// taking those needs out would leave no cycle. Without recursion: a chain may be long. O(n +
// needs).
template <class Found> void each_cycle(const Graph& graph, Found found) {
  enum class Seen : std::uint8_t { no, on_way, done };
  std::vector<Seen> seen(graph.size(), Seen::no);
  Way way;
  const auto enter = [&](Node node) {
    seen[node] = Seen::on_way;
    way.push_back({node});
  };
  for (Node start = 0; start < graph.size(); ++start) {
    if (seen[start] != Seen::no || graph.needs(start).empty()) continue;
    enter(start);
    while (!way.empty()) {
      auto& step = way.back();
      const auto& needs = graph.needs(step.node);
      if (step.need == needs.size()) {
        seen[step.node] = Seen::done;
        way.pop_back();
        if (!way.empty()) ++way.back().need;
        continue;
      }
      const auto next = graph.find(needs[step.need]);
      if (next && seen[*next] == Seen::no) {
        enter(*next);
        continue;
      }
      if (next && seen[*next] == Seen::on_way) {
        const auto first =
            std::find_if(way.begin(), way.end(), [&](const Step& s) { return s.node == *next; });
        found(std::span<const Step>(first, way.end()));
      }
      ++step.need;
    }
  }
}

Path need_path(const Graph& graph, const Step& step) {
  return Path{"requests", graph.id(step.node), "needs"} / step.need;
}

std::string cycle_text(const Graph& graph, std::span<const Step> cycle) {
  std::string text;
  for (const auto& step : cycle)
    text += fmt::format("'{}' needs ", graph.id(step.node));
  return text + fmt::format("'{}'", graph.id(cycle.front().node));
}

void find_needs_cycle(const Scene& scene, Findings& out) {
  const Graph graph(scene.plan);
  each_cycle(graph, [&](std::span<const Step> cycle) {
    const auto& front = cycle.front();
    const auto& id = graph.id(front.node);
    if (cycle.size() == 1) {
      out.add(need_path(graph, front), fmt::format("'{}' needs itself", id), "take this need out");
      return;
    }
    auto& problem = out.add(need_path(graph, front), cycle_text(graph, cycle),
                            "take out the need that matters least");
    for (const auto& step : cycle.subspan(1))
      problem.notes.push_back({"the cycle goes on here", need_path(graph, step), {}});
  });
}

// All that a request needs, directly or not, at most `most_needed` of them.
std::unordered_set<Node> all_needs(const Graph& graph, Node start) {
  constexpr std::size_t most_needed = 1000; // beyond it the choice itself will tell
  std::unordered_set<Node> seen{start};
  std::vector<Node> open{start};
  while (!open.empty() && seen.size() < most_needed) {
    const Node node = open.back();
    open.pop_back();
    for (const auto& id : graph.needs(node))
      if (const auto next = graph.find(id); next && seen.insert(*next).second)
        open.push_back(*next);
  }
  return seen;
}

void excludes_a_need(const Graph& graph, Node node, const Id& other, std::string_view how,
                     Path path, Findings& out) {
  out.add(std::move(path), fmt::format("'{}' needs '{}', and {}", graph.id(node), other, how),
          fmt::format("take the need or the exclusion out: itplan edit {}", graph.id(node)));
}

// Looks from each request that excludes, in both directions of the need.
void find_needs_excluded(const Scene& scene, Findings& out) {
  const Graph graph(scene.plan);
  for (Node node = 0; node < graph.size(); ++node) {
    const auto& excludes = graph.request(node).excludes;
    if (excludes.empty()) continue;
    const auto needed = all_needs(graph, node);
    for (std::size_t i = 0; i < excludes.size(); ++i) {
      const auto other = graph.find(excludes[i]);
      if (!other || *other == node) continue;
      const auto path = Path{"requests", graph.id(node), "excludes"} / i;
      if (needed.contains(*other))
        excludes_a_need(graph, node, excludes[i], "excludes it", path, out);
      else if (!graph.needs(*other).empty() && all_needs(graph, *other).contains(node))
        excludes_a_need(graph, *other, graph.id(node), "is excluded by it", path, out);
    }
  }
}

void find_excludes_itself(const Scene&, const RequestAt& at, Findings& out) {
  const auto& excludes = at.request.excludes;
  for (std::size_t i = 0; i < excludes.size(); ++i)
    if (excludes[i] == at.id)
      out.add(at.at("excludes") / i, fmt::format("'{}' excludes itself", at.id),
              "take it out; no choice could hold it");
}

const Decision* merged_by(const Request& request) {
  const auto* decision = last_decision(request);
  return decision && decision->outcome == Outcome::merged && !decision->into.empty() ? decision
                                                                                     : nullptr;
}

// Follows `into` from one request to the next; each cycle is told once, from its first id.
void find_merge_cycle(const Scene& scene, const RequestAt& at, Findings& out) {
  const auto* decision = merged_by(at.request);
  if (!decision) return;
  std::string text = fmt::format("'{}' went into '{}'", at.id, decision->into);
  constexpr int longest = 20;
  for (int i = 0; i < longest && decision && decision->into != at.id; ++i) {
    if (decision->into < at.id) return;
    const auto* next = scene.plan.requests.find(decision->into);
    decision = next ? merged_by(*next) : nullptr;
    if (decision) text += fmt::format(", which went into '{}'", decision->into);
  }
  if (!decision || decision->into != at.id) return;
  const auto index = static_cast<std::size_t>(merged_by(at.request) - at.request.decisions.data());
  out.add(at.at("decisions") / index / "into", text,
          "leave one of them standing: its own decision is not a merge");
}

// The same of customers.
void find_customer_circle(const Scene& scene, Findings& out) {
  const auto& customers = scene.plan.customers;
  for (const auto& [id, customer] : customers) {
    if (!customer.into) continue;
    std::string text = fmt::format("'{}' goes on in '{}'", id, customer.into->customer);
    const auto* next = &customer;
    std::size_t steps = 0;
    while (next && next->into && next->into->customer != id && steps++ < customers.size()) {
      if (next->into->customer < id) break; // told from that one
      next = customers.find(next->into->customer);
      if (next && next->into) text += fmt::format(", which goes on in '{}'", next->into->customer);
    }
    if (next && next->into && next->into->customer == id)
      out.add(Path{"customers", id, "into", "customer"}, text,
              "take 'into' out of the one that is still there");
  }
}

const Row family[] = {
    {{.code = "needs-cycle",
      .severity = Severity::wrong,
      .summary = "requests that need each other in a cycle, or one that needs itself",
      .remedy = "Each waits for the other, so none of them can come first and none can be chosen. "
                "Ask which need is real. Two requests that only make sense together are often "
                "one: merge them.",
      .touches_choice = true},
     {PlanFinder(find_needs_cycle)}},
    {{.code = "needs-excluded",
      .severity = Severity::wrong,
      .summary = "a request that needs what it excludes, directly or through others",
      .remedy = "Such a request can never be chosen: its need must be there and must not be "
                "there. Take the need or the exclusion out.",
      .touches_choice = true},
     {PlanFinder(find_needs_excluded)}},
    {{.code = "excludes-itself",
      .severity = Severity::wrong,
      .summary = "a request that names itself under excludes",
      .remedy = "It could never be chosen. Take the id out, or name the request that was meant.",
      .touches_choice = true},
     {RequestFinder(find_excludes_itself)}},
    {{.code = "merge-cycle",
      .severity = Severity::wrong,
      .summary = "requests or customers merged into each other, or into themselves",
      .remedy = "Nothing is left that will be done, while each customer was told that it goes on "
                "in another request. Choose the one that stays and take its merge back. Of "
                "customers that "
                "go on in each other nobody is left to ask."},
     {RequestFinder(find_merge_cycle), PlanFinder(find_customer_circle)}},
};

} // namespace

Rows cycle_rules() { return family; }

} // namespace itplan::checking
