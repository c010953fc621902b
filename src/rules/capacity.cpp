// Days and money: does what was promised, and what the law demands, fit at all.
#include "itplan/plan/plan_year.hpp"

#include "rule.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace itplan::checking {
namespace {

// What takes days and money of this year before anything is chosen.
bool takes_room(const Plan& plan, const Request& request, Date today) {
  const auto status = status_of(request);
  if (status == Status::agreed || status == Status::doing) return true;
  const auto& done = request.delivered ? request.delivered : request.accepted;
  if (status == Status::delivered || status == Status::accepted)
    return done && year_of(*done) == year_of(plan);
  return request.legal && is_open(request, today);
}

// The quarter of the yes that holds; a legal duty has one only when it was also agreed.
std::optional<int> quarter_of_yes(const Plan& plan, const Request& request) {
  const auto* decision = last_decision(request);
  if (!decision || decision->outcome != Outcome::agreed || !decision->quarter) return {};
  return std::max(plan_year(plan).quarter_of(*promised_quarter(plan, *decision)), 0);
}

struct Share {
  const Id* request;
  Hundredths amount;
};

// One purse: what is asked of it and by whom.
struct Load {
  Hundredths sum;
  std::vector<Share> shares;

  void add(const Id& request, Hundredths amount) {
    sum += amount;
    shares.push_back({&request, amount});
  }
};

// The biggest takers first: they decide what can be done about it.
void name_takers(Problem& problem, Load& load, std::string_view key, const Id& purse,
                 std::string_view unit) {
  constexpr std::size_t most_named = 5;
  std::stable_sort(load.shares.begin(), load.shares.end(),
                   [](const Share& a, const Share& b) { return a.amount > b.amount; });
  const auto named = std::min(most_named, load.shares.size());
  for (const auto& share : std::span(load.shares).first(named))
    problem.notes.push_back(
        {fmt::format("'{}' takes {}{}", *share.request, plain_number(share.amount), unit),
         Path{"requests", *share.request, key, purse},
         {}});
  if (const auto rest = load.shares.size() - named; rest > 0)
    problem.notes.push_back({fmt::format("and {} more", rest), {}, {}});
}

constexpr std::size_t whole_year = 4; // behind the four quarters
// By quarter, what must be done by its end: work promised for it may begin in an earlier one.
using YearLoad = std::array<Load, whole_year + 1>;

std::unordered_map<std::string_view, YearLoad> load_by_skill(const Scene& scene) {
  std::unordered_map<std::string_view, YearLoad> loads;
  for (const auto& [id, request] : scene.plan.requests) {
    if (!takes_room(scene.plan, request, scene.today)) continue;
    const auto quarter = quarter_of_yes(scene.plan, request);
    for (const auto& [skill, days] : request.effort) {
      auto& load = loads[skill];
      load[whole_year].add(id, days.likely);
      for (auto q = quarter ? static_cast<std::size_t>(*quarter) : whole_year; q < whole_year; ++q)
        load[q].add(id, days.likely);
    }
  }
  return loads;
}

// By quarter, the days up to its end.
std::array<Days, whole_year + 1> room_of(const Plan& plan, const QuarterDays& days) {
  const auto reserve = plan.capacity.reserve ? plan.capacity.reserve->count : 0;
  std::array<Days, whole_year + 1> room;
  for (std::size_t quarter = 0; quarter < whole_year; ++quarter) {
    const Days given = days.in(static_cast<int>(quarter));
    room[whole_year] += given - percent_of(given, reserve);
    room[quarter] = room[whole_year];
  }
  return room;
}

std::string by_the_end_of(std::size_t period) {
  if (period == whole_year) return "in the year";
  return period == 0 ? "in q1" : fmt::format("up to the end of q{}", period + 1);
}

void find_over_capacity(const Scene& scene, Findings& out) {
  auto loads = load_by_skill(scene);
  for (const auto& [skill, days] : scene.plan.capacity.days) {
    const auto room = room_of(scene.plan, days);
    Days missing; // said already: a later quarter is named when it lacks more
    for (std::size_t period = 0; period <= whole_year; ++period) {
      auto& load = loads[skill][period];
      if (load.sum - room[period] <= missing) continue;
      missing = load.sum - room[period];
      const Path path{"capacity", "days", skill};
      const auto quarter = "q" + std::to_string(period + 1);
      auto& problem =
          out.add(period == whole_year ? path : path / quarter,
                  fmt::format("promised and legal work takes {} days of '{}' {}, and there are {}",
                              plain_number(load.sum), skill, by_the_end_of(period),
                              plain_number(room[period])),
                  fmt::format("{} days are missing: move or stop something, and tell its customer",
                              plain_number(missing)));
      name_takers(problem, load, "effort", skill, " days");
    }
  }
}

void find_over_budget(const Scene& scene, Findings& out) {
  std::unordered_map<std::string_view, Load> loads;
  for (const auto& [id, request] : scene.plan.requests)
    if (takes_room(scene.plan, request, scene.today))
      for (const auto& [budget, amount] : request.cost)
        loads[budget].add(id, amount);
  for (const auto& [id, room] : scene.plan.budget) {
    auto& load = loads[id];
    if (load.sum <= room) continue;
    auto& problem = out.add(Path{"budget", id},
                            fmt::format("promised and legal work costs {} of '{}', and there is {}",
                                        plain_number(load.sum), id, plain_number(room)),
                            fmt::format("{} is missing: ask the board for it, or for what may stop",
                                        plain_number(load.sum - room)));
    name_takers(problem, load, "cost", id, "");
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
  auto loads = load_by_skill(scene);
  Days must;
  Days room;
  for (const auto& [skill, days] : scene.plan.capacity.days) {
    must += loads[skill][whole_year].sum;
    room += room_of(scene.plan, days)[whole_year];
  }
  if (must.count * 100 <= room.count * most_percent) return;
  out.add(Path{"capacity", "days"},
          fmt::format("promised and legal work takes {} of the {} days of the year, above {}%",
                      plain_number(must), plain_number(room), most_percent),
          "look again at what the law demands and by when, and promise no more before the choice");
}

const Row family[] = {
    {{.code = "over-capacity",
      .severity = Severity::wrong,
      .summary = "promised and legal work that takes more days than a skill has after the reserve",
      .remedy = "What is promised and does not fit will be late, and customers will notice before "
                "you tell them. Move something to another quarter, stop something, or add days; "
                "then tell whose date it is. Likely figures count; the reserve is not for "
                "promises. Work promised for a quarter may begin earlier, so the days up to its "
                "end count together."},
     {PlanFinder(find_over_capacity)}},
    {{.code = "over-budget",
      .severity = Severity::wrong,
      .summary = "promised and legal work that costs more than its budget",
      .remedy = "The money was given away twice. Ask the board for the difference, or which "
                "promise may go; do not wait for the last quarter."},
     {PlanFinder(find_over_budget)}},
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
