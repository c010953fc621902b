// Amounts, weights, scores and estimates.
#include "rule.hpp"

#include <fmt/format.h>

namespace itplan::checking {
namespace {

void find_weights(const Scene& scene, Findings& out) {
  std::int64_t sum = 0;
  bool any = false;
  for (const auto& [id, criterion] : scene.plan.criteria) {
    sum += criterion.weight.value_or(0);
    any = any || criterion.weight;
  }
  if (!any || sum == 100) return;
  const auto gap =
      sum < 100 ? fmt::format("{} short", 100 - sum) : fmt::format("{} too many", sum - 100);
  out.add(Path{"criteria"}, fmt::format("the weights add up to {}, not 100: {}", sum, gap),
          "change them together: itplan set criteria.ID.weight NUMBER");
}

void find_score_outside_scale(const Scene&, const RequestAt& at, Findings& out) {
  constexpr Hundredths lowest{0};
  constexpr Hundredths highest{500};
  for (const auto& [criterion, score] : at.request.scores)
    if (score < lowest || score > highest)
      out.add(at.at("scores") / criterion,
              fmt::format("score {} is outside 0 to 5", plain_number(score)),
              set_command(at.at("scores") / criterion, "NUMBER"));
}

void find_score_without_weight(const Scene& scene, const RequestAt& at, Findings& out) {
  for (const auto& [id, score] : at.request.scores) {
    const auto* criterion = scene.plan.criteria.find(id);
    if (!criterion || criterion->weight) continue;
    auto& problem = out.add(at.at("scores") / id,
                            fmt::format("this score counts for nothing: '{}' has no weight", id),
                            "take it out, or give the criterion a weight");
    problem.notes.push_back({"the criterion", Path{"criteria", id}, {}});
  }
}

void find_wide_estimate(const Scene&, const RequestAt& at, Findings& out) {
  constexpr std::int64_t most_apart = 4;
  for (const auto& [skill, days] : at.request.effort)
    if (days.high.count > most_apart * days.low.count)
      out.add(at.at("effort") / skill,
              fmt::format("between {} and {} days is more than {} times apart",
                          plain_number(days.low), plain_number(days.high), most_apart),
              "find out first, or cut the request in two");
}

const Row family[] = {
    {{.code = "weights-not-100",
      .severity = Severity::wrong,
      .summary = "weights of the criteria that do not add up to 100",
      .remedy = "Weights are shares of one whole, so that everyone can see what a criterion is "
                "worth. A criterion without weight is not scored and does not count. Change the "
                "weights together, and before the round opens.",
      .touches_choice = true},
     {PlanFinder(find_weights)}},
    {{.code = "score-outside-scale",
      .severity = Severity::wrong,
      .summary = "a score below 0 or above 5",
      .remedy = "A score outside the scale would outweigh all others. Give 0 to 5, in even steps: "
                "0 is nothing, 5 the most that this criterion knows.",
      .touches_choice = true},
     {RequestFinder(find_score_outside_scale)}},
    {{.code = "score-without-weight",
      .severity = Severity::warning,
      .summary = "a score for a criterion that has no weight",
      .remedy = "Such a score changes nothing, while whoever gave it believes it does. What the "
                "law demands belongs under legal; for anything else, give the criterion a weight."},
     {RequestFinder(find_score_without_weight)}},
    {{.code = "wide-estimate",
      .severity = Severity::warning,
      .summary = "an estimate whose high is more than four times its low",
      .remedy = "Nobody knows yet what this takes, and the choice counts only the likely figure. "
                "Take a few days to find out, ask someone who did it before, or cut off the part "
                "that is clear."},
     {RequestFinder(find_wide_estimate)}},
};

} // namespace

Rows number_rules() { return family; }

} // namespace itplan::checking
