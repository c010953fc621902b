// Days that cannot be right: facts ahead, pairs turned round, years far away.
#include "itplan/plan/plan_year.hpp"

#include "rule.hpp"
#include "walk.hpp"

#include <fmt/format.h>

namespace itplan::checking {
namespace {

// The dated facts of the field table: what happened, as against what is wanted or promised.
constexpr std::string_view facts[] = {"received", "confirmed", "started", "delivered",
                                      "accepted", "withdrawn", "closed",  "cast",
                                      "done",     "you_did",   "we_did",  "ended"};
// Records whose `date` is a fact, and `told` where it is a day.
bool is_fact(const FieldInfo& info) {
  return info.key == "date" || info.key == "told" ||
         std::find(std::begin(facts), std::end(facts), info.key) != std::end(facts);
}

void find_fact_ahead(const Scene& scene, Findings& out) {
  walk(scene.plan, [&](const FieldInfo& info, const auto& value, const Trail& trail) {
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, Date>) {
      if (value <= scene.today || !is_fact(info)) return;
      out.add(trail.path(),
              fmt::format("'{}' is {}, after today ({})", info.key, iso_date(value),
                          iso_date(scene.today)),
              "write down what happened, not what will: leave it out until then");
    }
  });
}

void find_unlikely_date(const Scene& scene, Findings& out) {
  constexpr int years_away = 10;
  if (!scene.plan.year) return;
  const Date first = make_date(year_of(scene.plan) - years_away, 1, 1);
  const Date last = make_date(year_of(scene.plan) + years_away, 12, 31);
  walk(scene.plan, [&](const FieldInfo&, const auto& value, const Trail& trail) {
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, Date>) {
      if (value >= first && value <= last) return;
      out.add(trail.path(),
              fmt::format("{} is more than {} years from the plan's year {}", iso_date(value),
                          years_away, year_of(scene.plan)),
              "look whether the year is a slip of the keyboard");
    }
  });
}

// Two days of one record, the later one written before the earlier one? `record` makes its path,
// which is needed only then.
template <class MakePath>
void in_order(MakePath record, std::string_view earlier_key, const OptionalDate& earlier,
              std::string_view later_key, const OptionalDate& later, Findings& out) {
  if (!earlier || !later || *later >= *earlier) return;
  const Path path = record();
  auto& problem = out.add(path / later_key,
                          fmt::format("'{}' {} lies before '{}' {}", later_key, iso_date(*later),
                                      earlier_key, iso_date(*earlier)),
                          "look which of the two days is wrong");
  problem.notes.push_back({fmt::format("'{}'", earlier_key), path / earlier_key, {}});
}

void find_reversed_in_plan(const Scene& scene, Findings& out) {
  const auto& plan = scene.plan;
  for (const auto& round : plan.rounds) {
    const auto path = [&] { return Path{"rounds", round.id}; };
    in_order(path, "opens", round.value.opens, "closes", round.value.closes, out);
  }
  if (plan.adopted)
    in_order([] { return Path{}; }, "adopted", plan.adopted->date, "closed", plan.closed, out);
}

void find_wanted_before_received(const Scene&, const RequestAt& at, Findings& out) {
  in_order([&] { return at.at(); }, "received", at.request.received, "wanted_by",
           at.request.wanted_by, out);
}

void find_reversed_in_decision(const Scene&, const DecisionAt& at, Findings& out) {
  const auto& decision = at.decision;
  const auto path = [&] { return at.at(); };
  in_order(path, "date", decision.date, "review_on", decision.review_on, out);
}

void find_reversed_in_agreement(const Scene&, const AgreementAt& at, Findings& out) {
  const auto path = [&] { return at.at(); };
  in_order(path, "date", at.agreement.date, "we_by", at.agreement.we_by, out);
  in_order(path, "date", at.agreement.date, "you_by", at.agreement.you_by, out);
}

const Row family[] = {
    {{.code = "fact-after-today",
      .severity = Severity::wrong,
      .summary = "a dated fact that lies after today",
      .remedy = "Status, figures and letters are computed from what happened. A day that has not "
                "come yet is a wish or a slip of the keyboard. Use wanted_by, we_by, you_by, "
                "review_on or quarter for what is to come."},
     {PlanFinder(find_fact_ahead)}},
    {{.code = "dates-reversed",
      .severity = Severity::wrong,
      .summary = "two days of which the later one stands before the earlier one",
      .remedy = "A round cannot close before it opens, nor a review come before its decision. One "
                "of the two days is wrong."},
     {PlanFinder(find_reversed_in_plan), RequestFinder(find_wanted_before_received),
      DecisionFinder(find_reversed_in_decision), AgreementFinder(find_reversed_in_agreement)}},
    {{.code = "unlikely-date",
      .severity = Severity::warning,
      .summary = "a date more than ten years from the plan's year",
      .remedy = "Most often two figures of the year changed places. If it is right, leave it."},
     {PlanFinder(find_unlikely_date)}},
};

} // namespace

Rows date_rules() { return family; }

} // namespace itplan::checking
