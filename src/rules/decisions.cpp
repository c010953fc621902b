// What every decision must say, whatever its outcome.
#include "rule.hpp"

#include <fmt/format.h>

namespace itplan::checking {
namespace {

void find_no_decider(const Scene&, const DecisionAt& at, Findings& out) {
  if (!at.decision.by.empty()) return;
  out.add(at.at(), fmt::format("nobody stands for this decision on '{}'", at.of.id),
          set_command(at.at("by"), "ROLE"));
}

void find_no_fact(const Scene&, const DecisionAt& at, Findings& out) {
  if (!at.decision.fact.empty() || at.is(Outcome::reopened)) return;
  out.add(at.at(), fmt::format("no fact behind this decision on '{}'", at.of.id),
          set_command(at.at("fact"), "TEXT"));
}

void find_no_review_date(const Scene&, const DecisionAt& at, Findings& out) {
  if (!at.is(Outcome::not_now) || at.decision.review_on) return;
  out.add(at.at(),
          fmt::format("'{}' is not now, and no day says when it is looked at again", at.of.id),
          set_command(at.at("review_on"), "DATE"));
}

Path decision_path(const Owed& owed) { return request_path(owed) / "decisions" / owed.index; }

void find_review_passed(const Scene& scene, Findings& out) {
  scene.each_late(OwedKind::review, [&](const Owed& owed) {
    out.add(decision_path(owed) / "review_on",
            fmt::format("'{}' was to be looked at again on {}", owed.request, iso_date(owed.due)),
            "it is open to choice again: decide, and tell the customer");
  });
}

void find_merged_nowhere(const Scene&, const DecisionAt& at, Findings& out) {
  if (!at.is(Outcome::merged) || !at.decision.into.empty()) return;
  out.add(at.at(), fmt::format("'{}' was merged, and nothing says into which request", at.of.id),
          set_command(at.at("into"), "ID"));
}

// Keys that mean something with one outcome only.
struct Belongs {
  std::string_view key;
  Outcome outcome;
  bool (*is_there)(const Decision&);
};

constexpr Belongs belongs[] = {
    {"quarter", Outcome::agreed, [](const Decision& d) { return d.quarter.has_value(); }},
    {"not_included", Outcome::agreed, [](const Decision& d) { return !d.not_included.empty(); }},
    {"review_on", Outcome::not_now, [](const Decision& d) { return d.review_on.has_value(); }},
    {"into", Outcome::merged, [](const Decision& d) { return !d.into.empty(); }},
};

void find_misplaced_key(const Scene&, const DecisionAt& at, Findings& out) {
  if (!at.decision.outcome) return;
  for (const auto& [key, outcome, is_there] : belongs)
    if (is_there(at.decision) && !at.is(outcome))
      out.add(at.at(key),
              fmt::format("'{}' means nothing with outcome {}: it belongs to {}", key,
                          word(*at.decision.outcome), word(outcome)),
              unset_command(at.at(key)));
}

void find_not_told(const Scene& scene, Findings& out) {
  scene.each_late(OwedKind::told, [&](const Owed& owed) {
    const auto days = scene.calendar.days_between(*owed.since, scene.today);
    out.add(
        decision_path(owed),
        fmt::format("'{}' was decided {} ago, and '{}' has not heard it", owed.request,
                    counted(days, "working day", "working days"), owed.customer),
        fmt::format("tell it yourself, then write it down: itplan told {} --by ROLE --channel HOW",
                    owed.request));
  });
}

const Row family[] = {
    {{.code = "decision-without-decider",
      .severity = Severity::wrong,
      .summary = "a decision that does not say who took it",
      .remedy = "A customer must be able to see who decided, and whom to ask. Name a role, such as "
                "the board or the IT manager, never \"it was decided\"."},
     {DecisionFinder(find_no_decider)}},
    {{.code = "decision-without-fact",
      .severity = Severity::wrong,
      .summary = "a decision without the fact it rests on",
      .remedy = "A rule and a fact make a decision that people accept even when it goes against "
                "them. Write the fact about this request, with a number where there is one."},
     {DecisionFinder(find_no_fact)}},
    {{.code = "no-review-date",
      .severity = Severity::wrong,
      .summary = "a not now without the day on which it is looked at again",
      .remedy = "Not now without a day is a no that nobody dared to say. Give the day, or decline "
                "it."},
     {DecisionFinder(find_no_review_date)}},
    {{.code = "review-passed",
      .severity = Severity::warning,
      .summary = "a not now whose review day has come, and nothing was decided",
      .remedy = "The customer was given this day and counts on it. The request is open to choice "
                "again: decide, and tell them before they ask."},
     {PlanFinder(find_review_passed)}},
    {{.code = "merged-nowhere",
      .severity = Severity::wrong,
      .summary = "a merge that does not say into which request",
      .remedy = "Whoever asked it must be able to follow where it went. Name the request with "
                "into."},
     {DecisionFinder(find_merged_nowhere)}},
    {{.code = "misplaced-key",
      .severity = Severity::warning,
      .summary = "a key of a decision that means nothing with its outcome",
      .remedy = "A quarter belongs to agreed, review_on to not_now, into to merged. Either the key "
                "was left over from an earlier draft, or the outcome is not what was meant."},
     {DecisionFinder(find_misplaced_key)}},
    {{.code = "not-told",
      .severity = Severity::warning,
      .summary = "a decision that the customer has not heard within the promised days",
      .remedy = "Waiting without knowing is worse than a no, and people hear it from others first. "
                "Tell it in person, then write down when, by whom and how. The limit is the "
                "promise with working_days_to_told, or else three working days."},
     {PlanFinder(find_not_told)}},
};

} // namespace

Rows decision_rules() { return family; }

} // namespace itplan::checking
