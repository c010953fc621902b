// Priority inflation, doubles, and how the yeses are spread.
#include "itplan/base/text.hpp"

#include "rule.hpp"

#include <fmt/format.h>

#include <unordered_map>

namespace itplan::checking {
namespace {

// Few requests say nothing about a habit.
constexpr std::int64_t fewest = 5;

struct Claims {
  std::int64_t requests = 0;
  std::int64_t highest = 0;
  std::int64_t decided = 0;
  std::int64_t agreed = 0;

  void add(const Request& request) {
    ++requests;
    if (request.claimed == Claim::highest) ++highest;
    if (is_committed(request)) ++agreed;
    if (is_committed(request) || last_decision(request)) ++decided;
  }
  bool over(std::int64_t percent) const {
    return requests >= fewest && highest * 100 > percent * requests;
  }
};

std::unordered_map<std::string_view, Claims> claims_by_customer(const Plan& plan) {
  std::unordered_map<std::string_view, Claims> claims;
  for (const auto& [id, request] : plan.requests)
    if (is_asked(request)) claims[request.customer].add(request);
  return claims;
}

void find_everything_highest(const Scene& scene, Findings& out) {
  constexpr std::int64_t most_of_all = 40;
  constexpr std::int64_t most_of_one = 60;
  Claims all;
  for (const auto& [id, request] : scene.plan.requests)
    if (is_asked(request)) all.add(request);
  if (all.over(most_of_all))
    out.add(Path{"requests"},
            fmt::format("{} of {} requests are called highest", all.highest, all.requests),
            "let customers divide points: what they call it never counts in the choice");
  const auto claims = claims_by_customer(scene.plan);
  for (const auto& [id, customer] : scene.plan.customers)
    if (const auto found = claims.find(id);
        found != claims.end() && found->second.over(most_of_one))
      out.add(Path{"customers", id},
              fmt::format("'{}' calls {} of its {} requests highest", id, found->second.highest,
                          found->second.requests),
              "ask which one they would keep if they could have only one");
}

void find_no_yes(const Scene& scene, Findings& out) {
  if (!scene.plan.adopted) return;
  constexpr std::int64_t fewest_decided = 2;
  const auto claims = claims_by_customer(scene.plan);
  for (const auto& [id, customer] : scene.plan.customers) {
    const auto found = claims.find(id);
    if (found == claims.end() || found->second.agreed > 0) continue;
    if (found->second.decided < fewest_decided) continue;
    out.add(Path{"customers", id},
            fmt::format("'{}' got no yes to any of its {} requests", id, found->second.requests),
            "explain to them in person how the choice was made, and what would change it");
  }
}

bool is_gone(Status status) {
  return status == Status::merged || status == Status::withdrawn || status == Status::declined ||
         status == Status::stopped;
}

void find_same_title(const Scene& scene, Findings& out) {
  std::unordered_map<std::string, const Id*> first;
  first.reserve(scene.plan.requests.size());
  for (const auto& [id, request] : scene.plan.requests) {
    if (is_gone(status_of(request))) continue;
    const auto [seen, is_new] = first.emplace(lower(trim(request.title)), &id);
    if (is_new || request.title.empty()) continue;
    auto& problem =
        out.add(Path{"requests", id, "title"},
                fmt::format("'{}' has the same title as '{}'", id, *seen->second),
                "one request that came in twice is merged; two get titles of their own");
    problem.notes.push_back({"the other", Path{"requests", *seen->second, "title"}, {}});
  }
}

const Row family[] = {
    {{.code = "everything-highest",
      .severity = Severity::warning,
      .summary = "more than 40 % of all requests called highest, or more than 60 % of one "
                 "customer's",
      .remedy = "When everything is highest the word says nothing. It never counts in the choice; "
                "points do, because there are only so many. Show customers what they called "
                "highest beside what they gave points to."},
     {PlanFinder(find_everything_highest)}},
    {{.code = "customer-without-yes",
      .severity = Severity::warning,
      .summary = "a customer who got no yes in an adopted plan, and more than one decision",
      .remedy = "It may be right, but they will ask whether IT is there for them too. Explain how "
                "the choice was made before the plan is spread, and what would change it."},
     {PlanFinder(find_no_yes)}},
    {{.code = "same-title",
      .severity = Severity::warning,
      .summary = "two requests with the same title",
      .remedy = "Two branches that took in the same request, or two customers with one wish. Merge "
                "them, with the other customer under also_for, or give each a title that tells "
                "them apart."},
     {PlanFinder(find_same_title)}},
};

} // namespace

Rows claim_rules() { return family; }

} // namespace itplan::checking
