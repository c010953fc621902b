// Days and money: does what was promised, and what the law demands, fit at all.
#include "itplan/plan/plan_year.hpp"

#include "rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace itplan::checking {
namespace {

constexpr std::string_view replan = "see the change of least harm: itplan prioritise --replan";

struct Share {
  const Id* request;
  Hundredths amount;
};

// The biggest takers first: they decide what can be done about it.
void name_takers(Problem& problem, std::vector<Share> shares, std::string_view key, const Id& purse,
                 std::string_view unit) {
  constexpr std::size_t most_named = 5;
  std::stable_sort(shares.begin(), shares.end(),
                   [](const Share& a, const Share& b) { return a.amount > b.amount; });
  const auto named = std::min(most_named, shares.size());
  for (const auto& share : std::span(shares).first(named))
    problem.notes.push_back(
        {fmt::format("'{}' takes {}{}", *share.request, plain_number(share.amount), unit),
         Path{"requests", *share.request, key, purse},
         {}});
  if (const auto rest = shares.size() - named; rest > 0)
    problem.notes.push_back({fmt::format("and {} more", rest), {}, {}});
}

std::string by_the_end_of(const Account& account, int quarter) {
  if (quarter == 3) return account.current == 0 ? "in the year" : "in what is left of the year";
  return quarter == account.current ? fmt::format("in q{}", quarter + 1)
                                    : fmt::format("up to the end of q{}", quarter + 1);
}

// What takes days and must be done by the end of the quarter.
std::vector<Share> shares_by(const Plan& plan, const SkillAccount& skill, int quarter) {
  std::vector<Share> shares;
  for (const auto& work : skill.work) {
    const auto days = std::accumulate(work.placed.begin(), work.placed.end(), Days{});
    if (work.due <= quarter && days > Days{})
      shares.push_back({&plan.requests[work.request].id, days});
  }
  return shares;
}

void find_over_capacity(const Scene& scene, Findings& out) {
  for (const auto& skill : scene.account.skills) {
    Days missing; // said already: a later quarter is named when it lacks more
    for (const auto& due : due_by_quarter(scene.account, skill)) {
      if (due.short_by() <= missing) continue;
      missing = due.short_by();
      auto& problem =
          out.add(Path{"capacity", "days", skill.skill} / ("q" + std::to_string(due.quarter + 1)),
                  fmt::format("promised and legal work takes {} days of '{}' {}, and there are {}",
                              plain_number(due.days), skill.skill,
                              by_the_end_of(scene.account, due.quarter), plain_number(due.room)),
                  fmt::format("{} days are missing; {}", plain_number(missing), replan));
      name_takers(problem, shares_by(scene.plan, skill, due.quarter), "effort", skill.skill,
                  " days");
    }
  }
}

void find_over_budget(const Scene& scene, Findings& out) {
  for (const auto& budget : scene.account.budgets) {
    if (budget.over == Money{}) continue;
    auto& problem = out.add(Path{"budget", budget.budget},
                            fmt::format("promised and legal work costs {} of '{}', and there is {}",
                                        plain_number(budget.paid + budget.to_pay), budget.budget,
                                        plain_number(budget.money)),
                            fmt::format("{} is missing: ask the board for it, or {}",
                                        plain_number(budget.over), replan));
    std::vector<Share> shares;
    for (const auto& work : budget.work)
      shares.push_back({&scene.plan.requests[work.request].id, work.paid + work.to_pay});
    name_takers(problem, std::move(shares), "cost", budget.budget, "");
  }
}

void find_reserve_used_up(const Scene& scene, Findings& out) {
  for (const auto& skill : scene.account.skills)
    for (int q = scene.account.current; q < 4; ++q) {
      const auto& quarter = skill.quarters[static_cast<std::size_t>(q)];
      if (quarter.unplanned == Days{} || quarter.unplanned < quarter.reserve) continue;
      out.add(Path{"capacity", "days", skill.skill} / ("q" + std::to_string(q + 1)),
              fmt::format("unplanned work takes {} days of '{}' in q{}, and the reserve is {}",
                          plain_number(quarter.unplanned), skill.skill, q + 1,
                          plain_number(quarter.reserve)),
              quarter.beyond == Days{}
                  ? std::string("the next incident comes off promised work: say so now")
                  : fmt::format("{} days come off promised work; {}", plain_number(quarter.beyond),
                                replan));
    }
}

// Work of which nothing was measured counts as done by the days that passed.
void find_behind_in_quarter(const Scene& scene, Findings& out) {
  if (scene.account.current > 3 || !plan_year(scene.plan).contains(scene.today)) return;
  const auto q = static_cast<std::size_t>(scene.account.current);
  for (const auto& skill : scene.account.skills) {
    Days left;
    for (const auto& work : skill.work)
      left += work.placed[q] - std::min(work.placed[q], work.assumed);
    const auto& quarter = skill.quarters[q];
    if (left <= quarter.time_left || skill.shortage > Days{}) continue;
    out.add(Path{"capacity", "days", skill.skill} / ("q" + std::to_string(q + 1)),
            fmt::format("{} days of '{}' are still to be done in q{}, and {} are left in it",
                        plain_number(left), skill.skill, q + 1, plain_number(quarter.time_left)),
            "begin what waits, move what can wait, or write down what was done: itplan progress "
            "ID --spent SKILL=DAYS --left SKILL=DAYS");
  }
}

void find_no_reserve(const Scene& scene, Findings& out) {
  const auto& capacity = scene.plan.capacity;
  if (capacity.days.empty() || (capacity.reserve && capacity.reserve->count > 0)) return;
  out.add(Path{"capacity"}, "no days are kept free for unplanned work",
          set_command(Path{"capacity", "reserve"}, "20%"));
}

// What is left to choose must be worth choosing from: DSDM's limit for "must", in effort.
// Once the plan is adopted, what was chosen is promised as well.
void find_must_too_large(const Scene& scene, Findings& out) {
  if (scene.plan.adopted) return;
  constexpr std::int64_t most_percent = 60;
  Days must;
  Days room;
  for (const auto& skill : scene.account.skills)
    for (const auto& quarter : skill.quarters) {
      must += quarter.planned();
      room += quarter.days - quarter.reserve;
    }
  if (must.count * 100 <= room.count * most_percent) return;
  out.add(Path{"capacity", "days"},
          fmt::format("promised and legal work takes {} of the {} days of the year, above {}%",
                      plain_number(must), plain_number(room), most_percent),
          "look again at what the law demands and by when, and promise no more before the choice");
}

const Row family[] = {
    {{.code = "over-capacity",
      .severity = Severity::warning,
      .summary = "promised and legal work that takes more days than a skill has after the reserve",
      .remedy =
          "What is promised and does not fit will be late, and customers will notice before "
          "you tell them. 'itplan prioritise --replan' shows the change of least harm; or add "
          "days, and tell whose date moved. Likely figures count, less what was done; the "
          "reserve is not for promises. Work promised for a quarter may be done earlier, so "
          "the days up to its end count together."},
     {PlanFinder(find_over_capacity)}},
    {{.code = "over-budget",
      .severity = Severity::warning,
      .summary = "promised and legal work that costs more than its budget",
      .remedy = "The money was given away twice. Ask the board for the difference, or which "
                "promise may go; do not wait for the last quarter. 'itplan prioritise --replan' "
                "shows the change of least harm."},
     {PlanFinder(find_over_budget)}},
    {{.code = "reserve-used-up",
      .severity = Severity::warning,
      .summary = "unplanned work that takes all of the reserve of a quarter, or more",
      .remedy = "The reserve is there for work that nobody could plan. When it is used up, each "
                "further day comes off promised work: tell the board while there is still a "
                "choice."},
     {PlanFinder(find_reserve_used_up)}},
    {{.code = "behind-in-quarter",
      .severity = Severity::warning,
      .summary = "more days still to be done in this quarter than are left in it",
      .remedy = "The days fit the quarter, and too many of its days have passed. Begin what "
                "waits, move what can wait and tell its customer, or write down what was done "
                "already with 'itplan progress'."},
     {PlanFinder(find_behind_in_quarter)}},
    {{.code = "must-too-large",
      .severity = Severity::warning,
      .summary = "promised and legal work that takes more than 60% of the days after the reserve",
      .remedy = "With so much that must, little is left to choose and the first setback breaks a "
                "promise. 60% is what MoSCoW allows for 'must', measured in effort and not in "
                "number. Ask of each legal request what happens if it comes later, and of each "
                "promise whether it was made before the choice."},
     {PlanFinder(find_must_too_large)}},
    {{.code = "no-reserve",
      .severity = Severity::warning,
      .summary = "capacity without a reserve for unplanned work",
      .remedy = "Unplanned work comes every year and takes its days from what was promised. Keep "
                "the share free that it took last year; 20% is a fair start."},
     {PlanFinder(find_no_reserve)}},
};

} // namespace

Rows capacity_rules() { return family; }

} // namespace itplan::checking
